import assert from 'node:assert/strict';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  evaluate,
  expectRows,
  focusIn,
  marked,
  open,
  previewTitle,
  replace,
  rows,
  run,
  selected,
  setExpanded,
  showAllChecks,
  texts,
} from './checks-page';
import { ui } from './window';
import { closeAll, isChinese, openFile, waitFor, WORKSPACE } from './workspace';

/** One error, two warnings of one rule, one of another group. */
const MISTAKES = '<p>会上,大家发言!</p><p><b>会后<i>参观。</b></i></p><p>&nbsp;&nbsp;散会了。</p>';

/** What an extension for spelling would do about a word. */
function spellingExtension(document: vscode.TextDocument, word: string, better: string): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection('spelling');
  const start = document.positionAt(document.getText().indexOf(word));
  const range = new vscode.Range(start, start.translate(0, word.length));
  const diagnostic = new vscode.Diagnostic(range, 'Unknown word', vscode.DiagnosticSeverity.Information);
  const target = vscode.Uri.file(path.join(WORKSPACE, '规范示例.bulletin'));
  Object.assign(diagnostic, { source: 'spelling', code: { value: 'unknown', target } });
  collection.set(document.uri, [diagnostic]);
  const provider = vscode.languages.registerCodeActionsProvider('bulletin', {
    provideCodeActions(_document, _range, { diagnostics }) {
      const own = diagnostics.filter(({ source }) => source === 'spelling');
      const action = new vscode.CodeAction(`Replace by ${better}`, vscode.CodeActionKind.QuickFix);
      action.diagnostics = own;
      action.edit = new vscode.WorkspaceEdit();
      action.edit.replace(document.uri, range, better);
      return own.length > 0 ? [action] : [];
    },
  });
  return vscode.Disposable.from(collection, provider);
}

