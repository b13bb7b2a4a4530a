import assert from 'node:assert/strict';
import fs from 'node:fs';
import http from 'node:http';
import path from 'node:path';
import * as vscode from 'vscode';
import { chooseSecurity, expectInPage, isChinese, picture, preview, ui } from './preview-page';
import { readClipboard } from './window';
import { closeAll, waitFor, WORKSPACE } from './workspace';

const height = `document.querySelector('.body img').naturalHeight`;
const menu = () =>
  ui.evaluate<string[]>(
    'workbench',
    `(() => {
      const hosts = [...document.querySelectorAll('.context-view')].map((view) => view.shadowRoot ?? view);
      const roots = hosts.flatMap((host) => [host, ...[...host.querySelectorAll('*')].flatMap(({ shadowRoot }) => shadowRoot ?? [])]);
      return roots.flatMap((root) => [...root.querySelectorAll('.monaco-menu .action-label')]).map((label) => label.textContent).filter(Boolean);
    })()`,
  );

describe('Pictures in the preview', () => {
  afterEach(closeAll);

  it('are shown anew when their file is written', async () => {
    const file = path.join(WORKSPACE, 'changing.png');
    fs.writeFileSync(file, await picture(10, 20));
    const document = await preview('changing.bulletin', '<p><img src="changing.png" alt="一">文</p>');
    await expectInPage(height, 20);
    fs.writeFileSync(file, await picture(10, 30));
    await expectInPage(height, 30);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(document.getText().indexOf('文')), '图<b>下</b>');
    await vscode.workspace.applyEdit(edit);
    await expectInPage(`document.querySelector('.body').textContent`, '图下文');
    await expectInPage(height, 30);
    fs.rmSync(file);
  });

  it('are copied from their context menu, which has nothing else for them', async () => {
    fs.writeFileSync(path.join(WORKSPACE, 'copied.png'), await picture(12, 34));
    await preview('copied.bulletin', '<p>文</p><p><img src="copied.png" alt="一"></p>');
    await expectInPage(height, 34);
    await vscode.env.clipboard.writeText('');
    await ui.click('.body img', 'preview', 'right');
    const items = await waitFor('the menu', async () => ((await menu()).length > 0 ? menu() : undefined));
    await ui.screenshot(`preview-context-menu${isChinese ? '-zh' : ''}`);
    assert.deepEqual(
      items,
      isChinese
        ? ['推荐关键词', '复制图片', '显示源文件', '刷新预览']
        : ['Suggest Keywords', 'Copy Image', 'Show Source', 'Refresh Preview'],
    );
    await ui.click(`.monaco-menu .action-item:has-text("${items[1]}")`);
    const read = 'createImageBitmap(blob).then(({ width, height }) => [width, height])';
    const size = await waitFor(
      'the picture',
      async () => (await readClipboard<number[]>('image/png', read)) ?? undefined,
    );
    assert.deepEqual(size, [12, 34]);
  });

  it('come over http only where that is allowed', async () => {
    const bytes = await picture(10, 50);
    let requests = 0;
    const server = http.createServer((_request, response) => {
      requests++;
      response.writeHead(200, { 'Content-Type': 'image/png' }).end(bytes);
    });
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    const address = server.address();
    const source = `http://127.0.0.1:${typeof address === 'object' ? address?.port : ''}/a.png`;
    try {
      await preview('http.bulletin', `<p><img src="${source}" alt="一">文</p>`);
      await expectInPage(`document.querySelector('.body img').alt.endsWith('${source}')`, true);
      await ui.waitFor('#blocked', { frame: 'preview' });
      assert.equal(requests, 0);
      await chooseSecurity('insecure');
      await expectInPage(height, 50);
      await ui.waitFor('#blocked', { frame: 'preview', state: 'hidden' });
      assert.equal(requests, 1);
    } finally {
      await chooseSecurity('default');
      server.close();
    }
    await expectInPage(`document.querySelector('.body img').hasAttribute('src')`, false);
  });
});
