import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { ui } from './window';
import { openFile, openText, waitFor } from './workspace';

export const article = (body: string) =>
  `学校教师举行开学典礼\n\n周明远\n\n${body}\n\n开学典礼\n\n教师\n\n学校\n`;
export const run = (command: string) => vscode.commands.executeCommand(`bulletin.${command}`);
export const evaluate = <T>(script: string) => ui.evaluate<T>('preview', script);
export const texts = (selector: string) =>
  evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
  );
export const marked = (severity: string) =>
  evaluate<string[]>(`[...CSS.highlights.get('bulletin-${severity}')].map((range) => range.toString())`);
export const rows = () => texts('#checks .rule .message');

export async function openPreview(): Promise<void> {
  await run('showPreviewToSide');
  await ui.waitFor('#article .title:not([hidden])', { frame: 'preview' });
}

/** Opens a bulletin with the body beside its preview, and waits until so many rules are listed. */
export async function open(name: string, body: string, rules: number): Promise<vscode.TextDocument> {
  const { document } = await openText(name, article(body));
  await openPreview();
  await expectRows(rules);
  return document;
}

export async function expectRows(count: number): Promise<void> {
  await waitFor(`${count} rules`, async () => (await rows()).length === count || undefined).catch(async () =>
    assert.equal((await rows()).length, count, (await rows()).join('\n')),
  );
}

export async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const start = document.getText().indexOf(text);
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
    by,
  );
  await vscode.workspace.applyEdit(edit);
}

export const selected = (document: vscode.TextDocument) => {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor && document.getText(editor.selection);
};
export const focusIn = (selector: string) =>
  evaluate<boolean>(`document.activeElement?.closest(${JSON.stringify(selector)}) != null`);
export const previewTitle = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview)?.label;

/** Everything is shown again, whatever a test that failed has hidden: that is remembered for the workspace. */
export async function showAllChecks(): Promise<void> {
  await openFile('常见错误.bulletin');
  await openPreview();
  await ui.waitFor('.checks-bar [aria-pressed]', { frame: 'preview' });
  for (const button of [
    '.checks-bar [aria-pressed=false]',
    '.checks-bar [aria-expanded=false]',
    '#checks .filtered button',
  ])
    if ((await texts(button)).length > 0) await ui.click(button, 'preview');
  await ui.waitFor('#checks .rule', { frame: 'preview' });
}

/** What is open in the list stays open from one preview to the next. */
export async function setExpanded(isExpanded: boolean, rule = '#checks .rule'): Promise<void> {
  const button = `${rule} [aria-expanded=${!isExpanded}]`;
  if ((await texts(button)).length > 0) await ui.click(button, 'preview');
  await ui.waitFor(`${rule} [aria-expanded=${isExpanded}]`, { frame: 'preview' });
}
