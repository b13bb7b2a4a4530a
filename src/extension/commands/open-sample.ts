import * as vscode from 'vscode';
import { LANGUAGE } from '../language';
import type { PreviewManager } from '../preview/manager';

/**
 * Opens a bulletin with the usual mistakes, and its preview beside it. It is a copy without a file: the one in the
 * folder of the extension must stay as it is.
 */
export async function openSample(extensionUri: vscode.Uri, previews: PreviewManager): Promise<void> {
  const file = vscode.Uri.joinPath(extensionUri, 'samples', '常见错误.bulletin');
  const content = new TextDecoder().decode(await vscode.workspace.fs.readFile(file));
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content });
  await vscode.window.showTextDocument(document, { preview: false });
  previews.show(document, vscode.ViewColumn.Beside);
}
