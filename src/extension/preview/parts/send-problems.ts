import * as vscode from 'vscode';
import type { Problem } from '../../../core/lint';
import type { ProblemView } from '../../../webview/messages/checks';
import type { CheckedDocument } from '../../checked-documents';
import type { PreviewContext } from '../context';

/** Shows the problems of the bulletin, which are those of the Problems panel. */
export function sendProblems(preview: PreviewContext): vscode.Disposable {
  const { documents } = preview;
  const send = ({ document, version, problems }: CheckedDocument) => {
    if (document !== preview.document) return;
    preview.post({ type: 'problems', version, problems: problems.map(viewOf) });
  };
  return vscode.Disposable.from(
    documents.onDidCheck(send),
    preview.onDidStart(() => send(documents.get(preview.document))),
  );
}

function viewOf({ rule, severity, message, places, fix }: Problem): ProblemView {
  return {
    rule,
    severity,
    message,
    fix: fix?.title,
    places: places.map((place) => ({
      start: place.start,
      end: place.end,
      message: place.message,
      fix: place.fix?.title,
    })),
  };
}
