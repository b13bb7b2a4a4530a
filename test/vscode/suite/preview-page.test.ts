import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import {
  article,
  chooseSecurity,
  evaluate,
  expectInPage,
  isChinese,
  openPreview,
  picture,
  setting,
  ui,
} from './preview-page';
import { closeAll, openText, waitFor, WORKSPACE } from './workspace';

describe('The page of a preview', () => {
  afterEach(closeAll);

  it('takes the place of the editor with Reopen With, and its keys are the same there', async () => {
    const uri = vscode.Uri.file(path.join(WORKSPACE, '常见错误.bulletin'));
    await vscode.commands.executeCommand('vscode.openWith', uri, 'bulletin.preview.editor');
    await ui.waitFor('#checks .rule', { frame: 'preview' });
    await ui.click('#article .byline', 'preview');
    await ui.press('F8');
    await ui.waitFor('#card:not([hidden])', { frame: 'preview' });
    await vscode.commands.executeCommand('bulletin.showSource');
    await waitFor('the source', () => vscode.window.activeTextEditor);
  });

  it('stays when its text is closed, and shows it when it is opened again', async () => {
    await openText('stays.bulletin', article('<p>会上，大家发言。</p>'));
    await openPreview();
    await vscode.window.showTextDocument(vscode.Uri.file(path.join(WORKSPACE, 'stays.bulletin')), {
      viewColumn: vscode.ViewColumn.One,
    });
    await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    await waitFor('the text to be closed', () => vscode.window.visibleTextEditors.length === 0 || undefined);
    await expectInPage(`document.querySelector('.body').textContent`, '会上，大家发言。');
    // The column of the text went with it, and the preview is in the first now.
    const document = await vscode.workspace.openTextDocument(
      vscode.Uri.file(path.join(WORKSPACE, 'stays.bulletin')),
    );
    await vscode.window.showTextDocument(document, vscode.ViewColumn.Two);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('发言')), '纷纷');
    await vscode.workspace.applyEdit(edit);
    await expectInPage(`document.querySelector('.body').textContent`, '会上，大家纷纷发言。');
  });

  it('shows a megabyte on one line, and each key that is typed there', async () => {
    const paragraph = `<p style="color: rgb(1, 1, 1)">${'会上,大家发言。'.repeat(8)}</p>`;
    const body = paragraph.repeat(Math.ceil(1_000_000 / Buffer.byteLength(paragraph)));
    const { document } = await openText('one-line.bulletin', article(body));
    await openPreview();
    await expectInPage(`document.querySelector('.tags').textContent`, '教育校园学校');
    const end = document.positionAt(document.getText().lastIndexOf('</p>'));
    const selection = new vscode.Range(end, end);
    await vscode.window.showTextDocument(document, { viewColumn: vscode.ViewColumn.One, selection });
    for (const key of 'abc') await ui.press(key);
    await expectInPage(`document.querySelector('.body').textContent.slice(-8)`, '大家发言。abc');
  });

  it('has the fonts and the style sheets of the user', async () => {
    fs.writeFileSync(path.join(WORKSPACE, 'own.css'), '#article .title { letter-spacing: 3px; }');
    await openText('fonts.bulletin', article('<p>会上，大家发言。</p>'));
    await openPreview();
    try {
      await setting('preview.fontSize', 21);
      await setting('preview.lineHeight', 2);
      await setting('preview.fontFamily', 'serif');
      await setting('styles', ['own.css']);
      await expectInPage(
        `(() => { const { fontSize, lineHeight, fontFamily } = getComputedStyle(document.querySelector('.body p')); return [fontSize, lineHeight, fontFamily, getComputedStyle(document.querySelector('.title')).letterSpacing]; })()`,
        ['21px', '42px', 'serif', '3px'],
      );
    } finally {
      for (const name of ['preview.fontSize', 'preview.lineHeight', 'preview.fontFamily', 'styles']) {
        await setting(name, undefined);
      }
    }
  });

  it('shows the pictures that lie beside the bulletin, and leaves the cursor unmarked where that is not wanted', async () => {
    fs.mkdirSync(path.join(WORKSPACE, '图片'), { recursive: true });
    fs.writeFileSync(path.join(WORKSPACE, '图片/一.png'), await picture(1, 1));
    await openText(
      'pictures.bulletin',
      article('<p><img src="图片/一.png" alt="一"><img src="/图片/一.png" alt="一">文</p>'),
    );
    await openPreview();
    await expectInPage(
      `[...document.querySelectorAll('.body img')].map(({ naturalWidth }) => naturalWidth)`,
      [1, 1],
    );
    try {
      await setting('preview.markEditorSelection', false);
      await expectInPage(`document.querySelector('#caret').hidden`, true);
    } finally {
      await setting('preview.markEditorSelection', undefined);
    }
    await expectInPage(`document.querySelector('#caret').hidden`, false);
  });

  it('holds back what the chosen security does not let in, and says so', async () => {
    await openText(
      'security.bulletin',
      article('<p><img src="https://example.invalid/a.png" alt="一">文</p>'),
    );
    await openPreview();
    await expectInPage(`document.querySelector('.body img').src`, 'https://example.invalid/a.png');
    await chooseSecurity('strict');
    try {
      await ui.waitFor('#blocked', { frame: 'preview' });
      assert.match(
        await evaluate<string>(`document.querySelector('.held-back').alt`),
        /example\.invalid\/a\.png/,
      );
      assert.equal(await evaluate<boolean>(`document.querySelector('.body img').hasAttribute('src')`), false);
      await ui.screenshot(`preview-held-back${isChinese ? '-zh' : ''}`);
    } finally {
      await chooseSecurity('default');
    }
    await expectInPage(`document.querySelector('.body img')?.src`, 'https://example.invalid/a.png');
  });

  it('names an address that was blocked for as long as the text has it', async () => {
    const [first, second] = ['http://example.invalid/a.png', 'http://example.invalid/b%20c.png?d=1&e=2'];
    const styled = (address: string) => `<p style="background: url('${address}#f')">文</p>`;
    const { document } = await openText(
      'blocked.bulletin',
      article(`${styled(first)}\n${styled(second.replace('&', '&amp;'))}`),
    );
    await openPreview();
    const named = (address: string) => `document.querySelector('#blocked').title.includes('${address}')`;
    await expectInPage(named(first), true);
    await expectInPage(named(second), true);
    const remove = async (text: string) => {
      const at = document.getText().indexOf(text);
      const edit = new vscode.WorkspaceEdit();
      edit.delete(
        document.uri,
        new vscode.Range(document.positionAt(at), document.positionAt(at + text.length)),
      );
      await vscode.workspace.applyEdit(edit);
    };
    await remove(` style="background: url('${first}#f')"`);
    await expectInPage(named(first), false);
    await expectInPage(named(second), true);
    await remove(styled(second.replace('&', '&amp;')));
    await ui.waitFor('#blocked', { frame: 'preview', state: 'hidden' });
  });

  it('keeps pictures, selection and place while text is typed elsewhere', async () => {
    fs.writeFileSync(path.join(WORKSPACE, 'pixel.png'), await picture(1, 1));
    const paragraphs = Array.from({ length: 60 }, (_, i) => `<p>第${i}段，大家发言。</p>`).join('\n');
    const { document } = await openText(
      'keeps.bulletin',
      article(`<p><img src="pixel.png" alt="点">图</p>\n${paragraphs}`),
    );
    await openPreview();
    await evaluate(
      `(() => { document.querySelector('.body img').mark = 1; const p = document.querySelectorAll('.body p')[40]; p.scrollIntoView(); getSelection().setBaseAndExtent(p.firstChild, 1, p.firstChild, 3); })()`,
    );
    await new Promise((resolve) => setTimeout(resolve, 700));
    const state = `[document.querySelector('.body img').mark, document.querySelector('#reading').scrollTop, getSelection().toString()]`;
    const before = await evaluate<unknown[]>(state);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('段，大家')), '新增');
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('图</p>')), '<b>新</b>');
    await vscode.workspace.applyEdit(edit);
    await expectInPage(`document.querySelectorAll('.body p')[1].textContent`, '第0新增段，大家发言。');
    assert.deepEqual(await evaluate<unknown[]>(state), before);
    assert.equal(before[2], '39');
  });
});
