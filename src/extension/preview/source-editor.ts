import * as vscode from 'vscode';

/** The column in which the document is or was edited; the first where it is in none. */
export function columnOfSource({ uri }: vscode.TextDocument): vscode.ViewColumn {
  const key = uri.toString();
  const group = vscode.window.tabGroups.all.find(({ tabs }) =>
    tabs.some(({ input }) => input instanceof vscode.TabInputText && input.uri.toString() === key),
  );
  return group?.viewColumn ?? vscode.ViewColumn.One;
}

/** The editors that show the document now. */
export function editorsOf(document: vscode.TextDocument): vscode.TextEditor[] {
  return vscode.window.visibleTextEditors.filter((editor) => editor.document === document);
}
