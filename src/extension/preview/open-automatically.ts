import * as vscode from 'vscode';
import { isBulletin } from '../language';
import type { PreviewManager } from './manager';
import { VIEW_TYPE } from './restore';

/**
 * With `bulletin.preview.openAutomatically`, the first bulletin that is opened brings its preview along. So it does in
 * development, because `npm start` leaves the settings of a VS Code that is installed alone.
 */
export function openPreviewAutomatically(
  previews: PreviewManager,
  mode: vscode.ExtensionMode,
): vscode.Disposable {
  let hasOpened = false;
  const isWanted = () =>
    mode === vscode.ExtensionMode.Development ||
    vscode.workspace.getConfiguration('bulletin.preview').get<boolean>('openAutomatically', false);
  const consider = (editor: vscode.TextEditor | undefined) => {
    if (hasOpened || !editor || !isBulletin(editor.document) || !isWanted()) return;
    hasOpened = true;
    if (!hasPreviewTab()) previews.show(editor.document, vscode.ViewColumn.Beside);
  };
  consider(vscode.window.activeTextEditor);
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(consider),
    // A text file that is recognised becomes a bulletin in the editor where it is.
    vscode.workspace.onDidOpenTextDocument(() => consider(vscode.window.activeTextEditor)),
  );
}

/** Those that come back with the window are there as tabs before they are made again. */
function hasPreviewTab(): boolean {
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputWebview && input.viewType.endsWith(VIEW_TYPE)),
  );
}
