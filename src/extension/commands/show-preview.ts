import * as vscode from 'vscode';
import { LANGUAGE, requireBulletin } from '../language';
import type { Preview } from '../preview/preview';

/** Opens the preview. From the explorer and from tabs the command comes with the file. */
export async function showPreview(preview: Preview, column: vscode.ViewColumn, file: unknown): Promise<void> {
  const document = file instanceof vscode.Uri ? await openBulletin(file) : requireBulletin()?.document;
  if (document) preview.show(document, column);
}

async function openBulletin(file: vscode.Uri): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument(file);
  return document.languageId === LANGUAGE
    ? document
    : vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
}
