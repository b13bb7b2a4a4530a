import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { settle, ui } from './window';
import { isChinese, openText, waitFor } from './workspace';

export { isChinese, settle, ui };

export const article = (body: string) => `学校举行开学典礼\n\n周明远\n\n${body}\n\n教育\n\n校园\n\n学校\n`;
export const evaluate = <T>(script: string) => ui.evaluate<T>('preview', script);
export const run = (command: string) => vscode.commands.executeCommand(`bulletin.${command}`);

export async function preview(name: string, body: string): Promise<vscode.TextDocument> {
  const { document } = await openText(name, article(body));
  await openPreview();
  return document;
}

export async function openPreview(): Promise<void> {
  await run('showPreviewToSide');
  await ui.waitFor('#article .title:not([hidden])', { frame: 'preview' });
}

/** Sets `bulletin.NAME` for the workspace. */
export async function setting(name: string, value: unknown): Promise<void> {
  const settings = vscode.workspace.getConfiguration('bulletin');
  await settings.update(name, value, vscode.ConfigurationTarget.Workspace);
}

/** By the place of the level in the list; the chosen one is on top of the others only by its sign. */
export async function chooseSecurity(level: 'default' | 'strict' | 'insecure'): Promise<void> {
  const done = run('showPreviewSecuritySelector');
  await ui.waitFor('.quick-input-list .monaco-list-row');
  for (let i = 0; i < ['default', 'strict', 'insecure'].indexOf(level); i++) await ui.press('ArrowDown');
  await ui.press('Enter');
  await done;
}

/** A picture of one colour, as the bytes of a PNG file. */
export function picture(width: number, height: number): Promise<Buffer> {
  const script = `(() => {
    const canvas = Object.assign(document.createElement('canvas'), { width: ${width}, height: ${height} });
    canvas.getContext('2d').fillRect(0, 0, ${width}, ${height});
    return canvas.toDataURL();
  })()`;
  return ui
    .evaluate<string>('workbench', script)
    .then((address) => Buffer.from(address.replace(/^.*,/, ''), 'base64'));
}

export async function setTarget(target: string | undefined): Promise<void> {
  const settings = vscode.workspace.getConfiguration('bulletin');
  await settings.update('target', target, vscode.ConfigurationTarget.Workspace);
}

/** Waits for a value of the page. */
export async function expectInPage<T>(script: string, expected: T): Promise<void> {
  const value = () => evaluate<T>(script);
  const isThere = async () => JSON.stringify(await value()) === JSON.stringify(expected) || undefined;
  await waitFor(script, isThere).catch(async () => assert.deepEqual(await value(), expected));
}

export const button = (text: string) => `#toolbar button:text-is("${text}")`;
export const [PHONE, COLUMN, PAGE, DARK, PUBLISHED, PUBLISH] = isChinese
  ? ['手机', '公众号', '整页', '深色', '发布效果', '发布 ▾']
  : ['Phone', 'Column', 'Page', 'Dark', 'As published', 'Publish ▾'];
