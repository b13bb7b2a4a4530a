import * as vscode from 'vscode';
import { article, expectInPage, isChinese, openPreview, picture, preview, ui } from './preview-page';
import { closeAll, waitFor } from './workspace';

const body = `document.querySelector('.body').textContent`;

/** Files that are only in memory, as those of a site that is edited over the network. */
function memoryFiles(files: ReadonlyMap<string, Uint8Array>): vscode.FileSystemProvider {
  const contentOf = (uri: vscode.Uri) => {
    const content = files.get(uri.path);
    if (!content) throw vscode.FileSystemError.FileNotFound(uri);
    return content;
  };
  const refuse = () => {
    throw vscode.FileSystemError.NoPermissions();
  };
  return {
    onDidChangeFile: new vscode.EventEmitter<vscode.FileChangeEvent[]>().event,
    watch: () => new vscode.Disposable(() => undefined),
    stat: (uri) => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: contentOf(uri).length }),
    readFile: contentOf,
    readDirectory: () => [],
    createDirectory: refuse,
    writeFile: refuse,
    delete: refuse,
    rename: refuse,
  };
}

describe('The preview of a text', () => {
  afterEach(closeAll);

  it('that is not saved follows it too', async () => {
    const text = article('<p>会上，大家发言。</p>');
    const document = await vscode.workspace.openTextDocument({ language: 'bulletin', content: text });
    await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
    await openPreview();
    await expectInPage(body, '会上，大家发言。');
    const edit = new vscode.WorkspaceEdit();
    edit.insert(document.uri, document.positionAt(text.indexOf('发言')), '纷纷');
    await vscode.workspace.applyEdit(edit);
    await expectInPage(body, '会上，大家纷纷发言。');
    await ui.dblclick('.tag:nth-child(2)', 'preview');
    const at = document.positionAt(document.getText().indexOf('校园'));
    await waitFor(
      'the source',
      () => vscode.window.activeTextEditor?.selection.active.line === at.line || undefined,
    );
  });

  it('that is a file of no disk shows its pictures too', async () => {
    const files = new Map<string, Uint8Array>([
      ['/稿件/一.bulletin', Buffer.from(article('<p><img src="图/一.png" alt="一">会上。</p>'))],
      ['/稿件/图/一.png', await picture(10, 20)],
    ]);
    const provider = vscode.workspace.registerFileSystemProvider('bulletin-memory', memoryFiles(files));
    try {
      const uri = vscode.Uri.from({ scheme: 'bulletin-memory', path: '/稿件/一.bulletin' });
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(uri),
        vscode.ViewColumn.One,
      );
      await openPreview();
      await expectInPage(body, '会上。');
      await expectInPage(`document.querySelector('.body img').naturalHeight`, 20);
      await closeAll();
    } finally {
      provider.dispose();
    }
  });

  it('that nobody can write shows it too', async () => {
    const provider = vscode.workspace.registerTextDocumentContentProvider('bulletin-readonly', {
      provideTextDocumentContent: () => article('<p>只读。</p>'),
    });
    try {
      const uri = vscode.Uri.from({ scheme: 'bulletin-readonly', path: '/二.bulletin' });
      await vscode.window.showTextDocument(
        await vscode.workspace.openTextDocument(uri),
        vscode.ViewColumn.One,
      );
      await openPreview();
      await expectInPage(body, '只读。');
      await closeAll();
    } finally {
      provider.dispose();
    }
  });

  it('is searched with Ctrl+F', async () => {
    await preview('find.bulletin', '<p>会上，大家发言。</p><p>会后参观。</p>');
    await ui.click('.body p', 'preview');
    // VS Code learns a moment later that the page has the focus.
    await waitFor('the search', async () => {
      await ui.press('Control+F');
      const isOpen = ui.waitFor('.simple-find-part.visible input', { timeout: 1000 });
      return isOpen.then(() => true).catch(() => undefined);
    });
    await ui.type('参观');
    await ui.press('Enter');
    await expectInPage(`getSelection().toString()`, '参观');
    await ui.screenshot(`preview-find${isChinese ? '-zh' : ''}`);
    await ui.press('Escape');
    await ui.waitFor('.simple-find-part.visible', { state: 'detached' });
  });
});
