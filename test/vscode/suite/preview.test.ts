import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, openFile, waitFor } from './workspace';

/** The tabs of previews, by column, without their counts of problems. */
const previews = () =>
  vscode.window.tabGroups.all.flatMap(({ viewColumn, tabs }) =>
    tabs
      .filter(
        ({ input }) => input instanceof vscode.TabInputWebview && /bulletin\.preview$/.test(input.viewType),
      )
      .map(({ label }) => `${viewColumn} ${label.replace(/ ?[(（].*[)）]$/, '')}`),
  );
const run = (command: string) => vscode.commands.executeCommand(`bulletin.${command}`);
const isChinese = /^zh/i.test(vscode.env.language);
const titleOf = (name: string) => `${isChinese ? '预览' : 'Preview'} ${name}`;
const lockedTitleOf = (name: string) => `[${isChinese ? '预览' : 'Preview'}] ${name}`;

async function expectPreviews(...expected: string[]): Promise<void> {
  await waitFor(expected.join(', '), () => previews().join() === expected.join() || undefined).catch(() =>
    assert.deepEqual(previews(), expected),
  );
}

describe('Previews', () => {
  afterEach(closeAll);

  it('follow the bulletin that is edited', async () => {
    await openFile('规范示例.bulletin');
    await run('showPreviewToSide');
    await expectPreviews(`2 ${titleOf('规范示例.bulletin')}`);
    await openFile('常见错误.bulletin');
    await expectPreviews(`2 ${titleOf('常见错误.bulletin')}`);
  });

  it('are not opened twice in one column, but may be in another', async () => {
    const { document } = await openFile('规范示例.bulletin');
    await run('showPreviewToSide');
    await expectPreviews(`2 ${titleOf('规范示例.bulletin')}`);
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await run('showPreviewToSide');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await run('showPreview');
    await expectPreviews(`1 ${titleOf('规范示例.bulletin')}`, `2 ${titleOf('规范示例.bulletin')}`);
  });

  it('keep their bulletin when they are locked, beside one that follows', async () => {
    await openFile('规范示例.bulletin');
    await run('showLockedPreviewToSide');
    await expectPreviews(`2 ${lockedTitleOf('规范示例.bulletin')}`);
    await openFile('常见错误.bulletin');
    await run('showPreviewToSide');
    await expectPreviews(`2 ${lockedTitleOf('规范示例.bulletin')}`, `2 ${titleOf('常见错误.bulletin')}`);
  });

  it('are locked and unlocked, and lead to their source', async () => {
    await openFile('规范示例.bulletin');
    await run('showPreview');
    await waitFor('the focus', () => !vscode.window.activeTextEditor || undefined);
    await run('togglePreviewLock');
    await expectPreviews(`1 ${lockedTitleOf('规范示例.bulletin')}`);
    await run('togglePreviewLock');
    await expectPreviews(`1 ${titleOf('规范示例.bulletin')}`);
    await run('showSource');
    const editor = await waitFor('the source', () => vscode.window.activeTextEditor);
    assert.match(editor.document.uri.path, /规范示例\.bulletin$/);
  });
});
