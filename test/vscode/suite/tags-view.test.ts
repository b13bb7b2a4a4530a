import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { article, keepApart, openOther, other, PANEL } from './tagged-workspace';
import { entry, settle, showTagsView, suffix, titleOf, ui } from './window';
import { isChinese, openText, waitFor, WORKSPACE } from './workspace';

const APPLY = '.bulk-edit-panel .monaco-button';
const FILE = 'tags-in-view.bulletin';
/** Of the samples. */
const MOST_USED = '劳动教育';

describe('The view of the tags', () => {
  keepApart();
  // The files above it leave room for a few tags only.
  const FILES = '.pane-header[aria-label^="Explorer Section"]';
  before(() => ui.click(`${FILES}[aria-expanded=true]`));
  after(async () => {
    await ui.click(`${FILES}[aria-expanded=false]`);
    await vscode.commands.executeCommand('bulletin.clearTagFilter');
  });
  const text = article('木偶戏进校园', '木偶戏', '乡村', '木偶艺术');
  const otherText = article('木偶戏走进乡村', '木偶戏', '乡村', '非遗');
  const row = (tag: string) => `.pane-body .monaco-list-row[aria-label^="${tag},"]`;
  const onDisk = () => fs.readFileSync(path.join(WORKSPACE, FILE), 'utf8');

  const open = async () => {
    const { document } = await openText(FILE, text);
    await showTagsView(row('木偶戏'));
    // Bulletins of other tests have tags, too.
    void vscode.commands.executeCommand('bulletin.filterTags');
    await typeAndAccept('木偶');
    await ui.waitFor(row('木偶艺术'));
    await settle();
    return document;
  };
  const typeAndAccept = async (words: string) => {
    await ui.waitFor('.quick-input-widget input:focus');
    await ui.press('Control+a');
    await ui.type(words);
    await ui.press('Enter');
  };
  const choose = async (tag: string, command: string) => {
    await ui.click(row(tag), 'workbench', 'right');
    await ui.waitFor(entry(titleOf(command)));
    // A menu that has just opened takes no click, in case it is the end of the one that opened it.
    await settle();
    await ui.click(entry(titleOf(command)));
  };
  /** Waits for the preview of the changes, in which nothing is written yet, and ticks those of these bulletins. */
  const confirm = async (document: vscode.TextDocument, picture: string, ...names: string[]) => {
    await ui.waitFor(PANEL);
    await settle();
    await ui.screenshot(`tags-view-${picture}-${suffix}`);
    assert.deepEqual([document.getText(), onDisk(), other()], [text, text, otherText]);
    for (const name of names) await ui.click(`${PANEL}[aria-label*="${name}"] .edit-checkbox`);
    await ui.click(APPLY);
  };
  const afterwards = async (what: string, document: vscode.TextDocument, own: string, others: string) => {
    const second = await openOther();
    const texts = () => [document.getText(), second.getText()];
    await waitFor(what, () => texts().join() === [own, others].join() || undefined).catch(() =>
      assert.deepEqual(texts(), [own, others]),
    );
  };

  it('lists each tag with how many bulletins have it, and those bulletins, which it opens', async () => {
    await open();
    await vscode.commands.executeCommand('workbench.actions.treeView.bulletin.tags.collapseAll');
    const two = isChinese ? '木偶戏, 2 篇稿件' : '木偶戏, 2 bulletins';
    await ui.waitFor(`.pane-body .monaco-list-row[aria-label="${two}"]`);
    assert.match(await ui.text(row('木偶戏')), /木偶戏\s*2$/);
    await ui.click(row('木偶戏'));
    await ui.click('.pane-body .monaco-list-row[aria-label^="木偶戏走进乡村,"]');
    const editor = await waitFor('the bulletin', () => {
      const { activeTextEditor: active } = vscode.window;
      return active?.document.uri.path.endsWith('/tags-other.bulletin') ? active : undefined;
    });
    assert.equal(editor.document.getText(editor.selection), '木偶戏', 'its tag is selected');
  });

  it('is filtered by its button, says so, and shows all again by the other', async () => {
    await open();
    const pressButton = async (command: string) => {
      await ui.hover('.pane-header:has(.codicon-tag)');
      await ui.click(`.pane-header .action-label[aria-label="${titleOf(command)}"]`);
    };
    await vscode.commands.executeCommand('bulletin.clearTagFilter');
    await ui.waitFor(row(MOST_USED));
    await pressButton('filterTags');
    await typeAndAccept('木偶');
    await ui.waitFor(row(MOST_USED), { state: 'detached' });
    for (const tag of ['木偶戏', '木偶艺术']) await ui.waitFor(row(tag));
    const note = isChinese ? '含“木偶”的关键词' : 'Tags with “木偶”';
    await ui.waitFor(`.pane-body .message:has-text("${note}")`);
    await settle();
    await ui.screenshot(`tags-view-filter-${suffix}`);
    await pressButton('clearTagFilter');
    await ui.waitFor(row(MOST_USED));
    await ui.waitFor(`.pane-body .message:has-text("${note}")`, { state: 'hidden' });
  });

  it('renames a tag from its menu where that is confirmed', async () => {
    const document = await open();
    await choose('木偶戏', 'renameTag');
    await typeAndAccept('布袋戏');
    await confirm(document, 'rename', 'tags-in-view', 'tags-other');
    await afterwards(
      'the new name',
      document,
      text.replace('\n木偶戏\n', '\n布袋戏\n'),
      otherText.replace('\n木偶戏\n', '\n布袋戏\n'),
    );
  });

  it('merges a tag into another from its menu; a bulletin that had both keeps one', async () => {
    const document = await open();
    await choose('木偶艺术', 'mergeTag');
    await ui.waitFor('.quick-input-list .monaco-list-row');
    await ui.type('木偶戏');
    await settle();
    await ui.press('Enter');
    await confirm(document, 'merge', 'tags-in-view');
    await afterwards('one tag', document, article('木偶戏进校园', '木偶戏', '乡村'), otherText);
  });

  it('deletes a tag from its menu in the bulletins that are confirmed, and in no others', async () => {
    const document = await open();
    await choose('木偶戏', 'deleteTag');
    await confirm(document, 'delete', 'tags-other');
    const rest = article('木偶戏走进乡村', '乡村', '非遗');
    await afterwards('the tag to go', document, text, rest);
  });

  it('changes nothing where the preview of the changes is discarded', async () => {
    const document = await open();
    await choose('木偶戏', 'deleteTag');
    await ui.waitFor(PANEL);
    await vscode.commands.executeCommand('refactorPreview.discard');
    await ui.waitFor(PANEL, { state: 'detached' });
    assert.deepEqual([document.getText(), onDisk(), other()], [text, text, otherText]);
    assert.equal(document.isDirty, false);
  });
});
