import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';

/** The repository; the extension under test is loaded from it. */
export const ROOT = vscode.extensions.getExtension('bulletin.bulletin')?.extensionPath ?? '';
export const WORKSPACE = process.env.BULLETIN_TEST_WORKSPACE ?? '';
/** Whether VS Code speaks Chinese. */
export const isChinese = /^zh/i.test(vscode.env.language);
const REAL_ARTICLE = path.join(ROOT, '../shared/corpus/seed/000_b3dd86159523c8fb.txt');

export const KEYWORDS_OF_REAL_ARTICLE = '教育 工作 校园 全县 学校 教学 课改 会议 防控 部署'.split(' ');

/** The real article, or undefined with a line that says so where it is not there. */
export function readRealArticle(): string | undefined {
  if (fs.existsSync(REAL_ARTICLE)) return fs.readFileSync(REAL_ARTICLE, 'utf8');
  console.log(`The real article is not here (${REAL_ARTICLE}); the sample stands in for it.`);
  return undefined;
}

/** A sample as it is in the repository. */
export function readSample(name: string): string {
  return fs.readFileSync(path.join(ROOT, 'samples', name), 'utf8');
}

/** Opens a file of the workspace, which is a copy of samples/, with the given text in it. */
export async function openText(name: string, text: string): Promise<vscode.TextEditor> {
  const file = path.join(WORKSPACE, name);
  fs.writeFileSync(file, text);
  return openFile(name);
}

export async function openFile(name: string): Promise<vscode.TextEditor> {
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(path.join(WORKSPACE, name)));
  return vscode.window.showTextDocument(document, vscode.ViewColumn.One);
}

export async function closeAll(): Promise<void> {
  await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
}

/** Waits until `probe` gives a value; fails with the last one where it does not in time. */
export async function waitFor<T>(
  what: string,
  probe: () => T | undefined | Promise<T | undefined>,
): Promise<T> {
  const deadline = Date.now() + 15_000;
  for (;;) {
    const value = await probe();
    if (value !== undefined && value !== false) return value;
    if (Date.now() > deadline) throw new Error(`waited in vain for ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}

/** Of a document, or of a file that is not open. */
export function problemsOf({ uri }: Pick<vscode.TextDocument, 'uri'>): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === 'bulletin');
}

export function ruleOf({ code }: vscode.Diagnostic): string {
  return String(typeof code === 'object' ? code.value : code);
}

export function rulesOf(file: Pick<vscode.TextDocument, 'uri'>): string[] {
  return problemsOf(file).map(ruleOf).sort();
}

export async function quickFixes(
  document: vscode.TextDocument,
  range: vscode.Range,
  kind?: vscode.CodeActionKind,
) {
  return vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    range,
    kind?.value,
  );
}
