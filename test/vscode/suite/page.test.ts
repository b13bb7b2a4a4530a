import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browserHtml } from '../../browser-dom';
import { connectUi, type Ui } from '../ui';
import { setTheme, THEMES } from './themes';
import { closeAll, openFile, openText, problemsOf, readRealArticle, waitFor } from './workspace';

const found = connectUi();
if (!found) throw new Error('page.test.ts needs the browser host');
const ui: Ui = found;

/** Of the pictures: those of the one language do not replace those of the other. */
const suffix = /^zh/i.test(vscode.env.language) ? '-zh' : '';
const article = (body: string) => `学校举行开学典礼\n\n周明远\n\n${body}\n\n学校\n\n开学典礼\n\n典礼\n`;
const bodyHtml = () =>
  ui.evaluate<string>(
    'preview',
    `[...document.querySelector('.body').children].map((chunk) => chunk.innerHTML).join('')`,
  );
const listed = () =>
  ui.evaluate<string[]>(
    'preview',
    `[...document.querySelectorAll('#checks .rule .message')].map((row) => row.textContent)`,
  );

async function openPreview(): Promise<void> {
  await vscode.commands.executeCommand('bulletin.showPreviewToSide');
  await ui.waitFor('#article .title:not([hidden])', { frame: 'preview' });
}

describe('The preview', () => {
  afterEach(closeAll);

  it('shows title, byline, body and tags as a reader sees them', async () => {
    await openFile('规范示例.bulletin');
    await openPreview();
    const parts = await ui.evaluate<[number, number, string, string]>(
      'preview',
      `[document.querySelectorAll('.body p').length, document.querySelectorAll('.tag').length, getComputedStyle(document.querySelector('.body p')).textIndent, document.querySelector('.body p').closest('[lang]').lang]`,
    );
    assert.deepEqual(parts, [10, 8, '32px', 'zh-CN']);
  });

  for (const [name, body] of [
    ['clean paragraphs', '<p style="font-size: 20px">一&nbsp;二</p> <p><b>三</b>四</p>'],
    ['crossed tags', '<p><b><i>一</b>二</i>三</p><p>四</p>'],
    ['unclosed tags', '<p><b>一<p>二</p><div>三<p>四</div>五'],
    ['stray end tags', '<p>一</span></p></div><p>二</p></p><p>三</p>'],
    ['tables', '<table><tr><td>一<td>二</tr>三</table><p>四</p>'],
  ]) {
    it(`builds the very DOM that a browser makes of ${name}`, async () => {
      await openText('dom.bulletin', article(body));
      await openPreview();
      const expected = browserHtml(body);
      await waitFor('the body', async () => (await bodyHtml()) === expected || undefined).catch(async () => {
        assert.equal(await bodyHtml(), expected);
      });
    });
  }

  it('applies inline styles and runs nothing', async () => {
    const attack = [
      '<p style="font-size: 20px">文<img src="x" onerror="document.title=1"></p>',
      '<script>document.title = 1</script><svg onload="document.title=1"></svg>',
      '<p><a href="javascript:document.title=1">链接</a></p><iframe srcdoc="<script>parent.document.title=1</script>"></iframe>',
    ].join('');
    await openText('attack.bulletin', article(attack));
    await openPreview();
    await ui.waitFor('.body p', { frame: 'preview' });
    const result = await ui.evaluate<[string, boolean, number]>(
      'preview',
      `[getComputedStyle(document.querySelector('.body p')).fontSize, document.title === '1', document.querySelectorAll('.body script, .body iframe, .body [onerror], .body [onload], .body a[href^=javascript]').length]`,
    );
    assert.deepEqual(result, ['20px', false, 0]);
  });

  it('shows the article alike in every theme', async () => {
    const body = '<p><a href="#a">甲</a><code>乙</code><kbd>丙</kbd></p><blockquote>丁</blockquote>';
    await openText('themes.bulletin', article(body));
    await openPreview();
    const dress = () =>
      ui.evaluate<string[]>(
        'preview',
        `[...document.querySelectorAll('.body p, .body p *, .body blockquote')].map((each) => {
          const { color, backgroundColor, borderLeftColor, boxShadow, padding } = getComputedStyle(each);
          return [each.localName, color, backgroundColor, borderLeftColor, boxShadow, padding].join(' ');
        })`,
      );
    await ui.waitFor('.body blockquote', { frame: 'preview' });
    const seen = new Set<string>();
    try {
      for (const [name, theme] of Object.entries(THEMES)) {
        await setTheme(theme);
        const isThere = `document.body.className.includes('vscode-${name}')`;
        await waitFor(name, async () => (await ui.evaluate<boolean>('preview', isThere)) || undefined);
        seen.add((await dress()).join('\n'));
      }
    } finally {
      await setTheme(undefined);
    }
    assert.equal(seen.size, 1, [...seen].join('\n\n'));
  });

  it('changes only the block that was edited', async () => {
    const { document } = await openFile('规范示例.bulletin');
    await openPreview();
    await ui.evaluate('preview', `document.querySelectorAll('.body p').forEach((p, i) => (p.mark = i)), 0`);
    const edit = new vscode.WorkspaceEdit();
    const text = document.getText();
    const at = document.positionAt(text.indexOf('</p>', text.indexOf('</p>') + 4));
    edit.insert(document.uri, at, '新增');
    await vscode.workspace.applyEdit(edit);
    await waitFor('the new text', async () => (await bodyHtml()).includes('新增</p>') || undefined);
    const kept = await ui.evaluate<number[]>(
      'preview',
      `[...document.querySelectorAll('.body p')].map((p) => p.mark)`,
    );
    assert.deepEqual(kept, [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]);
  });

  it('shows the last of many changes that come at once, and never an older one after a newer', async () => {
    const { document } = await openText('burst.bulletin', article('<p>一</p><p>二</p><p>三</p>'));
    await openPreview();
    await ui.evaluate(
      'preview',
      `(window.versions = [], addEventListener('message', ({ data }) => data.type === 'update' && versions.push(data.version)), 0)`,
    );
    const changes = ['<p>四</p>', '五', '<b>', '</b>', '<p>', '<!-- 六 -->', '七', '</p>', '八', '&nbsp;'];
    for (const [index, text] of [...changes, ...changes].entries()) {
      const edit = new vscode.WorkspaceEdit();
      const at = document.getText().indexOf(['一', '二', '三'][index % 3]);
      edit.insert(document.uri, document.positionAt(at), text);
      await vscode.workspace.applyEdit(edit);
    }
    const shown = () => ui.evaluate<number>('preview', 'globalThis.bulletinArticle?.version ?? -1');
    const isLast = async () => (await shown()) === document.version || undefined;
    await waitFor('the last change', isLast);
    const versions = await ui.evaluate<number[]>('preview', 'versions');
    assert.ok(versions.length > 1, String(versions));
    assert.deepEqual(
      versions,
      [...versions].sort((a, b) => a - b),
    );
    assert.equal(versions.at(-1), document.version);
    const changed = await bodyHtml();
    await vscode.commands.executeCommand('bulletin.refreshPreview');
    await waitFor('a new page', () => ui.evaluate<boolean>('preview', 'globalThis.versions === undefined'));
    await waitFor('the article in it', isLast);
    assert.equal(await bodyHtml(), changed, 'as if it had been shown at once');
  });

  it('shows the problems of the Problems panel, and mends them on request', async () => {
    const { document } = await openText(
      'marks.bulletin',
      article('<p>会上,大家发言。</p><p>会后<b>参观!</p>'),
    );
    await openPreview();
    const problems = await waitFor('problems', () =>
      problemsOf(document).length === 3 ? problemsOf(document) : undefined,
    );
    // By rule: one with two problems, and one with a problem of its own.
    await waitFor('rows', async () => ((await listed()).length === 2 ? true : undefined));
    const [error] = problems.filter(({ severity }) => severity === vscode.DiagnosticSeverity.Error);
    assert.equal((await listed())[0], error.message);
    const marked = await ui.evaluate<string[]>(
      'preview',
      `[...CSS.highlights.get('bulletin-warning')].map((range) => range.toString())`,
    );
    assert.deepEqual(marked.sort(), ['!', ',']);
    await ui.click('#checks .rule.warning .fix', 'preview');
    await waitFor('the fix', () => /会上，大家.*参观！/.test(document.getText()) || undefined);
  });

  it('shows a fix of many paragraphs that may be wrong before it is made', async () => {
    const { document } = await openText(
      'confirm.bulletin',
      article('<p>&nbsp;&nbsp;会议召开。</p>'.repeat(5)),
    );
    const before = document.getText();
    await openPreview();
    await ui.click('#checks li.warning .fix', 'preview');
    await ui.waitFor('.bulk-edit-panel');
    assert.equal(document.getText(), before);
    await ui.screenshot(`refactor-preview${suffix}`);
    await ui.click('.bulk-edit-panel .monaco-list-row .edit-checkbox');
    await ui.click('.bulk-edit-panel .monaco-button');
    await waitFor('the fix', () => !document.getText().includes('&nbsp;') || undefined);
  });

  it('leads from a double click to the source', async () => {
    const { document } = await openText(
      'reveal.bulletin',
      article('<p>会上，大家<b>发言</b>。</p><p>会后参观!</p>'),
    );
    await openPreview();
    await ui.dblclick('.body b', 'preview');
    const start = document.getText().indexOf('发言');
    await waitFor('the double click', () => {
      const at = document.offsetAt(
        vscode.window.activeTextEditor?.selection.active ?? new vscode.Position(0, 0),
      );
      return (start <= at && at <= start + 2) || undefined;
    });
  });
});

