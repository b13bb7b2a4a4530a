import * as vscode from 'vscode';
import type { CheckedDocument } from '../../checked-documents';
import { foreignProblems } from '../../foreign-problems';
import { createChecksSource } from '../check-views';
import { readChoice } from '../checks-choice';
import type { PreviewContext } from '../context';
import { countsNote } from '../counts-note';

/** Shows the problems of the bulletin: those of the Problems panel, whoever found them. */
export function sendChecks(preview: PreviewContext): vscode.Disposable {
  const { documents } = preview;
  const updates = createChecksSource();
  const send = ({ document, version, article, problems, settings }: CheckedDocument) => {
    if (document !== preview.document) return;
    const foreign = foreignProblems(document);
    preview.post(updates.next({ version, source: article.source, problems, foreign, settings }));
    preview.setNote(countsNote([...problems, ...foreign]));
  };
  return vscode.Disposable.from(
    documents.onDidCheck(send),
    preview.onDidStart(() => {
      updates.reset();
      preview.post({ type: 'checksChosen', choice: readChoice(preview.workspaceState) });
      send(documents.get(preview.document));
    }),
    onDidChangeForeign(preview, () => send(documents.get(preview.document))),
  );
}

/** Our own problems are told by the check itself, without the way around. */
function onDidChangeForeign(preview: PreviewContext, listener: () => void): vscode.Disposable {
  let last = '';
  return vscode.languages.onDidChangeDiagnostics(({ uris }) => {
    const { document } = preview;
    if (!uris.some((uri) => uri.toString() === document.uri.toString())) return;
    const now = JSON.stringify([document.uri, foreignProblems(document)]);
    if (now !== last) listener();
    last = now;
  });
}
