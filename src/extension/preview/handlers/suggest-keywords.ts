import * as vscode from 'vscode';
import type { Handler } from '../context';

/** For the bulletin of the preview, which has the focus. */
export const suggestKeywords: Handler<'suggestKeywords'> = () =>
  vscode.commands.executeCommand('bulletin.suggestKeywords');
