import * as vscode from 'vscode';
import { toRange } from '../../convert';
import type { Handler } from '../context';
import { columnOfSource } from '../source-editor';

export const reveal: Handler<'reveal'> = async ({ start, end }, { document }) => {
  const range = toRange(document, { start, end });
  const editor = await vscode.window.showTextDocument(document, { viewColumn: columnOfSource(document) });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
};
