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
  /** From the key to the change, in ms, in order, each time that the document was opened. */
  readonly rounds: readonly (readonly number[])[];
  /** Why there are no more. */
  readonly problem?: string;
}

interface Preview {
  readonly name: string;
  readonly text: 'bulletin' | 'markdown';
  /** By which VS Code knows the language. */
  readonly extension: string;
  readonly command: string;
  /** What shows in its page that it is there. */
  readonly ready: string;
  /** What changes on a key. */
  readonly root: string;
}

const PREVIEWS: readonly Preview[] = [
  {
    name: 'echo',
    text: 'bulletin',
    extension: 'echo',
    command: 'echo.show',
    ready: 'body',
    root: 'body',
  },
  {
    name: 'bulletin',
    text: 'bulletin',
    extension: 'bulletin',
    command: 'bulletin.showPreviewToSide',
    ready: '.body p',
    root: '#article',
  },
  {
    name: 'markdown',
    text: 'markdown',
    extension: 'md',
    command: 'markdown.showPreviewToSide',
    ready: '.markdown-body p',
    root: 'body',
  },
];

/** How often our preview and the echo are measured in turn where their difference matters. */
const ROUNDS = Number(process.env.KEYSTROKES_ROUNDS) || 4;
const WARM_UP = 3;
const STROKES = Number(process.env.KEYSTROKES_COUNT) || 25;
/** Where each takes long, fewer have to do. */
const FEWEST = Math.min(15, STROKES);
/** How long to type in one document, in ms, if these are enough then. */
const ENOUGH = 30_000;
/** How long to wait for a page to show something at first, and on a key, in ms. */
const FIRST_LIMIT = 60_000;
const KEY_LIMIT = 10_000;
/** Between two keys, in ms: everything that one sets off has come to its end. */
const PAUSE = 400;

export async function run(): Promise<void> {
  const ui = connectUi();
  if (!ui) throw new Error('the keystrokes are measured in the browser host only');
  const only = new RegExp(process.env.KEYSTROKES_ONLY ?? '');
  await ui.evaluate('workbench', NOTE_KEYS);
  const results = new Map<string, Measured>();
  for (const { preview, shape, bytes } of visits()) {
    const key = `${preview.name} ${bytes} ${shape}`;
    const before = results.get(key);
    if (!only.test(key) || before?.problem !== undefined) continue;
    const { times, problem } = await measure(ui, preview, shape, bytes);
    const rounds = [...(before?.rounds ?? []), times];
    results.set(key, { preview: preview.name, shape, bytes, rounds, problem });
    console.log(`${preview.name}, ${bytes} bytes, ${shape}: ${summary(times, problem)}`);
    // After each, so that nothing is lost where a later one ends the window.
    fs.writeFileSync(process.env.KEYSTROKES_RESULT ?? '', JSON.stringify([...results.values()]));
  }
}

interface Visit {
  readonly preview: Preview;
  readonly shape: Shape;
  readonly bytes: number;
}

/** Every preview at every size, and then again, in turn, those of which the difference matters. */
function* visits(): Generator<Visit> {
  const ends = [SIZES[0], SIZES[SIZES.length - 1]];
  const compared = PREVIEWS.filter(({ text }) => text === 'bulletin');
  for (const shape of SHAPES) {
    for (const bytes of SIZES) for (const preview of PREVIEWS) yield { preview, shape, bytes };
    for (let round = 1; round < ROUNDS; round++) {
      // The one that comes first changes, so that coming first is no advantage.
      const inTurn = round % 2 === 0 ? compared : [...compared].reverse();
      for (const bytes of ends) for (const preview of inTurn) yield { preview, shape, bytes };
    }
  }
}

function summary(times: readonly number[], problem = ''): string {
  const sorted = [...times].sort((a, b) => a - b).map((time) => time.toFixed(0));
  return `median ${sorted.at(sorted.length >> 1) ?? '–'}, ${sorted.join(' ')} ${problem}`;
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

/** In a document of its own. What goes wrong with one says nothing about the others. */
async function measure(
  ui: Ui,
  preview: Preview,
  shape: Shape,
  bytes: number,
): Promise<{ readonly times: readonly number[]; readonly problem?: string }> {
  const times: number[] = [];
  try {
    const document = await open(ui, preview, shape, bytes);
    await typeInto(ui, times);
    await checkText(ui, preview, document, WARM_UP + times.length);
    return { times };
  } catch (error) {
    return { times, problem: error instanceof Error ? error.message : String(error) };
  } finally {
    await vscode.commands.executeCommand('workbench.action.files.revert');
    await vscode.commands.executeCommand('workbench.action.closeAllEditors');
  }
}

/** With its preview beside it. */
async function open(ui: Ui, preview: Preview, shape: Shape, bytes: number): Promise<vscode.TextDocument> {
  const { document } = await openEditor(preview, shape, bytes);
  await vscode.commands.executeCommand(preview.command);
  await ui
    .waitFor(preview.ready, { frame: 'preview', state: 'attached', timeout: FIRST_LIMIT })
    .catch(() => Promise.reject(new Error(`nothing shown within ${FIRST_LIMIT / 1000} s`)));
  await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  await pause(bytes > 500_000 ? 5000 : 2000);
  await ui.evaluate('preview', noteChanges(preview.root));
  return document;
}

async function typeInto(ui: Ui, times: number[]): Promise<void> {
  for (let stroke = 0; stroke < WARM_UP; stroke++) await typeOne(ui);
  const end = Date.now() + ENOUGH;
  while (times.length < FEWEST || (times.length < STROKES && Date.now() < end)) times.push(await typeOne(ui));
}

/** With the cursor at the end of the visible text of the last line. */
async function openEditor(preview: Preview, shape: Shape, bytes: number): Promise<vscode.TextEditor> {
  const text = documentsOf(shape, bytes)[preview.text];
  const file = path.join(process.env.KEYSTROKES_FOLDER ?? '', `${shape}-${bytes}.${preview.extension}`);
  fs.writeFileSync(file, text);
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(file));
  const editor = await vscode.window.showTextDocument(document, vscode.ViewColumn.One);
  const end = document.positionAt(/(?:<\/span><\/p>(?:<\/div>)?)?\s*$/.exec(text)?.index ?? 0);
  editor.selection = new vscode.Selection(end, end);
  editor.revealRange(editor.selection);
  return editor;
}

/** From the key to the change, in ms. */
async function typeOne(ui: Ui): Promise<number> {
  await ui.evaluate('preview', 'globalThis.changeTimes.length = 0, 0');
  await ui.press('x');
  const key = await ui.evaluate<number>('workbench', 'globalThis.keyTime');
  for (const end = Date.now() + KEY_LIMIT; Date.now() < end; await pause(20)) {
    const change = await ui.evaluate<number>('preview', 'globalThis.changeTimes[0] ?? 0');
    if (change === 0) continue;
    await pause(PAUSE);
    return change - key;
  }
  throw new Error(`no change within ${KEY_LIMIT / 1000} s`);
}

/** The preview must have shown each key, or its speed would say nothing. */
async function checkText(
  ui: Ui,
  { name, root }: Preview,
  { version }: vscode.TextDocument,
  keys: number,
): Promise<void> {
  const expected = name === 'echo' ? `version ${version}` : 'x'.repeat(keys);
  const script = `document.querySelector('${root}').textContent.includes('${expected}')`;
  if (!(await ui.evaluate<boolean>('preview', script))) throw new Error('not all keys are shown');
}

function pause(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}
