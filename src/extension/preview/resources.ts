import * as vscode from 'vscode';

/** The folder of the document; undefined for one that is not saved. */
export function folderOf({ uri }: vscode.TextDocument): vscode.Uri | undefined {
  return uri.scheme === 'untitled'
    ? vscode.workspace.workspaceFolders?.at(0)?.uri
    : vscode.Uri.joinPath(uri, '..');
}

/** The folder of the workspace that the document is in, or its own. */
export function rootOf(document: vscode.TextDocument): vscode.Uri | undefined {
  return vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? folderOf(document);
}

/** A page may load what is ours, what is in the workspace, and what lies beside the document. */
export function webviewOptions(
  extensionUri: vscode.Uri,
  document: vscode.TextDocument,
): vscode.WebviewOptions {
  const own = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
  const workspace = (vscode.workspace.workspaceFolders ?? []).map(({ uri }) => uri);
  const beside = folderOf(document);
  return { enableScripts: true, localResourceRoots: [...own, ...workspace, ...(beside ? [beside] : [])] };
}
