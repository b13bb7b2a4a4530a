import * as vscode from 'vscode';
import type { CheckedDocument } from '../../checked-documents';
import type { PreviewContext } from '../context';
import { createUpdateSource } from '../update';

/** Shows the article as it is now. */
export function sendArticle(preview: PreviewContext): vscode.Disposable {
  const { documents } = preview;
  const updates = createUpdateSource();
  const send = ({ document, article, version }: CheckedDocument) => {
    if (document === preview.document) preview.post(updates.next(article, version));
  };
  return vscode.Disposable.from(
    documents.onDidCheck(send),
    preview.onDidStart(() => {
      updates.reset();
      send(documents.get(preview.document));
    }),
  );
}
