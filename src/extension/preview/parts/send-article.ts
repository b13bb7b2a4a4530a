import * as vscode from 'vscode';
import type { PreviewContext } from '../context';
import { createForm } from '../form';
import { createUpdateSource } from '../update';

/**
 * Shows the article as it is now: at once on each key, and never faster than the page can follow. While it is busy with
 * one update, those that come together become one.
 */
export function sendArticle(preview: PreviewContext): vscode.Disposable {
  const form = createForm(preview);
  const updates = createUpdateSource(form.present);
  let isPageBusy = false;
  let isWaiting = false;
  const send = () => {
    isWaiting = isPageBusy;
    if (isPageBusy) return;
    isPageBusy = true;
    preview.post(updates.next(preview.documents.read(preview.document)));
  };
  const sendWhole = () => {
    updates.reset();
    isPageBusy = false;
    send();
  };
  return vscode.Disposable.from(
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === preview.document && contentChanges.length > 0) send();
    }),
    preview.onDidStart(sendWhole),
    preview.onReport('lost', sendWhole),
    form.onDidChange(sendWhole),
    form,
    preview.onReport('shown', () => {
      isPageBusy = false;
      if (isWaiting) send();
    }),
  );
}
