import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterMap } from 'parse5';
import * as vscode from 'vscode';
import { parseArticle } from '../../../src/core/article/parse';
import { connectUi, type Ui } from '../ui';
import { closeAll, openText, readRealArticle, ROOT, waitFor } from './workspace';

const found = connectUi();
if (!found) throw new Error('mapping.test.ts needs the browser host');
const ui: Ui = found;

const article = (body: string) => `学校举行开学典礼\n\n周明远\n\n${body}\n\n教育\n\n校园\n\n学校\n`;

/** Everything that comes between a character and its source. */
const HARD = article(
  [
    '<p style="text-indent: 2em">&nbsp;&nbsp;一&amp;二&#12289;三&#x1F600;四&lt;五&NotEqualTilde;六</p>',
    '<p>甲<b>乙<i>丙</b>丁</i>戊<!-- 注 -->己<br/>庚 & 辛 &amp 壬 < 癸</p>',
    '<p>😀👨‍👩‍👧𠮷<span>𠮷</span></p>',
    '<table><tr><td>子<td>丑</tr></table>',
    '<p>重复重复重复</p><script>重复</script><p>重复</p><style>重复</style>',
    '<p><b>未闭合<p>下一段</span></div><pre>\n一  行\n</pre>',
  ].join('\n'),
);

describe('Each character of the preview', () => {
  afterEach(closeAll);

  it('knows its source, and its source knows it, in hard markup', async () => {
    await checkTexts([{ name: 'hard', text: HARD }]);
  });

  it('knows its source, and its source knows it, in lines that end with CRLF', async () => {
    await checkTexts([{ name: 'crlf', text: HARD.replace(/\n/g, '\r\n') }]);
  });

  it('knows its source, and its source knows it, in real articles', async function () {
    this.timeout(120_000);
    const real = readRealArticle();
    const texts = [...(real === undefined ? [] : [{ name: 'real', text: real }]), ...corpusTexts(20)];
    if (texts.length > 0) await checkTexts(texts);
  });
});

