import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { article, keepApart, LIST } from './tagged-workspace';
import { entry, settle, showTagsView, suffix, titleOf, ui } from './window';
import { isChinese, openText, waitFor, WORKSPACE } from './workspace';

describe('The list of keywords', () => {
  keepApart();
  const row = (word: string) => `${LIST}[aria-label^="${word}"]`;
  const toggle = (word: string) => ui.click(`${row(word)} .quick-input-list-label`);
  const open = async () => {
    const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
    await ui.waitFor(LIST);
    return done;
  };
  const isTicked = (word: string, isChecked = true) =>
    ui.waitFor(`${row(word)}[aria-checked="${isChecked}"]`);

  describe('says of each word why it is proposed:', () => {
    const HOUSE = path.join(WORKSPACE, 'house-of-tags');
    beforeEach(() => fs.mkdirSync(HOUSE, { recursive: true }));
    afterEach(() => fs.rmSync(HOUSE, { recursive: true }));

    it('a bar, the title, how often, in how many bulletins, the vocabulary', async () => {
      fs.writeFileSync(path.join(HOUSE, '.bulletinrc.json'), '{ "vocabulary": { "words": ["传承"] } }');
      await openText('house-of-tags/list.bulletin', article('木偶戏进校园', '学生'));
      // The configuration is read a moment later.
      await settle();
      void open();
      const [title, times, used, vocabulary, tag] = isChinese
        ? ['见于标题', '3 次', '1 篇', '词表收录', '已是关键词']
        : ['in title', '3×', 'in 1 bulletin', 'in the vocabulary', 'already a tag'];
      for (const fact of [title, times, used]) await ui.waitFor(`${row('木偶戏')}:has-text("${fact}")`);
      await ui.waitFor(`${row('传承')}:has-text("${vocabulary}")`);
      await ui.waitFor(`${row('学生')}:has-text("${tag}")`);
      const bars = await lengthsOfBars();
      assert.ok(bars.length >= 4, bars.join());
      // The tag comes first; behind it, the best has the whole bar, and none has more than the one before.
      assert.equal(bars[1], 16);
      assert.deepEqual(
        bars.slice(1),
        bars.slice(1).sort((a, b) => b - a),
      );
      assert.ok(bars[bars.length - 1] < 16);
      await settle();
      await ui.screenshot(`tags-reasons-${suffix}`);
      await ui.press('Escape');
    });
  });

  it('shows in the text what the tags will be while they are picked, and nothing when it is cancelled', async () => {
    const before = article('木偶戏进校园', '学生', '木偶戏');
    const { document } = await openText('tags-result.bulletin', before);
    const done = open();
    await isTicked('学生');
    assert.deepEqual(await waitForResult([], ''), { struck: [], added: '' });
    await toggle('学生');
    await waitForResult(['学生'], '');
    await toggle('传承');
    await waitForResult(['学生'], '+ 传承');
    await settle();
    await ui.screenshot(`tags-result-${suffix}`);
    await toggle('学生');
    await waitForResult([], '+ 传承');
    assert.equal(document.getText(), before, 'only shown');
    assert.equal(document.isDirty, false);
    await toggle('木偶戏');
    await ui.press('Escape');
    await done;
    await waitForResult([], '');
    assert.equal(document.getText(), before);
    assert.equal(document.isDirty, false);
  });

  it('leaves the tags in their order, and one undo gives every byte of the file back', async () => {
    const before = `\ufeff${article('木偶戏进校园', '学生', '木偶戏', '校园').trimEnd()}  `.replaceAll(
      '\n',
      '\r\n',
    );
    const { document } = await openText('tags-order.bulletin', before);
    const done = open();
    await isTicked('校园');
    for (const word of ['木偶戏', '传承', '木偶戏', '学生']) await toggle(word);
    await isTicked('学生', false);
    await ui.press('Enter');
    await done;
    const tags = () => document.getText().split('</p>')[1].trim().split(/\s+/);
    await waitFor('the tags', () => tags().includes('传承') || undefined);
    assert.deepEqual(tags(), ['木偶戏', '校园', '传承']);
    await document.save();
    assert.notEqual(onDisk(document), before);
    await vscode.commands.executeCommand('undo');
    await document.save();
    assert.equal(onDisk(document), before);
  });

  it('opens from the context menu of the text', async () => {
    const { document } = await openText('tags-context.bulletin', article('木偶戏进校园'));
    await settle();
    await ui.click('.editor-instance .view-line', 'workbench', 'right');
    await ui.waitFor(entry(titleOf('suggestKeywords')));
    await settle();
    await ui.screenshot(`tags-context-${suffix}`);
    await ui.click(entry(titleOf('suggestKeywords')));
    await acceptFirst(document);
  });

  it('opens from the lens over tags that are missing', async () => {
    const { document } = await openText('tags-pressed.bulletin', article('木偶戏进校园'));
    await ui.waitFor('.codelens-decoration a');
    await settle();
    await ui.screenshot(`tags-lens-${suffix}`);
    await ui.click('.codelens-decoration a');
    await acceptFirst(document);
    await ui.waitFor('.codelens-decoration a', { state: 'detached' });
  });

  it('opens by its key in the preview, for the bulletin that is shown', async () => {
    const { document } = await openText('tags-key-preview.bulletin', article('木偶戏进校园'));
    await vscode.commands.executeCommand('bulletin.showPreviewToSide');
    await ui.waitFor('.body p', { frame: 'preview' });
    await ui.click('.body p', 'preview');
    await waitFor('the preview', () => vscode.window.activeTextEditor === undefined || undefined);
    await pressKey();
    await acceptFirst(document);
  });

  it('opens by its key in the view of the tags, for the bulletin that is edited', async () => {
    const { document } = await openText('tags-key-view.bulletin', article('木偶戏进校园'));
    const tag = '.pane-body .monaco-list-row[aria-label^="劳动教育,"]';
    await showTagsView(tag);
    await ui.click(tag);
    await settle();
    await pressKey();
    await acceptFirst(document);
  });

  const pressKey = async () => {
    await ui.press('Control+k');
    await ui.press('k');
  };

  const acceptFirst = async (document: vscode.TextDocument) => {
    await isTicked('木偶戏');
    await ui.press('Enter');
    await waitFor('tags', () => /<\/p>\n\n木偶戏\n/.test(document.getText()) || undefined);
  };
});

