import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { connectUi, type Ui } from '../ui';
import { axeViolations } from './axe';
import { closeAll, openFile, openText, waitFor } from './workspace';

const connected = connectUi();
if (!connected) throw new Error('checks.test.ts needs the browser host');
const ui: Ui = connected;

const isChinese = /^zh/i.test(vscode.env.language);
const article = (body: string) => `学校教师举行开学典礼\n\n周明远\n\n${body}\n\n开学典礼\n\n教师\n\n学校\n`;
const run = (command: string) => vscode.commands.executeCommand(`bulletin.${command}`);
const evaluate = <T>(script: string) => ui.evaluate<T>('preview', script);
const texts = (selector: string) =>
  evaluate<string[]>(
    `[...document.querySelectorAll(${JSON.stringify(selector)})].filter((e) => e.checkVisibility()).map((e) => e.textContent)`,
  );
const marked = (severity: string) =>
  evaluate<string[]>(`[...CSS.highlights.get('bulletin-${severity}')].map((range) => range.toString())`);
const rows = () => texts('#checks .rule .message');

async function openPreview(): Promise<void> {
  await run('showPreviewToSide');
  await ui.waitFor('#article .title:not([hidden])', { frame: 'preview' });
}

/** Opens a bulletin with the body beside its preview, and waits until so many rules are listed. */
async function open(name: string, body: string, rules: number): Promise<vscode.TextDocument> {
  const { document } = await openText(name, article(body));
  await openPreview();
  await expectRows(rules);
  return document;
}

async function expectRows(count: number): Promise<void> {
  await waitFor(`${count} rules`, async () => (await rows()).length === count || undefined).catch(async () =>
    assert.equal((await rows()).length, count, (await rows()).join('\n')),
  );
}

async function replace(document: vscode.TextDocument, text: string, by: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const start = document.getText().indexOf(text);
  edit.replace(
    document.uri,
    new vscode.Range(document.positionAt(start), document.positionAt(start + text.length)),
    by,
  );
  await vscode.workspace.applyEdit(edit);
}

const selected = (document: vscode.TextDocument) => {
  const editor = vscode.window.visibleTextEditors.find((each) => each.document === document);
  return editor && document.getText(editor.selection);
};
const focusIn = (selector: string) =>
  evaluate<boolean>(`document.activeElement?.closest(${JSON.stringify(selector)}) != null`);
const previewTitle = () =>
  vscode.window.tabGroups.all
    .flatMap(({ tabs }) => tabs)
    .find(({ input }) => input instanceof vscode.TabInputWebview)?.label;

/** One error, two warnings of one rule, one of another group. */
const MISTAKES = '<p>会上,大家发言!</p><p><b>会后<i>参观。</b></i></p><p>&nbsp;&nbsp;散会了。</p>';

/** What is open in the list stays open from one preview to the next. */
async function setExpanded(isExpanded: boolean, rule = '#checks .rule'): Promise<void> {
  const button = `${rule} [aria-expanded=${!isExpanded}]`;
  if ((await texts(button)).length > 0) await ui.click(button, 'preview');
  await ui.waitFor(`${rule} [aria-expanded=${isExpanded}]`, { frame: 'preview' });
}

describe('The checks in the preview', () => {
  afterEach(closeAll);

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

const THEMES = {
  light: 'Default Light Modern',
  dark: 'Default Dark Modern',
  'high-contrast': 'Default High Contrast',
  'high-contrast-light': 'Default High Contrast Light',
};

describe('The checks in each theme', () => {
  after(async () => {
    await vscode.workspace
      .getConfiguration('workbench')
      .update('colorTheme', undefined, vscode.ConfigurationTarget.Global);
    await closeAll();
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`have no violation that axe-core finds, in ${name}`, async () => {
      const settings = vscode.workspace.getConfiguration('workbench');
      await settings.update('colorTheme', theme, vscode.ConfigurationTarget.Global);
      const violations: string[] = [];
      const look = async (state: string) => {
        await settle();
        await ui.screenshot(`checks-${state}-${name}${isChinese ? '-zh' : ''}`);
        violations.push(...(await axeViolations(ui)).map((text) => `${state}: ${text}`));
      };
      await openFile('常见错误.bulletin');
      await openPreview();
      await ui.waitFor('#checks .rule', { frame: 'preview' });
      await look('narrow');
      await ui.click('#article .byline', 'preview');
      await ui.press('F8');
      await ui.waitFor('#card:not([hidden])', { frame: 'preview' });
      await look('card');
      await ui.press('Escape');
      await run('showSource');
      await run('showPreview');
      await ui.waitFor('#checks .rule', { frame: 'preview' });
      await vscode.commands.executeCommand('workbench.action.closeEditorsInOtherGroups');
      await setExpanded(true, '#checks .rule.warning');
      await ui.click('#checks .chip.error', 'preview');
      await look('wide');
      await ui.click('#checks .chip.error', 'preview');
      await setExpanded(false, '#checks .rule.warning');
      await ui.click('.checks-bar [aria-pressed]', 'preview');
      await look('clean-read');
      await ui.click('.checks-bar [aria-pressed]', 'preview');
      await closeAll();
      await openFile('规范示例.bulletin');
      await openPreview();
      await look('no-problems');
      await closeAll();
      assert.deepEqual(violations, []);
    });
  }
});

/** Screenshots have nothing to wait for but the end of animations. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}
