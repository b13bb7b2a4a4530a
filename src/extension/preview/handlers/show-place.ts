import * as vscode from 'vscode';
import { toRange } from '../../convert';
import type { Handler } from '../context';

/** As a click in the Problems panel does. */
export const showPlace: Handler<'showPlace'> = ({ version, start, end }, { document }) => {
  if (version !== document.version) return;
  const range = toRange(document, { start, end });
  for (const editor of vscode.window.visibleTextEditors) {
    if (editor.document !== document) continue;
    editor.selection = new vscode.Selection(range.start, range.end);
    editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  }
};
