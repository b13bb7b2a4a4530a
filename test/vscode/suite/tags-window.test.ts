import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { article, keepApart, LIST, other, PANEL } from './tagged-workspace';
import { putCursorIn, settle, suffix, ui } from './window';
import { openText, readRealArticle, waitFor, WORKSPACE } from './workspace';

describe('Tags in the window', () => {
  keepApart();

  it('are picked from a list with a word of one’s own, in one undo step', async () => {
    const before = article('木偶戏进校园', '学生');
    const { document } = await openText('tags-list.bulletin', before);
    const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
    await ui.waitFor(LIST);
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
      await ui.waitFor(LIST);
      console.log(
        `The ${time} list of keywords was on screen after ${(performance.now() - start).toFixed(0)} ms.`,
      );
      await ui.press('Escape');
      await done;
      await ui.waitFor(LIST, { state: 'hidden' });
    }
  });

  it('are taken out of all bulletins when that is confirmed', async () => {
    const { document } = await openText('tags-delete.bulletin', article('木偶戏进校园', '木偶戏', '乡村'));
    const done = vscode.commands.executeCommand('bulletin.deleteTag', {
      kind: 'tag',
      tag: { name: '乡村' },
    });
    await ui.waitFor(PANEL);
    await settle();
    await ui.screenshot(`tags-delete-${suffix}`);
    assert.equal(document.getText(), article('木偶戏进校园', '木偶戏', '乡村'));
    for (const row of [1, 2]) {
      await ui.click(`${PANEL}[aria-level="1"]:nth-child(${row === 1 ? 1 : 3}) .edit-checkbox`);
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
    await ui.waitFor(LIST);
    await ui.press('Escape');
    await done;
    assert.equal(document.getText(), before);
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

  it('are marked wherever they stand, and lead to each other by keys', async () => {
    const name = 'tags-keys.bulletin';
    const { document } = await openText(name, article('木偶戏进校园', '校园', '木偶戏'));
    await putCursorIn(document, '木偶戏。');
    const cursor = () => vscode.window.activeTextEditor?.selection.active;
    await ui.press('F12');
    await waitFor('the tag', () => cursor()?.line === 8 || undefined);
    // VS Code marks where the user has moved the cursor: the title, two places in the body, and the tag.
    await ui.press('ArrowRight');
    const marks = `document.querySelectorAll('.editor-instance .view-overlays [class*=wordHighlight]').length`;
    await waitFor('the marks', async () => (await ui.evaluate('workbench', marks)) === 4 || undefined);
    await settle();
    await ui.press('Shift+F12');
    for (const file of [name, 'tags-other.bulletin'])
      await ui.waitFor(`.reference-zone-widget .monaco-list-row[aria-label*="${file}"]`);
    await settle();
    await ui.screenshot(`tags-references-${suffix}`);
    await ui.press('Escape');
    await ui.press('Control+t');
    await ui.waitFor('.quick-input-widget input:focus');
    await ui.type('非遗');
    await ui.waitFor('.quick-input-list .monaco-list-row[aria-label*="非遗"]');
    await settle();
    await ui.press('Enter');
    const editor = await waitFor('the other bulletin', () => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.uri.path.endsWith('/tags-other.bulletin') ? active : undefined;
    });
    assert.equal(editor.document.lineAt(editor.selection.active).text, '非遗');
  });

  it('say on hover what they are', async () => {
    const { document } = await openText('tags-card.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
    await putCursorIn(document, '木偶戏');
    await vscode.commands.executeCommand('editor.action.showHover');
    await ui.waitFor('.monaco-hover-content');
    await settle();
    await ui.screenshot(`tags-hover-${suffix}`);
  });

  it('of all bulletins without any are suggested, and written only when confirmed', async () => {
    const before = article('木偶戏进校园');
    await openText('tags-all.bulletin', before);
    const done = vscode.commands.executeCommand('bulletin.suggestKeywordsForAll');
    await ui.waitFor(PANEL);
    const file = path.join(WORKSPACE, 'tags-all.bulletin');
    assert.equal(fs.readFileSync(file, 'utf8'), before);
    await settle();
    await ui.screenshot(`tags-all-${suffix}`);
    await vscode.commands.executeCommand('refactorPreview.discard');
    await done;
    assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
  });
});
