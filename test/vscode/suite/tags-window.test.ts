import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { connectUi, type Ui } from '../ui';
import { article, isChinese, keepApart, other } from './tagged-workspace';
import { openText, readRealArticle, waitFor, WORKSPACE } from './workspace';

const found = connectUi();
if (!found) throw new Error('tags-window.test.ts needs the browser host');
const ui: Ui = found;

describe('Tags in the window', () => {
  keepApart();
  const settle = () => new Promise((resolve) => setTimeout(resolve, 700));
  const suffix = isChinese ? 'zh' : 'en';

  it('are picked from a list with a word of one’s own, in one undo step', async () => {
    const before = article('木偶戏进校园', '学生');
    const { document } = await openText('tags-list.bulletin', before);
    const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
    await ui.waitFor('.quick-input-list .monaco-list-row');
    await ui.type('地方戏');
    await settle();
    await ui.press('Enter');
    await settle();
    await ui.screenshot(`tags-list-${suffix}`);
    await ui.press('Enter');
    await done;
    await waitFor(
      'the tags',
      () => document.getText() === article('木偶戏进校园', '学生', '地方戏') || undefined,
    );
    await vscode.commands.executeCommand('undo');
    await waitFor('undo', () => document.getText() === before || undefined);
  });

  it('are proposed as soon as the list is opened', async () => {
    const text = readRealArticle() ?? article('木偶戏进校园');
    await openText('tags-time.bulletin', text);
    await settle();
    for (const time of ['first', 'second']) {
      const start = performance.now();
      const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
      await ui.waitFor('.quick-input-list .monaco-list-row');
      console.log(
        `The ${time} list of keywords was on screen after ${(performance.now() - start).toFixed(0)} ms.`,
      );
      await ui.press('Escape');
      await done;
    }
  });

  it('are taken out of all bulletins when that is confirmed', async () => {
    const { document } = await openText('tags-delete.bulletin', article('木偶戏进校园', '木偶戏', '乡村'));
    const done = vscode.commands.executeCommand('bulletin.deleteTag', {
      kind: 'tag',
      tag: { name: '乡村' },
    });
    await ui.waitFor('.bulk-edit-panel .monaco-list-row');
    await settle();
    await ui.screenshot(`tags-delete-${suffix}`);
    assert.equal(document.getText(), article('木偶戏进校园', '木偶戏', '乡村'));
    for (const row of [1, 2]) {
      await ui.click(
        `.bulk-edit-panel .monaco-list-row[aria-level="1"]:nth-child(${row === 1 ? 1 : 3}) .edit-checkbox`,
      );
    }
    await ui.click('.bulk-edit-panel .monaco-button');
    await done;
    assert.equal(document.getText(), article('木偶戏进校园', '木偶戏'));
    await waitFor('the other', () => other() === article('木偶戏走进乡村', '木偶戏', '非遗') || undefined);
  });

  it('stay as they are where the list is cancelled', async () => {
    const before = article('木偶戏进校园', '学生');
    const { document } = await openText('tags-cancel.bulletin', before);
    const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
    await ui.waitFor('.quick-input-list .monaco-list-row');
    await ui.press('Escape');
    await done;
    assert.equal(document.getText(), before);
  });

  it('are shown in a view of their own', async () => {
    await openText('tags-view.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
    // The view is there once the extension is.
    await waitFor('the view', async () => {
      await vscode.commands.executeCommand('bulletin.tags.focus');
      return ui.evaluate<boolean>(
        'workbench',
        `document.querySelectorAll('.pane-body [aria-label*="2"]').length > 0`,
      );
    });
    await settle();
    const filtered = vscode.commands.executeCommand('bulletin.filterTags');
    await ui.waitFor('.quick-input-widget input');
    await ui.type('木偶');
    await ui.press('Enter');
    await filtered;
    await ui.waitFor('.pane-body [aria-label*="劳动教育"]', { state: 'detached' });
    await ui.click('.pane-body [aria-label*="木偶戏"]');
    await ui.waitFor('.pane-body [aria-label*="木偶戏走进乡村"]');
    await settle();
    await ui.screenshot(`tags-view-${suffix}`);
    await vscode.commands.executeCommand('bulletin.clearTagFilter');
  });

  it('are offered in the text where there are none', async () => {
    await openText('tags-lens.bulletin', article('木偶戏进校园'));
    await ui.waitFor('.codelens-decoration a');
    await settle();
    await ui.screenshot(`tags-lens-${suffix}`);
    await ui.click('.codelens-decoration a');
    await ui.waitFor('.quick-input-list .monaco-list-row');
    await ui.press('Escape');
  });

  it('are proposed while one types below the body, and not in it', async () => {
    const { document } = await openText('tags-type.bulletin', `${article('木偶戏进校园', '校园')}\n`);
    const putCursor = (position: vscode.Position) =>
      vscode.window.showTextDocument(document, { selection: new vscode.Range(position, position) });
    const inBody = document.positionAt(document.getText().indexOf('</p>'));
    const below = new vscode.Position(document.lineCount - 1, 0);
    await putCursor(inBody);
    await settle();
    await ui.type('木');
    await settle();
    const isOpen = `document.querySelector('.suggest-widget.visible') !== null`;
    assert.equal(await ui.evaluate('workbench', isOpen), false);
    await putCursor(below);
    await ui.type('木');
    await ui.waitFor('.suggest-widget.visible .monaco-list-row');
    await ui.press('Escape');
  });

  it('say on hover what they are', async () => {
    const { document } = await openText('tags-card.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
    const editor = await vscode.window.showTextDocument(document);
    const position = document.positionAt(document.getText().lastIndexOf('木偶戏') + 1);
    editor.selection = new vscode.Selection(position, position);
    await settle();
    await vscode.commands.executeCommand('editor.action.showHover');
    await ui.waitFor('.monaco-hover-content');
    await settle();
    await ui.screenshot(`tags-hover-${suffix}`);
  });

  it('of all bulletins without any are suggested, and written only when confirmed', async () => {
    const before = article('木偶戏进校园');
    await openText('tags-all.bulletin', before);
    const done = vscode.commands.executeCommand('bulletin.suggestKeywordsForAll');
    await ui.waitFor('.bulk-edit-panel .monaco-list-row');
    const file = path.join(WORKSPACE, 'tags-all.bulletin');
    assert.equal(fs.readFileSync(file, 'utf8'), before);
    await settle();
    await ui.screenshot(`tags-all-${suffix}`);
    await vscode.commands.executeCommand('refactorPreview.discard');
    await done;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
  });
});
