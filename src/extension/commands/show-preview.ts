import * as vscode from 'vscode';
import { LANGUAGE, requireBulletin } from '../language';
import type { PreviewManager } from '../preview/manager';

/** Opens a preview. From the explorer and from tabs the command comes with the file. */
export async function showPreview(
  previews: PreviewManager,
  where: 'here' | 'beside' | 'locked',
  file: unknown,
): Promise<void> {
  const document = file instanceof vscode.Uri ? await openBulletin(file) : requireBulletin()?.document;
  const column = where === 'here' ? vscode.ViewColumn.Active : vscode.ViewColumn.Beside;
  if (document) previews.show(document, column, where === 'locked');
}

async function openBulletin(file: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file);
  return document.languageId === LANGUAGE
    ? document
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}