describe('Screenshots', () => {
  before(closeAll);

  for (const theme of ['Default Light Modern', 'Default Dark Modern']) {
    const shade = theme.includes('Dark') ? 'dark' : 'light';

    it(`are taken in ${shade}`, async () => {
      await setTheme(theme);
      const text = readRealArticle();
      const { document } =
        text === undefined ? await openFile('常见错误.bulletin') : await openText('real.bulletin', text);
      await openPreview();
      await waitFor('problems', () => problemsOf(document).length > 4 || undefined);
      await settle();
      await ui.screenshot(`real-article-${shade}${suffix}`);
      await vscode.commands.executeCommand('workbench.actions.view.problems');
      await settle();
      await ui.screenshot(`problems-${shade}${suffix}`);
      await vscode.commands.executeCommand('workbench.action.closePanel');
      await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
      void vscode.commands.executeCommand('bulletin.suggestKeywords');
      await ui.waitFor('.quick-input-list .monaco-list-row');
      await settle();
      await ui.screenshot(`keywords-${shade}${suffix}`);
      await ui.press('Escape');
      await openFile('常见错误.bulletin');
      await settle();
      await ui.hover('#gutter .bar', 'preview');
      await settle();
      await ui.screenshot(`mistakes-${shade}${suffix}`);
      await ui.hover({ x: 150, y: 700 });
      await settle();
      await ui.screenshot(`sample-${shade}${suffix}`);
    });
  }
});

/** Screenshots have nothing to wait for but the end of animations. */
function settle(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 700));
}
