// The window of VS Code, for tests that look at it and act in it as users do.
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { connectUi, type Ui } from '../ui';
import { isChinese, ROOT, waitFor } from './workspace';

const found = connectUi();
if (!found) throw new Error('Tests of the window need the browser host');
export const ui: Ui = found;

/** In the names of screenshots. */
export const suffix = isChinese ? 'zh' : 'en';

/** For what cannot be waited for: the window learns of a cursor or a focus a moment later, and animations come to an end. */
export function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}

const texts = JSON.parse(
  fs.readFileSync(path.join(ROOT, isChinese ? 'package.nls.zh-cn.json' : 'package.nls.json'), 'utf8'),
) as Record<string, string>;

/** The title of a command of ours, as menus show it. */
export function titleOf(command: string): string {
  return texts[`command.${command}`];
}

/** An entry of the menu that is open. */
export function entry(title: string): string {
  return `.monaco-menu .action-label:text-is("${title}")`;
}

/** Puts the cursor after the first character of the last place of a text. */
export async function putCursorIn(document: vscode.TextDocument, text: string): Promise<void> {
  const position = document.positionAt(document.getText().lastIndexOf(text) + 1);
  await vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
  await settle();
}

/** Toasts are hidden in this window; the list of notifications is not. */
export async function seeNotification(text: string): Promise<void> {
  await vscode.commands.executeCommand('notifications.showList');
  await ui.waitFor(`.notifications-center .notification-list-item:has-text("${text}")`);
  await vscode.commands.executeCommand('notifications.clearAll');
}

/** Opens the view of the tags and waits for one of its rows. */
export async function showTagsView(row: string): Promise<void> {
  // The view is there once the extension is.
  await waitFor('the view', async () => {
    const commands = await vscode.commands.getCommands();
    return commands.includes('bulletin.tags.focus') || undefined;
  });
  await vscode.commands.executeCommand('bulletin.tags.focus');
  await ui.waitFor(row);
}

/**
 * What is on the clipboard of the browser in a format, as an expression of its `blob` tells; null where that format is
 * not there. While it is being written it cannot be read, which is over in a moment.
 */
export async function readClipboard<T>(type: string, expression: string): Promise<T | null> {
  const script = `navigator.clipboard.read().then(async ([item]) => {
    if (!item.types.includes('${type}')) return { value: null };
    const blob = await item.getType('${type}');
    return { value: await ${expression} };
  }).catch((error) => {
    if (error.name !== 'InvalidStateError') throw error;
    return null;
  })`;
  const read = () => ui.evaluate<{ readonly value: T | null } | null>('workbench', script);
  const { value } = await waitFor('the clipboard', async () => (await read()) ?? undefined);
  return value;
}
