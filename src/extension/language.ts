import * as vscode from 'vscode';

export const LANGUAGE = 'bulletin';

export function isBulletin(document: vscode.TextDocument): boolean {
  return document.languageId === LANGUAGE;
}

/** The bulletin that is being edited, or the one that the last editor shows while a preview has the focus. */
export function activeBulletin(): vscode.TextEditor | undefined {
  const { activeTextEditor, visibleTextEditors } = vscode.window;
  if (activeTextEditor) return isBulletin(activeTextEditor.document) ? activeTextEditor : undefined;
  return visibleTextEditors.find(({ document }) => isBulletin(document));
}

/** Says what to do where a command needs a bulletin and there is none. */
export function requireBulletin(): vscode.TextEditor | undefined {
  const editor = activeBulletin();
  if (!editor) void vscode.window.showInformationMessage(vscode.l10n.t('Open a bulletin first.'));
  return editor;
}
