import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { closeAll, WORKSPACE } from './workspace';

export const isChinese = vscode.env.language.startsWith('zh');

/** A bulletin of puppeteers with these tags. */
export const article = (title: string, ...tags: string[]) =>
  `${[title, '周明远', '<p>木偶戏<b>传</b>承人教学生演木偶戏。</p>', ...tags].join('\n\n')}\n`;

export const OTHER = 'tags-other.bulletin';

export const other = () => fs.readFileSync(path.join(WORKSPACE, OTHER), 'utf8');

/** Every test begins with one other bulletin and ends without those that it wrote. */
export function keepApart(): void {
  beforeEach(() =>
    fs.writeFileSync(path.join(WORKSPACE, OTHER), article('木偶戏走进乡村', '木偶戏', '乡村', '非遗')),
  );
  afterEach(async () => {
    await closeAll();
    for (const name of fs.readdirSync(WORKSPACE)) {
      if (/^!?tags-/.test(name) && name !== OTHER) fs.rmSync(path.join(WORKSPACE, name));
    }
  });
  after(() => fs.rmSync(path.join(WORKSPACE, OTHER), { force: true }));
}
