import * as vscode from 'vscode';
import {
  button,
  COLUMN,
  DARK,
  evaluate,
  expectInPage,
  isChinese,
  PAGE,
  PHONE,
  preview,
  PUBLISHED,
  setTarget,
  ui,
} from './preview-page';
import { closeAll, waitFor } from './workspace';

describe('The view of the article', () => {
  afterEach(closeAll);

  it('is as wide as a phone, a column of WeChat or the room there is', async () => {
    await preview('width.bulletin', '<p>一</p>');
    const width = `document.querySelector('#article').getBoundingClientRect().width`;
    await ui.click(button(PHONE), 'preview');
    await expectInPage(width, 375);
    await ui.click(button(COLUMN), 'preview');
    await expectInPage(width, 677);
    await ui.click(button(PAGE), 'preview');
    await expectInPage(`${width} <= document.querySelector('main').clientWidth`, true);
    await expectInPage(`document.querySelector('#paper').dataset.width`, 'page');
  });

  it('is zoomed between 50 and 300%', async () => {
    await preview('zoom.bulletin', '<p style="font-size: 20px">一</p>');
    await ui.click(button(COLUMN), 'preview');
    const click = (sign: string, times: number) =>
      evaluate(
        `[...document.querySelectorAll('#toolbar button')].filter((b) => b.textContent === '${sign}').forEach((b) => { for (let i = 0; i < ${times}; i++) b.click(); }), 0`,
      );
    const width = `Math.round(document.querySelector('#article').getBoundingClientRect().width)`;
    await click('+', 40);
    await expectInPage(width, 2031);
    await click('−', 40);
    await expectInPage(width, 339);
    await ui.click(button('50%'), 'preview');
    await expectInPage(width, 677);
  });

  it('shows dark paper on which no text of the author is lost', async () => {
    await preview('dark.bulletin', '<p style="color: #000; background: #fff">一</p>');
    await ui.click(button(DARK), 'preview');
    await expectInPage(
      `getComputedStyle(document.querySelector('#paper')).backgroundColor`,
      'rgb(25, 25, 25)',
    );
    await expectInPage(`getComputedStyle(document.querySelector('.body')).filter.startsWith('invert')`, true);
  });

  it('is remembered while another editor hides it', async () => {
    await preview('remember.bulletin', '<p>一</p>');
    await ui.click(button(PHONE), 'preview');
    await vscode.window.showTextDocument(
      await vscode.workspace.openTextDocument({ content: 'x' }),
      vscode.ViewColumn.Two,
    );
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await ui.waitFor('#article .title:not([hidden])', { frame: 'preview' });
    await expectInPage(`document.querySelector('#paper').dataset.width`, 'phone');
  });
});

describe('The published form', () => {
  before(() => setTarget('wechat'));
  after(() => setTarget(undefined));
  afterEach(closeAll);

  const BODY =
    '<p style="color: red; position: fixed" id="a">甲<iframe src="https://a.cn"></iframe></p>' +
    '<form>乙</form><p>丙</p>';
  const told = `document.querySelector('#toolbar .changes').textContent`;
  const reasons = `[...document.querySelectorAll('.bulletin-change')].map((each) => each.dataset.bulletinReasons)`;

  it('strikes what the site removes, and says why to the pointer and the keyboard', async () => {
    await preview('published.bulletin', BODY);
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 0);
    await ui.click(button(PUBLISHED), 'preview');
    await expectInPage(
      `[...document.querySelectorAll('.bulletin-change')].map((each) => each.textContent + (each.dataset.bulletinLabel ?? ''))`,
      ['甲', '<iframe>', '乙'],
    );
    await expectInPage(
      reasons,
      isChinese
        ? [
            '微信公众号会去掉样式“position: fixed”',
            '微信公众号会把 <iframe> 连同里面的内容一起删掉',
            '微信公众号会把 <form> 连同里面的内容一起删掉',
          ]
        : [
            'WeChat removes the style “position: fixed”',
            'WeChat removes <iframe> with everything in it',
            'WeChat removes <form> with everything in it',
          ],
    );
    await expectInPage(`getComputedStyle(document.querySelector('.body p')).position`, 'static');
    await expectInPage(
      `getComputedStyle(document.querySelector('.bulletin-removed:not(:empty)')).textDecorationLine`,
      'line-through',
    );
    const card = `document.querySelector('#change-card').hidden ? '' : document.querySelector('#change-card').textContent`;
    await ui.hover('.bulletin-removed:not(:empty)', 'preview');
    await expectInPage(`/form/.test(${card})`, true);
    await evaluate(`document.querySelector('.bulletin-removed:empty').focus()`);
    await expectInPage(`/iframe/.test(${card})`, true);
  });

  it('follows typing and the platform, and goes back to the source', async () => {
    const document = await preview('typing.bulletin', BODY);
    await ui.click(button(PUBLISHED), 'preview');
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 3);
    await expectInPage(told, isChinese ? '3 处会丢失或改变' : '3 places will change');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('甲')), '新');
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('丙')), '<video></video>');
    await vscode.workspace.applyEdit(edit);
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 4);
    await expectInPage(`document.querySelector('.body p').textContent`, '新甲');
    await setTarget('generic');
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 0);
    await expectInPage(told, isChinese ? '没有发现会丢失的内容' : 'Nothing is known to get lost');
    await setTarget('wechat');
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 4);
    await ui.click(button(PUBLISHED), 'preview');
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 0);
    await expectInPage(`document.querySelector('.body p').style.position`, 'fixed');
    await expectInPage(told, '');
  });

  it('leads to the source from what it shows', async () => {
    const document = await preview('source.bulletin', BODY);
    await ui.click(button(PUBLISHED), 'preview');
    await expectInPage(`document.querySelectorAll('.bulletin-change').length`, 3);
    await ui.dblclick('.body > :last-child p', 'preview');
    await waitFor('the source', () => {
      const { activeTextEditor } = vscode.window;
      const at = activeTextEditor && document.offsetAt(activeTextEditor.selection.active);
      return at === undefined ? undefined : Math.abs(at - document.getText().indexOf('丙')) <= 1 || undefined;
    });
  });

  it('comes with counts and with the limits of the site', async () => {
    await preview('counts.bulletin', '<p>共860余人参加 WeChat 活动。</p><p><img src="data:," alt="图"></p>');
    await expectInPage(
      `[...document.querySelectorAll('#foot .count')].map((each) => each.textContent)`,
      isChinese
        ? ['10 字', '17 个字符', '1 段', '1 张图', '约 1 分钟读完']
        : ['10 字', '17 visible characters', '1 paragraph', '1 image', '1 min to read'],
    );
    await expectInPage(
      `[...document.querySelectorAll('#foot .meter')].map((each) => each.textContent.match(/[\\d,]+ \\/ [\\d,]+/)[0])`,
      ['8 / 32', '3 / 16', '59 / 19,999'],
    );
  });
});