function onDisk({ uri }: vscode.TextDocument): string {
  return fs.readFileSync(uri.fsPath, 'utf8');
}

/** In the steps of the drawing, which is 16 wide. */
function lengthsOfBars(): Promise<number[]> {
  return ui.evaluate(
    'workbench',
    `[...document.querySelectorAll('${LIST} .quick-input-list-icon')].map((icon) => {
      const [, drawing] = /base64,([^"]+)"/.exec(getComputedStyle(icon).backgroundImage) ?? [];
      const [, filled] = [...atob(drawing).matchAll(/width="([\\d.]+)" height="4"/g)];
      return Number(filled?.[1] ?? 0);
    })`,
  );
}

interface Result {
  readonly struck: readonly string[];
  readonly added: string;
}

/** What the text shows of the tags that will be: those that go, and those that come. */
async function waitForResult(struck: readonly string[], added: string): Promise<Result> {
  const shown = () =>
    ui.evaluate<Result>(
      'workbench',
      `(() => {
        const spans = [...document.querySelectorAll('.editor-instance .view-line span')];
        const isStruck = (span) => getComputedStyle(span).textDecorationLine.includes('line-through');
        const after = spans.map((span) => getComputedStyle(span, '::after').content);
        return {
          struck: [...new Set(spans.filter(isStruck).map(({ textContent }) => textContent))],
          added: after.filter((content) => content.includes('+')).join('').replace(/^"|"$/g, '').replaceAll('\\u00a0', ' '),
        };
      })()`,
    );
  const expected = { struck, added };
  await waitFor(
    'the result',
    async () => JSON.stringify(await shown()) === JSON.stringify(expected) || undefined,
  ).catch(async () => assert.deepEqual(await shown(), expected));
  return expected;
}
