import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { article, keepApart, openOther, other, OTHER } from './tagged-workspace';
import { isChinese, openText, rulesOf, waitFor, WORKSPACE } from './workspace';

describe('Tags', () => {
  keepApart();

  /** After the first character of the last place of a text. */
  const at = (document: vscode.TextDocument, text: string) =>
    document.positionAt(document.getText().lastIndexOf(text) + 1);
  const texts = (document: vscode.TextDocument, ranges: readonly { range: vscode.Range }[]) =>
    ranges.map(({ range }) => document.getText(range));

  it('lead to each other: definition, references in all bulletins, places in the text', async () => {
    const { document } = await openText('tags-one.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
    const run = <T>(command: string, position: vscode.Position) =>
      vscode.commands.executeCommand<T[]>(command, document.uri, position);
    const inText = document.positionAt(document.getText().indexOf('演木偶戏') + 2);
    const definition = await waitFor('the definition', async () => {
      const [found] = await run<vscode.LocationLink>('vscode.executeDefinitionProvider', inText);
      return found;
    });
    assert.equal(document.getText(definition.targetRange), '木偶戏');
    assert.equal(definition.targetRange.start.line, 6);
    const references = await waitFor('references', async () => {
      const found = await run<vscode.Location>('vscode.executeReferenceProvider', at(document, '木偶戏'));
      return found.length === 2 ? found : undefined;
    });
    assert.deepEqual(references.map(({ uri }) => path.basename(uri.path)).sort(), [
      'tags-one.bulletin',
      OTHER,
    ]);
    const highlights = await run<vscode.DocumentHighlight>('vscode.executeDocumentHighlights', inText);
    assert.deepEqual(
      texts(document, highlights),
      ['木偶戏', '木偶戏', '木偶戏', '木偶戏'].slice(0, highlights.length),
    );
    assert.equal(highlights.length, 4);
    const none = document.positionAt(document.getText().indexOf('学生'));
    assert.deepEqual((await run('vscode.executeDocumentHighlights', none)) ?? [], []);
  });

  it('say on hover how they stand', async () => {
    const { document } = await openText('tags-hover.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
    const hover = async () => {
      const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
        'vscode.executeHoverProvider',
        document.uri,
        at(document, '木偶戏'),
      );
      return hovers.flatMap(({ contents }) =>
        contents.map((content) => (content as vscode.MarkdownString).value.replaceAll('&nbsp;', ' ')),
      );
    };
    const text = await waitFor('the hover', async () => {
      const found = (await hover()).join('\n');
      return /2 (?:bulletins|篇)/.test(found) ? found : undefined;
    });
    assert.match(text, isChinese ? /标题 1 次，正文 2 次/ : /In the title 1×, in the body 2×/);
    assert.match(text, isChinese ? /排第 1，权重 \d+\.\d/ : /Keyword 1 of this text, weight \d+\.\d/);
  });

  it('are completed below the body, each once, and nowhere else', async () => {
    const { document } = await openText('tags-new.bulletin', `${article('木偶戏进校园', '学生')}\n`);
    const items = async (position: vscode.Position) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? { label } : label));
    };
    const labels = async (position: vscode.Position) => (await items(position)).map(({ label }) => label);
    const end = new vscode.Position(document.lineCount - 1, 0);
    const found = await waitFor('completions', async () => {
      const all = await labels(end);
      return all.includes('非遗') && all.includes('木偶戏') ? all : undefined;
    });
    assert.equal(new Set(found).size, found.length);
    assert.ok(!found.includes('学生'), 'a tag that is there already');
    assert.ok(found.indexOf('木偶戏') < found.indexOf('非遗'), 'keywords of the text first');
    const used = (await items(end)).find(({ label }) => label === '非遗');
    assert.match(used?.description ?? '', isChinese ? /^1 篇/ : /^in 1 bulletin$/);
    assert.deepEqual(await labels(new vscode.Position(4, 5)), []);
  });

  it('are renamed in every bulletin, or made one', async () => {
    const { document } = await openText(
      'tags-rename.bulletin',
      article('木偶戏进校园', '木偶戏', '传统戏曲'),
    );
    const rename = (newName: string) =>
      vscode.commands.executeCommand<vscode.WorkspaceEdit>(
        'vscode.executeDocumentRenameProvider',
        document.uri,
        at(document, '木偶戏'),
        newName,
      );
    await assert.rejects(async () => rename('戏曲、木偶'));
    await vscode.workspace.applyEdit(await rename('传统戏曲'));
    assert.equal(document.getText(), article('木偶戏进校园', '传统戏曲'));
    const otherDocument = await openOther();
    assert.equal(otherDocument.getText(), article('木偶戏走进乡村', '传统戏曲', '乡村', '非遗'));
    assert.equal(other(), article('木偶戏走进乡村', '木偶戏', '乡村', '非遗'), 'not saved by itself');
  });

  it('are found in the workspace', async () => {
    const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      'vscode.executeWorkspaceSymbolProvider',
      '非遗',
    );
    assert.deepEqual(
      found.map(({ name, containerName }) => [name, containerName]),
      [['非遗', '木偶戏走进乡村']],
    );
  });

  it('are kept up to date with the disk', async () => {
    const file = path.join(WORKSPACE, 'tags-disk.bulletin');
    const { document } = await openText('tags-shown.bulletin', article('木偶戏进校园', '木偶戏'));
    const titles = async (query: string) => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        query,
      );
      return found.map(({ containerName }) => containerName).join(' ');
    };
    fs.writeFileSync(file, article('皮影戏', '皮影'));
    await waitFor('a new file', async () => (await titles('皮影')) === '皮影戏' || undefined);
    fs.writeFileSync(file, article('皮影戏二', '皮影'));
    await waitFor('a changed file', async () => (await titles('皮影')) === '皮影戏二' || undefined);
    fs.rmSync(file);
    await waitFor('a deleted file', async () => (await titles('皮影')) === '' || undefined);
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, new vscode.Position(document.lineCount - 1, 0), '\n皮影\n');
    await vscode.workspace.applyEdit(edit);
    assert.equal(await titles('皮影'), '木偶戏进校园', 'what is not saved yet');
  });

  it('of a file that VS Code reads in a wrong encoding are left alone', async () => {
    // 开学典礼, <p>开学</p>, 5G
    const gb18030 = Buffer.from('bfaad1a7b5e4c0f10a0a0a3c703ebfaad1a73c2f703e0a0a0a35470a', 'hex');
    const file = path.join(WORKSPACE, 'tags-gb18030.bulletin');
    fs.writeFileSync(file, gb18030);
    const { document } = await openText('tags-utf8.bulletin', article('木偶戏进校园', '5G'));
    await waitFor('the file', async () => {
      const found = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
        'vscode.executeWorkspaceSymbolProvider',
        '5G',
      );
      return found.length === 2 || undefined;
    });
    const edit = await vscode.commands.executeCommand<vscode.WorkspaceEdit>(
      'vscode.executeDocumentRenameProvider',
      document.uri,
      at(document, '5G'),
      '6G',
    );
    assert.deepEqual(
      edit.entries().map(([uri]) => path.basename(uri.path)),
      ['tags-utf8.bulletin'],
    );
  });

  it('are checked against the text and against each other', async () => {
    const { document } = await openText(
      'tags-checked.bulletin',
      article('木偶戏进校园', '工作', '高考', '学生', '“学生”'),
    );
    const expected = ['near-duplicate', 'not-in-text', 'title-coverage', 'too-generic'];
    const missing = () => expected.filter((rule) => !rulesOf(document).includes(`keyword-${rule}`));
    await waitFor('the problems', () => missing().length === 0 || undefined).catch(() =>
      assert.deepEqual(missing(), []),
    );
  });

  it('are suggested by a lens where there are none, unless it is turned off', async () => {
    const { document } = await openText('tags-none.bulletin', article('木偶戏进校园'));
    const lenses = () =>
      vscode.commands.executeCommand<vscode.CodeLens[]>('vscode.executeCodeLensProvider', document.uri, 9);
    const [lens] = await waitFor('the lens', async () =>
      (await lenses()).length === 1 ? lenses() : undefined,
    );
    assert.equal(lens.command?.command, 'bulletin.suggestKeywords');
    const settings = vscode.workspace.getConfiguration('bulletin', document);
    await settings.update('codeLens.enabled', false, vscode.ConfigurationTarget.Workspace);
    assert.equal((await lenses()).length, 0);
    await settings.update('codeLens.enabled', undefined, vscode.ConfigurationTarget.Workspace);
  });
});