describe('The preview and the editor', () => {
  afterEach(closeAll);

  it('lead from a double click on a word to that word', async () => {
    const { document } = await open(article('<p>会上，&nbsp;大家<b>发言</b>。</p><p>会后<i>参观</i>!</p>'));
    for (const [selector, word] of [
      ['.body b', '发言'],
      ['.body i', '参观'],
      ['.title', '学校举行开学典礼'],
      ['.tag:nth-child(2)', '校园'],
    ]) {
      await ui.dblclick(selector, 'preview');
      const start = document.getText().indexOf(word);
      await waitFor(`the cursor on ${word}`, () => {
        const at = document.offsetAt(activeEditor().selection.active);
        return (start <= at && at <= start + word.length && activeEditor().selection.isEmpty) || undefined;
      });
    }
  });

  it('select in the source what is selected in the preview', async () => {
    const editor = await open(article('<p>会上，&nbsp;大家<b>发言</b>。</p><p>会后参观。</p>'));
    await ui.evaluate(
      'preview',
      `getSelection().setBaseAndExtent(document.querySelector('.body p').firstChild, 3, document.querySelector('.body b').firstChild, 1)`,
    );
    await waitFor(
      'the selection',
      () => editor.document.getText(editor.selection) === '&nbsp;大家<b>发' || undefined,
    );
  });

  it('show where the cursor of the editor is, inside the paragraph', async () => {
    const editor = await open(article('<p>会上，&nbsp;大家<b>发言</b>。</p><p>会后参观。</p>'));
    const text = editor.document.getText();
    const positions: number[] = [];
    for (const word of ['大家', '发言', '言', '。</p><p>']) {
      const at = editor.document.positionAt(text.indexOf(word));
      editor.selection = new vscode.Selection(at, at);
      const left = await waitFor(`the cursor before ${word}`, async () => {
        const [caret, expected] = await ui.evaluate<[number, number]>(
          'preview',
          caretBefore(text.indexOf(word)),
        );
        return Math.abs(caret - expected) < 1 ? caret : undefined;
      });
      positions.push(left);
    }
    assert.deepEqual(
      positions,
      [...positions].sort((a, b) => a - b),
    );
  });

  it('show a cursor in an end tag behind the text that it ends, in a start tag before that which follows', async () => {
    const editor = await open(article('<div><p>会上。</p><p style="color: #333333">会后参观。</p></div>'));
    const { document } = editor;
    for (const [tag, beside] of [
      ['/p><p', '。</p><p'],
      ['>会后', '会后'],
    ]) {
      const at = document.positionAt(document.getText().indexOf(tag));
      editor.selection = new vscode.Selection(at, at);
      const character = document.getText().indexOf(beside);
      await waitFor(`the caret in ${tag}`, () => ui.evaluate<boolean>('preview', isOnLineOf(character)));
    }
  });

  it('scroll together inside a line of thousands of characters', async () => {
    const sentence = (i: number) => `第${i}句，大家发言，讨论工作。`;
    const long = Array.from({ length: 260 }, (_, i) => sentence(i)).join('');
    const editor = await open(article(`<p>${long}</p>`));
    const { document } = editor;
    const body = document.getText().indexOf('<p>');
    for (const sought of [40, 150, 90]) {
      const offset = document.getText().indexOf(sentence(sought));
      const at = document.positionAt(offset);
      editor.revealRange(new vscode.Range(at, at), vscode.TextEditorRevealType.AtTop);
      const top = await waitFor('the editor', () => {
        const visible = document.offsetAt(editor.visibleRanges[0].start);
        return Math.abs(visible - offset) < 60 ? visible : undefined;
      });
      await waitFor(`the same at the top of the preview`, async () => {
        const shown = await ui.evaluate<number>('preview', TOP_OFFSET);
        return (shown > body && Math.abs(shown - top) <= 50) || undefined;
      });
    }
    await settle();
    const target = document.getText().indexOf(sentence(120));
    await ui.evaluate('preview', scrollTo(target));
    await waitFor('the editor follows', () => {
      const visible = document.offsetAt(editor.visibleRanges[0].start);
      return Math.abs(visible - target) <= 60 || undefined;
    });
    const before = await ui.evaluate<number>('preview', `document.querySelector('#reading').scrollTop`);
    await settle();
    assert.equal(
      await ui.evaluate<number>('preview', `document.querySelector('#reading').scrollTop`),
      before,
    );
  });
});

/** Both in the window: the caret, and the left edge of the character that comes from the offset. */
const caretBefore = (offset: number) =>
  `[document.querySelector('#caret').getBoundingClientRect().x + 1, bulletinArticle.rangeOf(${offset}, ${offset} + 1)?.getBoundingClientRect().left ?? bulletinArticle.rangeOf(${offset} - 1, ${offset}).getBoundingClientRect().right]`;

/** Whether the caret stands in the line of a character. */
const isOnLineOf = (offset: number) => `(() => {
  const caret = document.querySelector('#caret').getBoundingClientRect();
  const line = bulletinArticle.rangeOf(${offset}, ${offset} + 1).getBoundingClientRect();
  return (caret.height > 0 && Math.abs(caret.top - line.top) < line.height / 2) || undefined;
})()`;

/** The source of what is at the top of the page. */
const TOP_OFFSET = `(() => {
  const { left, top, width } = document.querySelector('.body p').getBoundingClientRect();
  const y = document.querySelector('#reading').getBoundingClientRect().top;
  return bulletinArticle.offsetAtPoint(left + 4, y + 8) ?? -1;
})()`;

const scrollTo = (offset: number) => `(() => {
  const reading = document.querySelector('#reading');
  const { top } = bulletinArticle.rangeOf(${offset}, ${offset} + 1).getBoundingClientRect();
  reading.scrollTop += top - reading.getBoundingClientRect().top;
})()`;

function activeEditor(): vscode.TextEditor {
  const editor = vscode.window.activeTextEditor ?? vscode.window.visibleTextEditors.at(0);
  assert.ok(editor);
  return editor;
}

let opened = 0;

async function open(text: string): Promise<vscode.TextEditor> {
  const editor = await openText(`mapping-${opened++}.bulletin`, text);
  await vscode.commands.executeCommand('bulletin.showPreviewToSide');
  await shown(editor.document);
  return editor;
}

