import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, WORKSPACE } from './workspace';

/** A bulletin of puppeteers with these tags. */
export const article = (title: string, ...tags: string[]) =>
  `${[title, '周明远', '<p>木偶戏<b>传</b>承人教学生演木偶戏。</p>', ...tags].join('\n\n')}\n`;

export const OTHER = 'tags-other.bulletin';

export const other = () => fs.readFileSync(path.join(WORKSPACE, OTHER), 'utf8');

/** As VS Code has it: what is changed with nothing else is not saved by itself. */
export const openOther = () => vscode.workspace.openTextDocument(path.join(WORKSPACE, OTHER));

/** Every test begins with one other bulletin and ends without those that it wrote. */
export function keepApart(): void {
  beforeEach(() =>
    fs.writeFileSync(path.join(WORKSPACE, OTHER), article('木偶戏走进乡村', '木偶戏', '乡村', '非遗')),
  );
  afterEach(async () => {
    for (const document of vscode.workspace.textDocuments.filter(({ isDirty }) => isDirty)) {
      await vscode.window.showTextDocument(document);
      await vscode.commands.executeCommand('workbench.action.files.revert');
    }
    await closeAll();
    for (const name of fs.readdirSync(WORKSPACE)) {
      if (/^!?tags-/.test(name) && name !== OTHER) fs.rmSync(path.join(WORKSPACE, name));
    }
  });
  after(() => fs.rmSync(path.join(WORKSPACE, OTHER), { force: true }));
}

/** What the list of keywords has to be picked. */
export const LIST = '.quick-input-list .monaco-list-row[role=checkbox]';

/** A row of VS Code's refactor preview. */
export const PANEL = '.bulk-edit-panel .monaco-list-row';
