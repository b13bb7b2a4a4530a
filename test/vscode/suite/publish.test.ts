import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { axeViolations } from './axe';
import {
  article,
  button,
  DARK,
  evaluate,
  expectInPage,
  isChinese,
  openPreview,
  PAGE,
  PHONE,
  preview,
  PUBLISH,
  PUBLISHED,
  run,
  setTarget,
  settle,
  ui,
} from './preview-page';
import { readClipboard } from './window';
import { setTheme, THEMES } from './themes';
import { closeAll, openFile, openText, readRealArticle, waitFor, WORKSPACE } from './workspace';

describe('Publishing from the preview', () => {
  before(() => setTarget('wechat'));
  after(() => setTarget(undefined));
  afterEach(closeAll);

  const answer = `document.querySelector('#answer').hidden ? '' : document.querySelector('#answer').firstChild.textContent`;
  const CLEAN =
    '<p style="text-indent: 2em">大家发言。</p><!-- bulletin-disable-next-line --><p id="a">散会。</p>';

  async function choose(action: string): Promise<void> {
    await ui.click(button(PUBLISH), 'preview');
    await ui.click(`#toolbar [data-action="${action}"]`, 'preview');
  }

  async function clipboard(type: string): Promise<string> {
    return (await readClipboard<string>(type, 'blob.text()')) ?? '';
  }

  async function expectRichText(): Promise<void> {
    await waitFor('the formatted text', async () => (await clipboard('text/html')) !== '' || undefined);
    const html = await clipboard('text/html');
    assert.match(html, /<p[^>]*text-indent: ?2em[^>]*>大家发言。<\/p>\s*<p[^>]*>散会。<\/p>/);
    assert.doesNotMatch(html, /bulletin-|id="a"/);
    assert.equal(await clipboard('text/plain'), '大家发言。\n散会。');
  }

  it('copies the body with its formatting', async () => {
    await preview('rich.bulletin', CLEAN);
    await vscode.env.clipboard.writeText('');
    await choose('richText');
    await expectInPage(answer, isChinese ? '已复制正文（带格式）' : 'Body copied with its formatting');
    await expectRichText();
    // What was said of it goes by itself.
    await ui.waitFor('#answer', { frame: 'preview', state: 'hidden' });
  });

  it('copies it by a command too, which opens the preview where there is none', async () => {
    await openText('palette.bulletin', article(CLEAN));
    await vscode.env.clipboard.writeText('');
    await run('copyRichText');
    await ui.waitFor('#answer:not([hidden])', { frame: 'preview' });
    // Where the page has not been clicked, it may have to ask for that.
    if ((await evaluate<number>(`document.querySelectorAll('#answer button').length`)) > 0)
      await ui.click('#answer button', 'preview');
    await expectInPage(answer, isChinese ? '已复制正文（带格式）' : 'Body copied with its formatting');
    await expectRichText();
  });

  it('copies source, title and tags as forms take them', async () => {
    await preview('parts.bulletin', CLEAN);
    const copied = async (action: string) => {
      await vscode.env.clipboard.writeText('');
      await choose(action);
      return waitFor(action, async () => (await vscode.env.clipboard.readText()) || undefined);
    };
    assert.equal(await copied('body'), '<p style="text-indent: 2em">大家发言。</p><p id="a">散会。</p>');
    assert.equal(await copied('title'), '学校举行开学典礼');
    assert.equal(await copied('tagLines'), '教育\n校园\n学校');
    assert.equal(await copied('tagCommas'), '教育,校园,学校');
    assert.equal(await copied('tagMarks'), '教育、校园、学校');
  });

  it('says that errors remain before each copy, unless that is turned off', async () => {
    const document = await preview('errors.bulletin', '<p>大家<b>发言。</p><p>散会。</p>');
    await vscode.env.clipboard.writeText('before');
    const expected = isChinese ? '稿件里还有 1 个错误没有改。' : 'One error remains in the bulletin.';
    for (let copy = 0; copy < 2; copy++) {
      await choose('body');
      await expectInPage(answer, expected);
      assert.equal(
        await vscode.env.clipboard.readText(),
        copy === 0 ? 'before' : document.getText().split('\n')[4],
      );
      await ui.click('#answer button', 'preview');
      await waitFor('the copy', async () => /<b>/.test(await vscode.env.clipboard.readText()) || undefined);
    }
    await choose('richText');
    await expectInPage(answer, expected);
    await ui.click('#answer button', 'preview');
    await waitFor('the formatted text', async () => /<b/.test(await clipboard('text/html')) || undefined);
    const settings = vscode.workspace.getConfiguration('bulletin.publish');
    await settings.update('warnAboutErrors', false, vscode.ConfigurationTarget.Workspace);
    await choose('title');
    await waitFor(
      'the title',
      async () => (await vscode.env.clipboard.readText()) === '学校举行开学典礼' || undefined,
    );
    await settings.update('warnAboutErrors', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('leads to the first error', async () => {
    const document = await preview('first-error.bulletin', '<p>大家<b>发言。</p>');
    await choose('title');
    await ui.click('#answer button:nth-of-type(2)', 'preview');
    const editor = await waitFor('the editor', () => vscode.window.activeTextEditor);
    await waitFor('the error', () => document.getText(editor.selection) === '<b>' || undefined);
  });

  for (const action of ['page', 'print']) {
    it(`saves a page of its own (${action})`, async () => {
      await preview(`${action}.bulletin`, CLEAN);
      await choose(action);
      await ui.waitFor('.quick-input-widget input');
      await waitFor(
        'the name',
        async () =>
          (
            await ui.evaluate<string>(
              'workbench',
              `document.querySelector('.quick-input-widget input').value`,
            )
          ).endsWith(`${action}.html`) || undefined,
      );
      await ui.press('Enter');
      const file = path.join(WORKSPACE, `${action}.html`);
      await waitFor('the file', () => (fs.existsSync(file) && fs.statSync(file).size > 0) || undefined);
      const page = fs.readFileSync(file, 'utf8');
      assert.match(page, /<h1>学校举行开学典礼<\/h1>/);
      assert.match(page, /<article><p style="text-indent: 2em">大家发言。<\/p><p>散会。<\/p><\/article>/);
      await expectInPage(`${answer}.includes('${action}.html')`, true);
      if (action === 'print')
        await expectInPage(`/${isChinese ? '浏览器' : 'browser'}/.test(${answer})`, true);
    });
  }
});

describe('Screenshots of publishing', () => {
  before(closeAll);
  after(async () => {
    await setTheme(undefined);
    await setTarget(undefined);
  });
  afterEach(closeAll);

  const LOSSES =
    '<p style="text-indent: 2em">5月15日上午，清河县实验学校举行<span style="position: relative; top: -2px; color: #c00">春季学期</span>开学典礼，全校师生1200余人参加。</p>' +
    '<p>活动视频：<iframe src="https://v.example/1"></iframe></p>' +
    '<form style="text-align: center">报名表：<input value="姓名"><button>提交</button></form>' +
    '<p style="display: flex; background: #eef6ff">校长李明致辞。<a href="#part2">下一部分</a></p>' +
    '<p style="text-align: center"><img src="https://images.example/1.webp" alt="开学典礼现场"></p>' +
    '<p>旧图：<img src="http://images.example/old.png" alt="旧图"></p>';

  it('shows phone width and dark paper', async () => {
    await setTarget('wechat');
    const text = readRealArticle();
    if (text === undefined) await openFile('常见错误.bulletin');
    else await openText('phone.bulletin', text);
    await openPreview();
    await ui.waitFor('#foot .count', { frame: 'preview' });
    await ui.click(button(PHONE), 'preview');
    await settle();
    await ui.screenshot(`publish-phone${isChinese ? '-zh' : ''}`);
    await ui.click(button(PAGE), 'preview');
    await ui.click(button(DARK), 'preview');
    await settle();
    await ui.screenshot(`publish-dark-paper${isChinese ? '-zh' : ''}`);
  });

  for (const [name, theme] of Object.entries(THEMES)) {
    it(`shows what is lost, the menu and its answer without a violation that axe-core finds, in ${name}`, async () => {
      await setTheme(theme);
      await setTarget('wechat');
      const violations: string[] = [];
      const look = async (state: string) => {
        await settle();
        await ui.screenshot(`publish-${state}-${name}${isChinese ? '-zh' : ''}`);
        violations.push(...(await axeViolations(ui)).map((text) => `${state}: ${text}`));
      };
      await preview('losses.bulletin', LOSSES);
      await ui.click(button(PUBLISHED), 'preview');
      await ui.waitFor('.bulletin-removed', { frame: 'preview' });
      await ui.hover('.bulletin-removed:not(:empty)', 'preview');
      await look('losses');
      await ui.click(button(PUBLISH), 'preview');
      await look('menu');
      await ui.click('#toolbar [data-action="body"]', 'preview');
      await look('answer');
      assert.deepEqual(violations, []);
    });
  }
});