describe('The checks in the preview', () => {
  afterEach(async function () {
    if (this.currentTest?.state === 'failed') await showAllChecks();
    await closeAll();
  });

  it('are listed by rule, marked in the text by severity, and counted in the title of the tab', async () => {
    await open('list.bulletin', MISTAKES, 3);
    assert.deepEqual((await marked('warning')).sort(), ['!', ',', '\u00a0\u00a0']);
    const classes = await evaluate<string[]>(
      `[...document.querySelectorAll('#checks .rule')].map((row) => row.classList[1])`,
    );
    assert.deepEqual(classes, ['error', 'warning', 'warning'], 'the most severe first');
    const note = isChinese ? '（1 个错误，3 个警告）' : ' (1 error, 3 warnings)';
    await waitFor('the title', () => previewTitle()?.endsWith(note) || undefined).catch(() =>
      assert.equal(previewTitle(), note),
    );
  });

  it('list the places of a rule on demand, and mend one of them', async () => {
    const document = await open('places.bulletin', MISTAKES, 3);
    await setExpanded(false);
    assert.deepEqual(await texts('#checks .place mark'), []);
    await setExpanded(true);
    await waitFor('the places', async () => (await texts('#checks .place')).length === 2 || undefined);
    assert.deepEqual(await texts('#checks .place mark'), [',', '!']);
    assert.deepEqual(await texts('#checks .place .excerpt'), ['会上,大家发言!', '会上,大家发言!']);
    await ui.click('#checks .place .fix', 'preview');
    await waitFor('the fix', () => document.getText().includes('会上，大家发言!') || undefined);
    await waitFor('the rest', async () => (await marked('warning')).length === 2 || undefined);
  });

  it('lead from a row to the place, here and in the source, and leave the focus', async () => {
    const document = await open('go.bulletin', MISTAKES, 3);
    await ui.click('#checks .rule.error .go', 'preview');
    await waitFor('the selection', () => selected(document)?.startsWith('</b>') || undefined);
    await ui.waitFor('#card:not([hidden])', { frame: 'preview' });
    assert.ok(await focusIn('#checks .rule.error'));
  });

  it('are visited with F8, each with what is said of it', async () => {
    const document = await open('f8.bulletin', MISTAKES, 3);
    await ui.click('#article .byline', 'preview');
    const visit = async (key: string, expected: string) => {
      await ui.press(key);
      await waitFor(`${key} to ${expected}`, () => selected(document)?.startsWith(expected) || undefined);
      await waitFor('the focus in the card', async () => (await focusIn('#card')) || undefined);
    };
    await visit('F8', ',');
    await visit('F8', '!');
    await visit('F8', '</b>');
    await visit('Shift+F8', '!');
    assert.deepEqual(await texts('#card .entry'), await texts('#card .entry.warning'));
    await ui.press('Escape');
    await ui.waitFor('#card', { frame: 'preview', state: 'hidden' });
    assert.ok(!(await focusIn('#card')));
    await visit('F8', '</b>');
    await ui.press('Tab');
    assert.ok(await focusIn('#card .entry button'), 'the fix is next');
  });

  it('say what is wrong under the pointer, and mend it there', async () => {
    const document = await open('hover.bulletin', '<p>会上<b>,</b>大家发言。</p>', 1);
    await ui.hover('.body b', 'preview');
    await ui.waitFor('#card:not([hidden]) .entry', { frame: 'preview' });
    assert.ok(!(await focusIn('#card')), 'the pointer moves no focus');
    await ui.hover('#article .title', 'preview');
    await ui.waitFor('#card', { frame: 'preview', state: 'hidden' });
    await ui.hover('.body b', 'preview');
    await ui.click('#card .fix', 'preview');
    await waitFor('the fix', () => document.getText().includes('<b>，</b>') || undefined);
  });

  it('lead to the page about what is wrong, from the card and from the list', async () => {
    const document = await open('about.bulletin', '<p>会上<b>,</b>大家发言。</p>', 1);
    for (const link of ['#card .about', '#checks .rule .about']) {
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      await ui.hover('.body b', 'preview');
      await ui.waitFor('#card:not([hidden])', { frame: 'preview' });
      await ui.click(link, 'preview');
      const page = `docs/rules/half-width-punctuation${isChinese ? '.zh-cn' : ''}.md`;
      // Without the built-in Markdown extension it is a text.
      const shown = () => vscode.window.activeTextEditor?.document.uri.path ?? '';
      await waitFor(page, () => shown().endsWith(page) || undefined);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });

  it('stand beside the text where they cannot be seen in it, one beside the other', async () => {
    const body = '<p>会上大家发言。</p><b><i>会后</b></i>参观。<p><b><i>散会</b></i>了。</p>';
    await open('bars.bulletin', body, 2);
    const bars = await waitFor('bars', async () => {
      const found = await evaluate<number[][]>(
        `[...document.querySelectorAll('.bar')].map((bar) => bar.getBoundingClientRect()).map(({ top, bottom }) => [top, bottom])`,
      );
      return found.length === 2 ? found : undefined;
    });
    const [first, second] = bars.sort((a, b) => a[0] - b[0]);
    assert.ok(first[1] <= second[0], JSON.stringify(bars));
  });

  it('belong to the paragraph that an end tag ends, not to the next', async () => {
    await open('end-tag.bulletin', '<div><p>会上大家<i>发言</b>。</i></b></p><p>散会了。</p></div>', 1);
    await setExpanded(true);
    await waitFor('the places', async () => (await texts('#checks .place')).length === 2 || undefined);
    assert.deepEqual(await texts('#checks .place .excerpt'), ['会上大家发言。', '会上大家发言。']);
    const [bar, paragraph] = await evaluate<number[]>(
      `['.bar', '.body p'].map((selector) => document.querySelector(selector).getBoundingClientRect().top)`,
    );
    assert.ok(Math.abs(bar - paragraph) < 2, `${bar} beside ${paragraph}`);
  });

  it('are filtered by severity and by kind, in the list and in the text, also after an update and a reload', async () => {
    const document = await open('filter.bulletin', MISTAKES, 3);
    await ui.click('#checks .chip.error', 'preview');
    await expectRows(2);
    await evaluate(
      `(() => { const select = document.querySelector('#checks select'); select.value = 'style'; select.dispatchEvent(new Event('change')); })()`,
    );
    await expectRows(1);
    assert.deepEqual(await marked('warning'), ['\u00a0\u00a0']);
    await replace(document, '散会了', '散会了吗');
    await waitFor('the update', async () => /散会了吗/.test(await ui.text('.body', 'preview')) || undefined);
    await expectRows(1);
    await run('refreshPreview');
    await ui.waitFor('#article .title:not([hidden])', { frame: 'preview' });
    await expectRows(1);
    await ui.click('#checks .filtered button', 'preview');
    await expectRows(3);
  });

  it('are turned off for a clean read, also after a reload', async () => {
    await open('clean.bulletin', MISTAKES, 3);
    await ui.click('.checks-bar [aria-pressed]', 'preview');
    await ui.waitFor('#checks', { frame: 'preview', state: 'hidden' });
    const shown = () =>
      evaluate<number>(
        `[...CSS.highlights.values()].reduce((sum, { size }) => sum + size, document.querySelectorAll('.bar').length)`,
      );
    assert.equal(await shown(), 0);
    await run('refreshPreview');
    await ui.waitFor('.body p', { frame: 'preview' });
    await ui.waitFor('.checks-bar [aria-pressed=false]', { frame: 'preview' });
    assert.equal(await shown(), 0);
    await ui.click('#article .byline', 'preview');
    await run('togglePreviewChecks');
    await expectRows(3);
  });

  it('are mended all at once where that is safe', async () => {
    const document = await open('safe.bulletin', MISTAKES, 3);
    await ui.click('.checks-bar .fix-all', 'preview');
    await waitFor('the fixes', () => document.getText().includes('会上，大家发言！') || undefined);
    await ui.waitFor('.checks-bar .fix-all', { frame: 'preview', state: 'hidden' });
  });

  it('fold their list away where there is no room, and show it on request', async () => {
    const { document } = await openFile('常见错误.bulletin');
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    await run('showPreviewToSide');
    await ui.waitFor('.checks-bar [aria-expanded=false]', { frame: 'preview' });
    await ui.waitFor('#checks', { frame: 'preview', state: 'hidden' });
    await ui.screenshot(`checks-folded${isChinese ? '-zh' : ''}`);
    await ui.click('.checks-bar .summary', 'preview');
    await ui.waitFor('#checks .rule', { frame: 'preview' });
    await ui.screenshot(`checks-unfolded${isChinese ? '-zh' : ''}`);
    const [content, window, list, reading] = await evaluate<number[]>(
      `[document.documentElement.scrollWidth, innerWidth, document.querySelector('#checks').getBoundingClientRect().top, document.querySelector('#reading').getBoundingClientRect().bottom]`,
    );
    assert.ok(content <= window, `${content} px wide in a window of ${window} px`);
    assert.ok(list >= reading, 'below the article');
    await ui.click('.checks-bar .summary', 'preview');
    await ui.waitFor('#checks', { frame: 'preview', state: 'hidden' });
  });

  it('include what another extension finds', async () => {
    const document = await open('foreign.bulletin', '<p>会上大家发言。</p><p>会上,发言。</p>', 1);
    const foreign = vscode.languages.createDiagnosticCollection('spelling');
    try {
      const start = document.positionAt(document.getText().indexOf('大家'));
      const range = new vscode.Range(start, start.translate(0, 2));
      const diagnostic = new vscode.Diagnostic(range, 'Unknown word', vscode.DiagnosticSeverity.Information);
      diagnostic.source = 'spelling';
      diagnostic.code = 'unknown';
      foreign.set(document.uri, [diagnostic]);
      await expectRows(2);
      assert.deepEqual(await marked('info'), ['大家']);
      assert.deepEqual((await texts('#checks .rule.info .about'))[0], 'spelling(unknown)');
      assert.equal((await rows())[1], 'Unknown word');
      foreign.clear();
      await expectRows(1);
    } finally {
      foreign.dispose();
    }
  });

  it('offer the fixes of another extension when they are looked at, and lead to what it links', async () => {
    const document = await open('foreign-fix.bulletin', '<p>会上<b>大家</b>发言。</p><p>会上,发言。</p>', 1);
    const spelling = spellingExtension(document, '大家', '各位');
    try {
      await expectRows(2);
      await ui.hover('.body b', 'preview');
      await ui.waitFor('#card:not([hidden]) .fix', { frame: 'preview' });
      assert.deepEqual(await texts('#card .fix'), ['Replace by 各位']);
      await ui.screenshot(`checks-foreign${isChinese ? '-zh' : ''}`);
      await ui.click('#card .fix', 'preview');
      await waitFor('the fix', () => document.getText().includes('<b>各位</b>') || undefined);
      await ui.click('#checks .rule.info .about', 'preview');
      await waitFor(
        'the link',
        () => vscode.window.activeTextEditor?.document.uri.path.endsWith('规范示例.bulletin') || undefined,
      );
    } finally {
      spelling.dispose();
    }
  });

  it('stay usable with thousands of places', async () => {
    const paragraph = '<p>会上,大家发言:要做好工作!</p> ';
    const document = await open('long.bulletin', paragraph.repeat(2000), 1);
    assert.match((await rows())[0], /6000/);
    const inView = async () => (await marked('warning')).length;
    assert.ok((await inView()) > 3 && (await inView()) < 600, `${await inView()} marks near the view`);
    await setExpanded(true);
    await waitFor('places', async () => (await texts('#checks .place')).length === 50 || undefined);
    await ui.click('#checks .more', 'preview');
    await waitFor('more places', async () => (await texts('#checks .place')).length === 100 || undefined);
    await evaluate(`document.querySelectorAll('#checks .place').forEach((row, i) => (row.was = i)), 0`);
    await replace(document, '要做好工作', '要做好教学工作');
    await waitFor(
      'the update',
      async () => /教学/.test((await texts('#checks .place .excerpt'))[1]) || undefined,
    );
    const kept = await evaluate<number[]>(
      `[...document.querySelectorAll('#checks .place')].map((row) => row.was)`,
    );
    assert.deepEqual(kept, [...Array(100).keys()], 'the rows stay');
    await evaluate(`document.querySelector('#reading').scrollTo(0, 1e9), 0`);
    const atEnd = () =>
      evaluate<boolean>(
        `[...CSS.highlights.get('bulletin-warning')].some((range) => range.startContainer.parentElement === document.querySelector('.body > :last-child p'))`,
      );
    await waitFor('marks at the end', async () => (await atEnd()) || undefined);
  });
});
