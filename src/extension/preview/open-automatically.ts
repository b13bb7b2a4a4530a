import * as vscode from 'vscode';
import { isBulletin } from '../language';
import type { Preview } from './preview';

/** With `bulletin.preview.openAutomatically`, the first bulletin that is opened brings its preview along. */
export function openPreviewAutomatically(preview: Preview): vscode.Disposable {
  let hasOpened = false;
  const consider = (editor: vscode.TextEditor | undefined) => {
    const isWanted = vscode.workspace
      .getConfiguration('bulletin.preview')
      .get<boolean>('openAutomatically', false);
    if (hasOpened || !isWanted || !editor || !isBulletin(editor.document)) return;
    hasOpened = true;
    preview.show(editor.document, vscode.ViewColumn.Beside);
  };
  consider(vscode.window.activeTextEditor);
  return vscode.window.onDidChangeActiveTextEditor(consider);
}
