import * as vscode from 'vscode';
import type { PreviewManager } from '../preview/manager';
import { columnOfSource } from '../preview/source-editor';

/** Goes from the active preview to the text that it shows. */
export async function showSource({ active }: PreviewManager): Promise<void> {
  if (!active) return;
  const { document } = active;
  await vscode.window.showTextDocument(document, { viewColumn: columnOfSource(document) });
}
