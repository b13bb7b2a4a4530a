import * as vscode from 'vscode';
import type { Handler } from '../context';

export const showRule: Handler<'showRule'> = ({ rule }) =>
  vscode.commands.executeCommand('bulletin.showRule', rule);
