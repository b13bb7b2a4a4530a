import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { article, keepApart, LIST, openOther, PANEL } from './tagged-workspace';
import { entry, putCursorIn, seeNotification, settle, suffix, titleOf, ui } from './window';
import { isChinese, openFile, openText, waitFor, WORKSPACE } from './workspace';

describe('Tags, reached as users do', () => {
  keepApart();
  const onDisk = (name: string) => fs.readFileSync(path.join(WORKSPACE, name), 'utf8');
  const write = (name: string, text: string | Buffer) => fs.writeFileSync(path.join(WORKSPACE, name), text);
  const setMethod = (method: string | undefined) =>
    vscode.workspace
      .getConfiguration('bulletin')
      .update('keywords.method', method, vscode.ConfigurationTarget.Workspace);
  afterEach(() => setMethod(undefined));
  it('are proposed where the preview says that they are missing', async () => {
    const { document } = await openText('tags-missing.bulletin', article('木偶戏进校园'));
    await vscode.commands.executeCommand('bulletin.showPreviewToSide');
    const button = '#checks .rule:has(.about:text-is("keyword-count")) .foot .suggest';
    await ui.waitFor(button, { frame: 'preview' });
    await settle();
    await ui.screenshot(`tags-missing-${suffix}`);
    await ui.click(button, 'preview');
    await ui.waitFor(LIST);
    await ui.press('Enter');
    await waitFor('tags', () => /<\/p>\n\n木偶戏\n/.test(document.getText()) || undefined);
  });

  it('are renamed in all bulletins by F2', async () => {
    const { document } = await openText('tags-f2.bulletin', article('木偶戏进校园', '木偶戏', '传统戏曲'));
    await putCursorIn(document, '木偶戏');
    await ui.press('F2');
    await ui.waitFor('.rename-box input:focus');
    await ui.press('Control+a');
    await ui.type('木偶艺术');
    await settle();
    await ui.screenshot(`tags-f2-${suffix}`);
    await ui.press('Enter');
    await waitFor(
      'the new name',
      () => document.getText() === article('木偶戏进校园', '木偶艺术', '传统戏曲') || undefined,
    );
    const other = await openOther();
    assert.equal(other.getText(), article('木偶戏走进乡村', '木偶艺术', '乡村', '非遗'));
  });

  it('are proposed by a key', async () => {
    await openText('tags-key.bulletin', article('木偶戏进校园'));
    await ui.press('Control+k');
    await ui.press('k');
    await ui.waitFor(LIST);
    await ui.press('Escape');
  });

  it('are proposed from the menu of the preview, and written into its bulletin', async () => {
    const { document } = await openText('tags-menu.bulletin', article('木偶戏进校园'));
    await vscode.commands.executeCommand('bulletin.showPreviewToSide');
    await ui.waitFor('.body p', { frame: 'preview' });
    await ui.evaluate(
      'preview',
      `document.querySelector('.body p').dispatchEvent(
        new MouseEvent('contextmenu', { bubbles: true, cancelable: true, clientX: 60, clientY: 60 }))`,
    );
    await ui.waitFor(entry(titleOf('suggestKeywords')));
    await settle();
    await ui.screenshot(`tags-menu-${suffix}`);
    await ui.click(entry(titleOf('suggestKeywords')));
    await ui.waitFor(LIST);
    await ui.press('Enter');
    await waitFor('tags', () => /<\/p>\n\n木偶戏\n/.test(document.getText()) || undefined);
  });

  it('that similar bulletins have are proposed by `smart`, with the reason, and not picked beforehand', async () => {
    for (const name of ['tags-d', 'tags-e', 'tags-f'])
      write(`${name}.bulletin`, article('木偶戏进校园', '木偶戏', '文化长廊'));
    await setMethod('smart');
    const { document } = await openText('tags-smart.bulletin', article('木偶戏演出'));
    const reason = isChinese ? '3 篇相似稿件' : 'tag of 3 similar bulletins';
    // What was written just now is known a moment later.
    const open = async () => {
      void vscode.commands.executeCommand('bulletin.suggestKeywords');
      await ui.waitFor(LIST);
      if (await ui.evaluate('workbench', `document.body.innerText.includes('${reason}')`)) return true;
      await ui.press('Escape');
      return undefined;
    };
    await waitFor('the tags of the others', open);
    await ui.waitFor(`${LIST}[aria-label*="文化长廊"][aria-checked="false"]:has-text("${reason}")`);
    await settle();
    await ui.screenshot(`tags-smart-${suffix}`);
    await ui.press('Enter');
    await waitFor('tags', () => /<\/p>\n\n木偶戏\n/.test(document.getText()) || undefined);
    assert.ok(!document.getText().includes('文化长廊'));
    const { document: like } = await openFile('tags-d.bulletin');
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      like.uri,
      like.positionAt(like.getText().indexOf('文化长廊')),
    );
    const said = hovers.flatMap(({ contents }) =>
      contents.map((content) => (content as vscode.MarkdownString).value.replaceAll('&nbsp;', ' ')),
    );
    assert.match(said.join(''), isChinese ? /2 篇相似稿件/ : /Tag of 2 similar bulletins/);
  });

  it('cannot be taken from an empty bulletin, which says what to do', async () => {
    const { document } = await openText('tags-empty.bulletin', '\n');
    await vscode.commands.executeCommand('bulletin.suggestKeywords');
    await seeNotification(isChinese ? '请先写标题和正文' : 'Write the title and the body first.');
    assert.equal(document.getText(), '\n');
  });

  it('of all bulletins without any are written where that is confirmed, and nowhere else', async () => {
    const before = article('木偶戏进校园');
    // The panel shows a few rows: these come first, whatever other tests have left behind.
    write('!tags-a.bulletin', before);
    write('!tags-b.bulletin', before);
    const { document } = await openText('tags-c.bulletin', article('木偶戏进校园', '学生'));
    const done = vscode.commands.executeCommand('bulletin.suggestKeywordsForAll');
    await ui.waitFor(`${PANEL}[aria-label*="tags-b"]`);
    await ui.click(`${PANEL}[aria-label*="tags-a"] .edit-checkbox`);
    await settle();
    await ui.screenshot(`tags-confirm-${suffix}`);
    assert.deepEqual(
      ['!tags-a', '!tags-b'].map((name) => onDisk(`${name}.bulletin`)),
      [before, before],
    );
    await ui.click('.bulk-edit-panel .monaco-button');
    await done;
    const written = await vscode.workspace.openTextDocument(path.join(WORKSPACE, '!tags-a.bulletin'));
    assert.match(written.getText(), /<\/p>\n\n木偶戏\n\n/);
    assert.equal(document.getText(), article('木偶戏进校园', '学生'));
    assert.equal(onDisk('!tags-b.bulletin'), before);
    await vscode.window.showTextDocument(written);
    await vscode.commands.executeCommand('undo');
    assert.equal(written.getText(), before, 'one undo');
  });

  it('of bulletins that are read in a wrong encoding are not suggested for all, which says so', async () => {
    // 开学典礼, <p>开学</p>
    write('!tags-gb18030.bulletin', Buffer.from('bfaad1a7b5e4c0f10a0a0a3c703ebfaad1a73c2f703e0a', 'hex'));
    await openText('!tags-utf8.bulletin', article('木偶戏进校园'));
    const done = vscode.commands.executeCommand('bulletin.suggestKeywordsForAll');
    await ui.waitFor(`${PANEL}[aria-label*="tags-utf8"]`);
    await seeNotification('!tags-gb18030.bulletin');
    await ui.waitFor(`${PANEL}[aria-label*="tags-gb18030"]`, { state: 'detached' });
    await vscode.commands.executeCommand('refactorPreview.discard');
    await done;
  });
});
