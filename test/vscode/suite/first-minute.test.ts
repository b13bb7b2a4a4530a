import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { statusText } from '../../../src/extension/status-item';
import { closeAll, isChinese, openFile, openText, ROOT, rulesOf, waitFor } from './workspace';

const ARTICLE = '学校举行开学典礼\n\n周明远\n\n<p>会上，大家发言。</p>\n\n开学典礼\n\n学校\n\n典礼\n';

describe('The first minute', () => {
  afterEach(closeAll);

  it('begins a bulletin from a template, with its title selected', async () => {
    await vscode.commands.executeCommand('bulletin.newBulletin');
    const editor = await activeEditor();
    assert.ok(editor.document.isUntitled);
    assert.equal(editor.document.languageId, 'bulletin');
    const { title, byline } = parseArticle(editor.document.getText());
    assert.equal(editor.document.getText(editor.selection), title?.text);
    const now = new Date();
    const day = [now.getMonth() + 1, now.getDate()].map((value) => String(value).padStart(2, '0')).join('-');
    assert.match(byline?.text ?? '', new RegExp(`${now.getFullYear()}-${day}$`));
  });

  it('opens a copy of the sample with its preview and its problems', async () => {
    await vscode.commands.executeCommand('bulletin.openSample');
    const { document } = await activeEditor();
    assert.ok(document.isUntitled);
    assert.equal(document.getText(), fs.readFileSync(path.join(ROOT, 'samples/常见错误.bulletin'), 'utf8'));
    await waitFor('problems', () => rulesOf(document).length > 5 || undefined);
    await waitFor('the preview', () => viewTypes().some((type) => type.endsWith('bulletin.preview')));
  });

  it('copies title, body and tags', async () => {
    await openText('copy.bulletin', ARTICLE.replace('典礼\n', '典礼&amp;晚会\n'));
    assert.equal(await copy('Title'), '学校举行开学典礼&晚会');
    assert.equal(await copy('Body'), '<p>会上，大家发言。</p>');
    assert.equal(await copy('Tags'), '开学典礼\n学校\n典礼');
  });

  it('copies the body without the comments that are meant for the extension', async () => {
    const lines = [
      '<p>一<!-- bulletin-disable-line --></p>',
      '  <!-- bulletin-disable x -->  ',
      '<p>二</p><!-- 留着 -->',
      '<!-- bulletin-enable x --><!-- bulletin-disable y -->',
      '<div><p>三</p></div>',
    ];
    const expected = ['<p>一</p>', '<p>二</p><!-- 留着 -->', '', '<div><p>三</p></div>'];
    for (const [name, lineEnd] of Object.entries({ lf: '\n', crlf: '\r\n' })) {
      await openText(`directives-${name}.bulletin`, ['题', '', '署名', '', ...lines].join(lineEnd));
      assert.equal(await copy('Body'), expected.join(lineEnd));
    }
  });

  it('leaves the clipboard alone where a part is missing', async () => {
    await openText('only-title.bulletin', '学校举行开学典礼\n');
    assert.equal(await copy('Title'), '学校举行开学典礼');
    assert.equal(await copy('Body', '学校举行开学典礼'), '学校举行开学典礼');
    assert.equal(await copy('Tags', '学校举行开学典礼'), '学校举行开学典礼');
  });

  it('says in the status bar how the bulletin stands', async () => {
    const { document } = await openText('status.bulletin', ARTICLE);
    const status = (text: string) => {
      const article = parseArticle(text);
      return statusText({
        document,
        version: 1,
        article,
        problems: lint(article, DEFAULT_SETTINGS),
        settings: DEFAULT_SETTINGS,
      });
    };
    const long = ARTICLE.replace('会上，', `会上，${'字'.repeat(1226)}`);
    const oneTag = ARTICLE.replace('\n\n学校\n\n典礼', '');
    const twoWrong = oneTag.replace('，', ',');
    assert.deepEqual(
      [status(long), status(oneTag), status(twoWrong)],
      isChinese
        ? ['没有问题 · 1,234 字 · 3 个关键词', '1 个问题 · 8 字 · 1 个关键词', '2 个问题 · 8 字 · 1 个关键词']
        : ['No problems · 1,234 字 · 3 tags', '1 problem · 8 字 · 1 tag', '2 problems · 8 字 · 1 tag'],
    );
  });

  it('offers to read a file in GB18030 again', async () => {
    const folder = vscode.workspace.workspaceFolders?.[0].uri;
    assert.ok(folder);
    const file = vscode.Uri.joinPath(folder, 'gb18030.bulletin');
    await vscode.workspace.fs.writeFile(
      file,
      await vscode.workspace.encode(ARTICLE, { encoding: 'gb18030' }),
    );
    const { document } = await openFile('gb18030.bulletin');
    assert.ok(document.getText().includes('\ufffd'));
    await waitFor('the article', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return document.getText() === ARTICLE || undefined;
    });
    assert.equal(document.encoding, 'gb18030');
    assert.ok(!document.isDirty);
  });

  it('lists its commands and runs the one that is chosen', async () => {
    await openFile('规范示例.bulletin');
    const done = vscode.commands.executeCommand('bulletin.showCommands');
    let isOpen = true;
    const closed = Promise.resolve(done).then(() => (isOpen = false));
    // There is no API to see a list; accepting its first command does nothing until it is there.
    while (isOpen) {
      await vscode.commands.executeCommand('workbench.action.acceptSelectedQuickOpenItem');
      await Promise.race([closed, new Promise((resolve) => setTimeout(resolve, 200))]);
    }
    const { document } = await activeEditor();
    assert.ok(document.isUntitled, 'the first command is a new bulletin');
  });
});

async function activeEditor(): Promise<vscode.TextEditor> {
  return waitFor('an editor', () => vscode.window.activeTextEditor);
}

function viewTypes(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) =>
    tabs.flatMap(({ input }) => (input instanceof vscode.TabInputWebview ? [input.viewType] : [])),
  );
}

/** What is on the clipboard after the command, which finds `before` there and does not ask whether errors matter. */
async function copy(part: 'Title' | 'Body' | 'Tags', before = ''): Promise<string> {
  const settings = vscode.workspace.getConfiguration('bulletin.publish');
  await settings.update('warnAboutErrors', false, vscode.ConfigurationTarget.Workspace);
  try {
    await vscode.env.clipboard.writeText(before);
    await vscode.commands.executeCommand(`bulletin.copy${part}`);
    return await vscode.env.clipboard.readText();
  } finally {
    await settings.update('warnAboutErrors', undefined, vscode.ConfigurationTarget.Workspace);
  }
}
