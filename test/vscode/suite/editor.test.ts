import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { createCheckedDocuments } from '../../../src/extension/checked-documents';
import { createConfiguration } from '../../../src/extension/configuration';
import {
  closeAll,
  openFile,
  openText,
  problemsOf,
  quickFixes,
  readRealArticle,
  readSample,
  ruleOf,
  rulesOf,
  waitFor,
} from './workspace';

const ARTICLE = '学校举行开学典礼\n\n周明远\n\n<p>会上,大家发言。</p>\n\n学校\n\n开学典礼\n\n典礼\n';

describe('The editor', () => {
  afterEach(closeAll);

  it('opens a .bulletin as a bulletin, with its settings', async () => {
    const { document } = await openFile('规范示例.bulletin');
    assert.equal(document.languageId, 'bulletin');
    const editor = vscode.workspace.getConfiguration('editor', document);
    assert.equal(editor.get('wordWrap'), 'on');
    assert.equal(editor.get('wordBasedSuggestions'), 'off');
    assert.equal(editor.get('bracketPairColorization.enabled'), false);
  });

  it('shows a problem as you type, moves on when it is mended, and forgets it when the file is closed', async () => {
    const { document } = await openText('typing.bulletin', ARTICLE.replace(',', '，'));
    await waitFor('a first check', () => vscode.extensions.getExtension('bulletin.bulletin')?.isActive);
    const at = document.positionAt(document.getText().indexOf('，'));
    const change = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.replace(document.uri, new vscode.Range(at, at.translate(0, 1)), text);
      await vscode.workspace.applyEdit(edit);
    };
    await change(',');
    const [problem] = await waitFor('the problem', () => nonEmpty(problemsOf(document)));
    assert.equal(ruleOf(problem), 'half-width-punctuation');
    assert.equal(document.getText(problem.range), ',');
    await change('，');
    await waitFor('no problem', () => problemsOf(document).length === 0 || undefined);
    await change(',');
    await waitFor('the problem again', () => nonEmpty(problemsOf(document)));
    await closeAll();
    await waitFor('no problem after closing', () => problemsOf(document).length === 0 || undefined);
  });

  it('checks a file anew that is opened again as another document of the same version', async () => {
    const { document } = await openText('again.bulletin', ARTICLE);
    const mended = document.getText().replace(',', '，');
    const again = Object.create(document, { getText: { value: () => mended } }) as vscode.TextDocument;
    const configuration = createConfiguration('en');
    const documents = createCheckedDocuments(configuration);
    const found = [document, again].map((each) => documents.get(each));
    assert.deepEqual(
      found.map(({ document: { version }, problems }) => [version, problems.length]),
      [
        [1, 1],
        [1, 0],
      ],
    );
    assert.equal(found[1].document, again);
    vscode.Disposable.from(documents, configuration).dispose();
  });

  it('tells VS Code of problems only when they change', async () => {
    const { document } = await openText('told.bulletin', ARTICLE);
    await waitFor('the problem', () => nonEmpty(problemsOf(document)));
    const settle = () => new Promise((resolve) => setTimeout(resolve, 500));
    // It is told some time after it is there.
    await settle();
    let told = 0;
    const subscription = vscode.languages.onDidChangeDiagnostics(({ uris }) => {
      told += uris.filter((uri) => uri.toString() === document.uri.toString()).length;
    });
    const insert = async (text: string) => {
      const edit = new vscode.WorkspaceEdit();
      edit.insert(document.uri, document.positionAt(document.getText().indexOf('。</p>')), text);
      await vscode.workspace.applyEdit(edit);
      await settle();
    };
    try {
      await insert('纷纷');
      assert.equal(told, 0);
      await insert(',大家');
      assert.ok(told > 0);
      assert.equal(rulesOf(document).filter((rule) => rule === 'half-width-punctuation').length, 2);
    } finally {
      subscription.dispose();
    }
  });

  it('links each problem to its page and names its further places', async () => {
    const { document } = await openFile('常见错误.bulletin');
    const problems = await waitFor('problems', () => nonEmpty(problemsOf(document)));
    const many = problems.find((problem) => ruleOf(problem) === 'half-width-punctuation');
    assert.ok(many?.relatedInformation && many.relatedInformation.length > 40);
    assert.ok(typeof many.code === 'object');
    assert.match(many.code.target.toString(), /^command:bulletin\.showRule/);
  });

  it('offers the fix of a place at every place, all places, and fix-all', async () => {
    // A file of its own: VS Code cancels requests for one that an earlier test has just closed and reverted.
    const { document } = await openText('fixes.bulletin', readSample('常见错误.bulletin'));
    const problems = await waitFor('problems', () => nonEmpty(problemsOf(document)));
    const many = problems.find((problem) => ruleOf(problem) === 'half-width-punctuation');
    const place = many?.relatedInformation?.[3].location.range;
    assert.ok(place);
    const actions = await waitFor('fixes', async () => nonEmpty(await quickFixes(document, place)));
    assert.deepEqual(
      actions.filter(({ isPreferred }) => isPreferred).map(({ edit }) => edit?.get(document.uri).length),
      [1],
    );
    const kind = vscode.CodeActionKind.SourceFixAll.append('bulletin');
    const start = new vscode.Range(0, 0, 0, 0);
    const [fixAll] = await waitFor('fix-all', async () => nonEmpty(await quickFixes(document, start, kind)));
    assert.ok(fixAll.edit);
    await vscode.workspace.applyEdit(fixAll.edit);
    await waitFor('marks fixed', () => !rulesOf(document).includes('half-width-punctuation') || undefined);
    assert.equal((await quickFixes(document, new vscode.Range(0, 0, 0, 0), kind)).length, 0);
  });

  it('says at every further place what is wrong there', async () => {
    const { document } = await openFile('常见错误.bulletin');
    const problems = await waitFor('problems', () => nonEmpty(problemsOf(document)));
    const many = problems.find((problem) => ruleOf(problem) === 'half-width-punctuation');
    const place = many?.relatedInformation?.[3].location.range;
    assert.ok(place);
    const hovers = await vscode.commands.executeCommand<vscode.Hover[]>(
      'vscode.executeHoverProvider',
      document.uri,
      place.start,
    );
    const texts = hovers
      .flatMap(({ contents }) => contents)
      .map((text) => (text as vscode.MarkdownString).value);
    assert.equal(texts.length, 1);
    assert.match(texts[0], /bulletin\(\[half-width-punctuation\]\(command:bulletin\.showRule/);
  });

  it('shows swatches for the colours of styles, but not in a line that would take long to draw', async () => {
    const colours = async (name: string, body: string) => {
      const { document } = await openText(name, ARTICLE.replace('会上,', body));
      const found = await vscode.commands.executeCommand<vscode.ColorInformation[]>(
        'vscode.executeDocumentColorProvider',
        document.uri,
      );
      return found.map(({ range }) => document.getText(range));
    };
    const span = '<span style="color: rgb(1, 1, 1); background: #ff0">会上</span>';
    assert.deepEqual(await colours('colours.bulletin', span), ['rgb(1, 1, 1)', '#ff0']);
    assert.deepEqual(await colours('colours-long.bulletin', span + '，'.repeat(10_000)), []);
  });

  it('knows the four parts', async () => {
    const { document } = await openFile('规范示例.bulletin');
    const symbols = await waitFor('symbols', async () =>
      nonEmpty(
        await vscode.commands.executeCommand<vscode.DocumentSymbol[]>(
          'vscode.executeDocumentSymbolProvider',
          document.uri,
        ),
      ),
    );
    assert.equal(symbols.length, 4);
    assert.equal(symbols[2].children.length, 10);
    assert.equal(symbols[3].children.length, 8);
    await vscode.commands.executeCommand('bulletin.goToTags');
    const editor = await waitFor('the editor', () => vscode.window.activeTextEditor);
    assert.equal(document.offsetAt(editor.selection.active), document.offsetAt(symbols[3].range.start));
    const folds = await vscode.commands.executeCommand<vscode.FoldingRange[]>(
      'vscode.executeFoldingRangeProvider',
      document.uri,
    );
    assert.ok(folds.length >= 2);
  });

  it('offers to open a text file in the format as a bulletin, and remembers the answer', async () => {
    const { document } = await openText('article.txt', ARTICLE);
    assert.equal(document.languageId, 'plaintext');
    await waitFor('the language', async () => {
      await vscode.commands.executeCommand('notification.acceptPrimaryAction');
      return vscode.window.activeTextEditor?.document.languageId === 'bulletin' || undefined;
    });
    await closeAll();
    await openFile('article.txt');
    await waitFor(
      'the language again',
      () => vscode.window.activeTextEditor?.document.languageId === 'bulletin' || undefined,
    );
  });

  it('leaves other text files alone', async () => {
    const { document } = await openText('notes.txt', '标题\n\n没有标签的一段话。\n');
    await new Promise((resolve) => setTimeout(resolve, 500));
    assert.equal(document.languageId, 'plaintext');
  });

  it('finds the problems of the real article, and no others', async () => {
    const text = readRealArticle();
    if (text === undefined) return;
    const { document } = await openText('real.bulletin', text);
    await waitFor('fourteen problems', () => problemsOf(document).length === 14 || undefined);
    assert.deepEqual(rulesOf(document), [
      'common-typo',
      'date-missing-year',
      'enumeration-comma',
      'half-width-punctuation',
      'inconsistent-indent',
      'inconsistent-indent',
      'inconsistent-text-color',
      'keyword-title-coverage',
      'keyword-too-generic',
      'keyword-too-generic',
      'keyword-too-generic',
      'keyword-too-generic',
      'no-nbsp-indent',
      'redundant-inline-style',
    ]);
  });
});

export function nonEmpty<T>(values: T[] | undefined): T[] | undefined {
  return values && values.length > 0 ? values : undefined;
}