/** Waits until the preview shows the document as it is. */
async function shown(document: vscode.TextDocument): Promise<void> {
  await waitFor('the preview', async () => {
    const at = await ui.evaluate<number>('preview', 'globalThis.bulletinArticle?.version ?? -1');
    return at === document.version || undefined;
  });
}

function corpusTexts(count: number): { name: string; text: string }[] {
  const folder = path.join(ROOT, '../shared/corpus/articles');
  if (!fs.existsSync(folder)) {
    console.log(`The articles are not here (${folder}); the hard markup stands in for them.`);
    return [];
  }
  const names = fs.readdirSync(folder).filter((name) => name.endsWith('.txt'));
  const step = Math.max(1, Math.floor(names.length / count));
  return names
    .sort()
    .filter((_, index) => index % step === 0)
    .slice(0, count)
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}

async function checkTexts(texts: readonly { name: string; text: string }[]): Promise<void> {
  const { document } = await open(texts[0].text);
  for (const { name, text } of texts) {
    const edit = new vscode.WorkspaceEdit();
    const all = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(document.uri, all, text);
    await vscode.workspace.applyEdit(edit);
    await shown(document);
    checkCharacters(name, document.getText(), await ui.evaluate<Rendered[]>('preview', CHARACTERS));
  }
}

/** A text node: its text, the source of each character, and where looking the source up leads elsewhere. */
interface Rendered {
  readonly text: string;
  readonly starts: readonly number[];
  readonly ends: readonly number[];
  readonly lost: readonly number[];
}

const CHARACTERS = `(() => {
  const nodes = [];
  const walker = document.createTreeWalker(document.querySelector('#article'), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node.parentElement.closest('.empty')) continue;
    const starts = [], ends = [], lost = [];
    for (let i = 0; i < node.length; i++) {
      const start = bulletinArticle.offsetOf({ node, offset: i });
      starts.push(start);
      ends.push(bulletinArticle.offsetOf({ node, offset: i + 1 }));
      const back = bulletinArticle.firstAfter(start);
      // A reference may stand for a character of two units.
      const isBack = back && back.node === node && (back.offset === i || (back.offset === i - 1 && starts[i - 1] === start));
      if (!isBack) lost.push(i);
    }
    nodes.push({ text: node.data, starts, ends, lost });
  }
  return nodes;
})()`;

/** What the source of each character says is that character, and no character of the source is left out. */
function checkCharacters(name: string, source: string, nodes: readonly Rendered[]): void {
  for (const { text, starts, ends, lost } of nodes) {
    assert.deepEqual(lost, [], `${name}: ${text}`);
    starts.forEach((start, index) => {
      const end = ends[index] > start ? ends[index] : ends[index + 1];
      const said = decode(source.slice(start, end));
      const at = said.length === 1 ? index : index - (starts[index - 1] === start ? 1 : 0);
      assert.equal(
        said,
        text.slice(at, at + said.length),
        `${name}: ${source.slice(start - 10, start + 20)}`,
      );
    });
  }
  const { title, byline, body, tags } = parseArticle(source);
  const bodyText = textOf(source.slice(body?.start, body?.end));
  const expected = [title?.text ?? '', byline?.text ?? '', bodyText, ...tags.map((tag) => tag.text)].join('');
  assert.equal(nodes.map(({ text }) => text).join(''), expected, name);
}

const decoded = new Map<string, string>();

/** What a browser makes of a character of the source. */
function decode(source: string): string {
  const known = decoded.get(source) ?? textOf(source);
  decoded.set(source, known);
  return known;
}

/** The text that a browser shows of markup, scripts and styles left out. */
function textOf(markup: string): string {
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
  const texts: string[] = [];
  const collect = (node: DefaultTreeAdapterMap['node']) => {
    if (node.nodeName === 'script' || node.nodeName === 'style') return;
    if ('value' in node) texts.push(node.value);
    if ('childNodes' in node) node.childNodes.forEach(collect);
  };
  collect(parseFragment(context, markup, {}));
  return texts.join('');
}

/** Long enough for an answer that must not come. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 600));
}
