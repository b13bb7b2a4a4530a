// Runs inside VS Code: types into documents and measures from each key to the change of the preview beside them.
import fs from 'node:fs';
import path from 'node:path';
import * as vscode from 'vscode';
import { connectUi, type Ui } from '../../test/vscode/ui';
import { documentsOf, SHAPES, SIZES, type Shape } from './documents';

export interface Measured {
  readonly preview: string;
  readonly shape: Shape;
  readonly bytes: number;
  /** From the key to the change, in ms, in order. */
  readonly times: readonly number[];
}

interface Preview {
  readonly name: string;
  readonly file: 'bulletin' | 'markdown';
  readonly command: string;
  /** What shows in its page that it is there. */
  readonly ready: string;
  /** What changes on a key. */
  readonly root: string;
}

const PREVIEWS: readonly Preview[] = [
  { name: 'echo', file: 'bulletin', command: 'echo.show', ready: 'body', root: 'body' },
  {
    name: 'bulletin',
    file: 'bulletin',
    command: 'bulletin.showPreviewToSide',
    ready: '.body p',
    root: '#article',
  },
  {
    name: 'markdown',
    file: 'markdown',
    command: 'markdown.showPreviewToSide',
    ready: '.markdown-body p',
    root: 'body',
  },
];

const WARM_UP = 3;
const STROKES = Number(process.env.KEYSTROKES_COUNT) || 25;
/** Between two keys, in ms: everything that one sets off has come to its end. */
const PAUSE = 400;

export async function run(): Promise<void> {
  const ui = connectUi();
  if (!ui) throw new Error('the keystrokes are measured in the browser host only');
  const only = new RegExp(process.env.KEYSTROKES_ONLY ?? '');
  await ui.evaluate('workbench', NOTE_KEYS);
  const results: Measured[] = [];
  for (const shape of SHAPES) {
    for (const bytes of SIZES) {
      for (const preview of PREVIEWS) {
        if (!only.test(`${preview.name} ${bytes} ${shape}`)) continue;
        const times = await measure(ui, preview, shape, bytes);
        results.push({ preview: preview.name, shape, bytes, times });
        console.log(`${preview.name}, ${bytes} bytes, ${shape}: ${summary(times)}`);
      }
    }
  }
  fs.writeFileSync(process.env.KEYSTROKES_RESULT ?? '', JSON.stringify(results));
}

function summary(times: readonly number[]): string {
  const sorted = [...times].sort((a, b) => a - b);
  return `median ${sorted[sorted.length >> 1].toFixed(0)}, ${sorted.map((time) => time.toFixed(0)).join(' ')}`;
}

const NOTE_KEYS = `(() => {
  globalThis.keyTime = 0;
  addEventListener('keydown', () => { globalThis.keyTime = performance.timeOrigin + performance.now(); }, true);
})()`;

const noteChanges = (root: string) => `(() => {
  globalThis.changeTimes = [];
  const note = () => globalThis.changeTimes.push(performance.timeOrigin + performance.now());
  new MutationObserver(note).observe(document.querySelector('${root}'), { childList: true, characterData: true, subtree: true });
})()`;

async function measure(ui: Ui, preview: Preview, shape: Shape, bytes: number): Promise<number[]> {
  const editor = await open(preview, shape, bytes);
  await vscode.commands.executeCommand(preview.command);
  await ui.waitFor(preview.ready, { frame: 'preview', state: 'attached', timeout: 60_000 });
  await vscode.window.showTextDocument(editor.document, vscode.ViewColumn.One);
  await pause(bytes > 500_000 ? 5000 : 2000);
  await ui.evaluate('preview', noteChanges(preview.root));
  const times: number[] = [];
  for (let stroke = 0; stroke < WARM_UP + STROKES; stroke++) {
    const time = await measureOne(ui);
    if (stroke >= WARM_UP) times.push(time);
    await pause(PAUSE);
  }
  await checkText(ui, preview, editor.document);
  await vscode.commands.executeCommand('workbench.action.files.revert');
  await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  return times;
}

/** With the cursor at the end of the visible text of the last line. */
async function open(preview: Preview, shape: Shape, bytes: number): Promise<vscode.TextEditor> {
  const text = documentsOf(shape, bytes)[preview.file];
  const extension = preview.file === 'bulletin' ? 'bulletin' : 'md';
  const file = path.join(
    process.env.KEYSTROKES_FOLDER ?? '',
    `${preview.name}-${shape}-${bytes}.${extension}`,
  );
  fs.writeFileSync(file, text);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const end = document.positionAt(/(?:<\/span><\/p>)?\s*$/.exec(text)?.index ?? 0);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  return editor;
}

async function measureOne(ui: Ui): Promise<number> {
  await ui.evaluate('preview', 'globalThis.changeTimes.length = 0, 0');
  await ui.press('x');
  const key = await ui.evaluate<number>('workbench', 'globalThis.keyTime');
  for (const end = Date.now() + 30_000; Date.now() < end; await pause(20)) {
    const change = await ui.evaluate<number>('preview', 'globalThis.changeTimes[0] ?? 0');
    if (change > 0) return change - key;
  }
  throw new Error('the preview did not change');
}

/** The preview must have shown each key, or its speed would say nothing. */
async function checkText(ui: Ui, { name, root }: Preview, { version }: vscode.TextDocument): Promise<void> {
  const expected = name === 'echo' ? `version ${version}` : 'x'.repeat(WARM_UP + STROKES);
  const script = `document.querySelector('${root}').textContent.includes('${expected}')`;
  if (!(await ui.evaluate<boolean>('preview', script))) throw new Error(`${name} does not show all keys`);
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
