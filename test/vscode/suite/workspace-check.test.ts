import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { createCheckedDocuments } from '../../../src/extension/checked-documents';
import type { Configuration } from '../../../src/extension/configuration';
import { createWorkspaceCheck, type WorkspaceCheck } from '../../../src/extension/workspace-check';
import { closeAll, openFile, problemsOf, rulesOf, waitFor } from './workspace';

const CLEAN = '学校举行开学典礼\n\n周明远\n\n<p>会上，大家发言。</p>\n\n学校\n\n开学典礼\n\n典礼\n';
const WRONG = CLEAN.replace('，', ',');
const RULE = 'half-width-punctuation';

describe('Checking all bulletins of the workspace', () => {
  before(closeAll);
  afterEach(closeAll);

  it('shows the problems of files that are not open, but for hidden ones', async () => {
    const uri = write('check/closed.bulletin', `\ufeff${WRONG}`);
    const clean = write('check/clean.bulletin', CLEAN);
    const hidden = write('node_modules/hidden.bulletin', WRONG);
    await checkWorkspace();
    assert.deepEqual([uri, clean, hidden].map(rulesAt), [[RULE], [], []]);
    const [{ range, code }] = problemsOf({ uri });
    assert.ok(range.isEqual(new vscode.Range(4, 5, 4, 6)), JSON.stringify(range));
    assert.ok(typeof code === 'object' && code.target.toString().startsWith('command:bulletin.showRule'));
  });

  it('follows what happens on disk', async () => {
    const uri = write('check/changing.bulletin', WRONG);
    await checkWorkspace();
    await becomes(uri, [RULE]);
    write('check/changing.bulletin', CLEAN);
    await becomes(uri, []);
    write('check/changing.bulletin', WRONG);
    await becomes(uri, [RULE]);
    fs.rmSync(uri.fsPath);
    await becomes(uri, []);
    await becomes(write('check/folder/new.bulletin', WRONG), [RULE]);
  });

  it('follows a folder that comes, is renamed or deleted', async () => {
    await checkWorkspace();
    // Beside the workspace, and then moved into it as a whole.
    const outside = write('../outside/article.bulletin', WRONG);
    const uri = fileAt('check/old/article.bulletin');
    fs.mkdirSync(fileAt('check').fsPath, { recursive: true });
    fs.renameSync(path.dirname(outside.fsPath), path.dirname(uri.fsPath));
    await becomes(uri, [RULE]);
    const folder = vscode.Uri.joinPath(uri, '..');
    const renamed = fileAt('check/renamed');
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(folder, renamed);
    await vscode.workspace.applyEdit(edit);
    const moved = vscode.Uri.joinPath(renamed, 'article.bulletin');
    await becomes(moved, [RULE]);
    await becomes(uri, []);
    fs.rmSync(renamed.fsPath, { recursive: true });
    await becomes(moved, []);
  });

  it('shows them once when the file is opened, and those of the file again when it is closed', async () => {
    const uri = write('check/opened.bulletin', WRONG);
    await checkWorkspace();
    await becomes(uri, [RULE]);
    const editor = await openFile('check/opened.bulletin');
    await editor.edit((edit) => edit.insert(new vscode.Position(4, 6), '你好,'));
    await waitFor('a second place', () => problemsOf({ uri }).length === 2 || undefined);
    await checkWorkspace();
    assert.deepEqual(rulesOf({ uri }), [RULE, RULE]);
    await closeAll();
    await becomes(uri, [RULE]);
    // Nor are they forgotten with the document, which ends after its tab.
    await new Promise((resolve) => setTimeout(resolve, 300));
    assert.deepEqual(rulesAt(uri), [RULE]);
  });

  it('stops where it is cancelled and keeps what was found', async () => {
    const files = Array.from({ length: 60 }, (_, number) => write(`check/many/${number}.bulletin`, WRONG));
    await withOwnCheck(async (check, collection) => {
      const cancellation = new vscode.CancellationTokenSource();
      const { checked, total } = await check.check(({ done }) => {
        if (done === 5) cancellation.cancel();
      }, cancellation.token);
      assert.ok(total >= files.length);
      assert.ok(checked >= 5 && checked < 30, `${checked} were checked`);
      let shown = 0;
      collection.forEach(() => shown++);
      assert.ok(shown >= 5 && shown < 30, `${shown} were shown`);
    });
  });

  it('reads GB18030 and names files that it cannot check', async () => {
    const gb18030 = fileAt('check/gb18030.bulletin');
    const bytes = await vscode.workspace.encode(WRONG, { encoding: 'gb18030' });
    await vscode.workspace.fs.writeFile(gb18030, bytes);
    const large = write('check/large.bulletin', WRONG);
    fs.truncateSync(large.fsPath, 10 * 1024 * 1024 + 1);
    const binary = write('check/binary.bulletin', 'a\0b');
    await withOwnCheck(async (check, collection) => {
      const summary = await check.check(() => undefined, new vscode.CancellationTokenSource().token);
      assert.deepEqual(summary.tooLarge.map(String), [large.toString()]);
      assert.deepEqual(summary.unreadable.map(String), [binary.toString()]);
      assert.equal(summary.checked, summary.total - 2);
      assert.equal(collection.get(gb18030)?.length, 1);
    });
  });

  it('is a task too', async () => {
    const [task] = await vscode.tasks.fetchTasks({ type: 'bulletin' });
    assert.ok(task.execution instanceof vscode.ProcessExecution);
    assert.match(task.execution.args[0], /dist.cli\.js$/);
    assert.deepEqual(task.definition, { type: 'bulletin', task: 'check' });
  });
});

function fileAt(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0].uri;
  assert.ok(folder);
  return vscode.Uri.joinPath(folder, name);
}

function write(name: string, text: string): vscode.Uri {
  const uri = fileAt(name);
  fs.mkdirSync(path.dirname(uri.fsPath), { recursive: true });
  fs.writeFileSync(uri.fsPath, text);
  return uri;
}

async function checkWorkspace(): Promise<void> {
  await vscode.commands.executeCommand('bulletin.checkWorkspace');
}

function rulesAt(uri: vscode.Uri): string[] {
  return rulesOf({ uri });
}

async function becomes(uri: vscode.Uri, rules: readonly string[]): Promise<void> {
  await waitFor(`${rules.join() || 'no problem'} in ${uri.path}`, () => {
    return rulesAt(uri).join() === rules.join() || undefined;
  });
}

const NEVER: vscode.Event<never> = () => ({ dispose: () => {} });
const UNCONFIGURED: Configuration = {
  get: () => DEFAULT_SETTINGS,
  load: () => Promise.resolve(DEFAULT_SETTINGS),
  fileFor: () => Promise.resolve(undefined),
  isIgnored: () => Promise.resolve(false),
  onDidChange: NEVER,
  onDidLoad: NEVER,
  dispose: () => {},
};

/** A check beside that of the extension, which can be cancelled without a hand on the mouse. */
async function withOwnCheck(
  test: (check: WorkspaceCheck, collection: vscode.DiagnosticCollection) => Promise<void>,
): Promise<void> {
  const documents = createCheckedDocuments(UNCONFIGURED);
  const collection = vscode.languages.createDiagnosticCollection('test');
  const check = createWorkspaceCheck(documents, collection, UNCONFIGURED);
  try {
    await test(check, collection);
  } finally {
    vscode.Disposable.from(check, collection, documents).dispose();
  }
}
