import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { connectUi } from '../ui';
import { closeAll, openText, waitFor, WORKSPACE } from './workspace';

const isChinese = vscode.env.language.startsWith('zh');
const article = (title: string, ...tags: string[]) =>
  `${[title, '周明远', '<p>木偶戏<b>传</b>承人教学生演木偶戏。</p>', ...tags].join('\n\n')}\n`;
const OTHER = 'tags-other.bulletin';
const other = () => fs.readFileSync(path.join(WORKSPACE, OTHER), 'utf8');

/** Every test begins with one other bulletin and ends without those that it wrote. */
function keepApart(): void {
  beforeEach(() =>
    fs.writeFileSync(path.join(WORKSPACE, OTHER), article('木偶戏走进乡村', '木偶戏', '乡村', '非遗')),
  );
  afterEach(async () => {
    await closeAll();
    for (const name of fs.readdirSync(WORKSPACE)) {
      if (name.startsWith('tags-') && name !== OTHER) fs.rmSync(path.join(WORKSPACE, name));
    }
  });
  after(() => fs.rmSync(path.join(WORKSPACE, OTHER), { force: true }));
}

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
  });

  it('are completed below the body, each once, and nowhere else', async () => {
    const { document } = await openText('tags-new.bulletin', `${article('木偶戏进校园', '学生')}\n`);
    const labels = async (position: vscode.Position) => {
      const list = await vscode.commands.executeCommand<vscode.CompletionList>(
        'vscode.executeCompletionItemProvider',
        document.uri,
        position,
      );
      return list.items.map(({ label }) => (typeof label === 'string' ? label : label.label));
    };
    const end = new vscode.Position(document.lineCount - 1, 0);
    const found = await waitFor('completions', async () => {
      const all = await labels(end);
      return all.includes('非遗') && all.includes('木偶戏') ? all : undefined;
    });
    assert.equal(new Set(found).size, found.length);
    assert.ok(!found.includes('学生'), 'a tag that is there already');
    assert.ok(found.indexOf('木偶戏') < found.indexOf('非遗'), 'keywords of the text first');
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
    const otherDocument = await vscode.workspace.openTextDocument(path.join(WORKSPACE, OTHER));
    assert.equal(otherDocument.getText(), article('木偶戏走进乡村', '传统戏曲', '乡村', '非遗'));
    assert.equal(other(), article('木偶戏走进乡村', '木偶戏', '乡村', '非遗'), 'not saved by itself');
    await vscode.window.showTextDocument(otherDocument);
    await vscode.commands.executeCommand('workbench.action.files.revert');
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

const ui = connectUi();
if (ui) {
  describe('Tags in the window', () => {
    keepApart();
    const settle = () => new Promise((resolve) => setTimeout(resolve, 700));
    const suffix = isChinese ? 'zh' : 'en';

    it('are picked from a list with a word of one’s own, in one undo step', async () => {
      const before = article('木偶戏进校园', '学生');
      const { document } = await openText('tags-list.bulletin', before);
      const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
      await ui.waitFor('.quick-input-list .monaco-list-row');
      await ui.type('地方戏');
      await settle();
      await ui.press('Enter');
      await settle();
      await ui.screenshot(`tags-list-${suffix}`);
      await ui.press('Enter');
      await done;
      await waitFor(
        'the tags',
        () => document.getText() === article('木偶戏进校园', '学生', '地方戏') || undefined,
      );
      await vscode.commands.executeCommand('undo');
      await waitFor('undo', () => document.getText() === before || undefined);
    });

    it('stay as they are where the list is cancelled', async () => {
      const before = article('木偶戏进校园', '学生');
      const { document } = await openText('tags-cancel.bulletin', before);
      const done = vscode.commands.executeCommand('bulletin.suggestKeywords');
      await ui.waitFor('.quick-input-list .monaco-list-row');
      await ui.press('Escape');
      await done;
      assert.equal(document.getText(), before);
    });

    it('are shown in a view of their own', async () => {
      await openText('tags-view.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
      // The view is there once the extension is.
      await waitFor('the view', async () => {
        await vscode.commands.executeCommand('bulletin.tags.focus');
        return ui.evaluate<boolean>(
          'workbench',
          `document.querySelectorAll('.pane-body [aria-label*="2"]').length > 0`,
        );
      });
      await settle();
      const filtered = vscode.commands.executeCommand('bulletin.filterTags');
      await ui.waitFor('.quick-input-widget input');
      await ui.type('木偶');
      await ui.press('Enter');
      await filtered;
      await ui.waitFor('.pane-body [aria-label*="劳动教育"]', { state: 'detached' });
      await ui.click('.pane-body [aria-label*="木偶戏"]');
      await ui.waitFor('.pane-body [aria-label*="木偶戏走进乡村"]');
      await settle();
      await ui.screenshot(`tags-view-${suffix}`);
      await vscode.commands.executeCommand('bulletin.clearTagFilter');
    });

    it('are offered in the text where there are none', async () => {
      await openText('tags-lens.bulletin', article('木偶戏进校园'));
      await ui.waitFor('.codelens-decoration a');
      await settle();
      await ui.screenshot(`tags-lens-${suffix}`);
      await ui.click('.codelens-decoration a');
      await ui.waitFor('.quick-input-list .monaco-list-row');
      await ui.press('Escape');
    });

    it('say on hover what they are', async () => {
      const { document } = await openText('tags-card.bulletin', article('木偶戏进校园', '木偶戏', '校园'));
      const editor = await vscode.window.showTextDocument(document);
      const position = document.positionAt(document.getText().lastIndexOf('木偶戏') + 1);
      editor.selection = new vscode.Selection(position, position);
      await settle();
      await vscode.commands.executeCommand('editor.action.showHover');
      await ui.waitFor('.monaco-hover-content');
      await settle();
      await ui.screenshot(`tags-hover-${suffix}`);
    });

    it('of all bulletins without any are suggested, and written only when confirmed', async () => {
      const before = article('木偶戏进校园');
      await openText('tags-all.bulletin', before);
      const done = vscode.commands.executeCommand('bulletin.suggestKeywordsForAll');
      await ui.waitFor('.bulk-edit-panel .monaco-list-row');
      const file = path.join(WORKSPACE, 'tags-all.bulletin');
      assert.equal(fs.readFileSync(file, 'utf8'), before);
      await settle();
      await ui.screenshot(`tags-all-${suffix}`);
      await vscode.commands.executeCommand('refactorPreview.discard');
      await done;
      assert.equal(vscode.window.activeTextEditor?.document.getText(), before);
    });
  });
}
