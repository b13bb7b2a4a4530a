import * as vscode from 'vscode';
import { newBulletin } from '../../core/article/template';
import { toRange } from '../convert';
import { LANGUAGE } from '../language';

/** Opens an untitled bulletin made from the template, with its title selected: typing replaces it. */
export async function newBulletinCommand(): Promise<void> {
  const now = new Date();
  const today = { year: now.getFullYear(), month: now.getMonth() + 1, day: now.getDate() };
  const { text, selection } = newBulletin(today);
  const document = await vscode.workspace.openTextDocument({ language: LANGUAGE, content: text });
  await vscode.window.showTextDocument(document, {
    preview: false,
    selection: toRange(document, selection),
  });
}
