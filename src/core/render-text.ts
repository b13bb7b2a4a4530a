import { difference } from './edits';
import type { Chunk, TextRun } from './render';
import { lastStartAtMost } from './text';

/** In a run of text, `removed` code units from `at` give way to `text`. */
export interface TextChange {
  /** The index of the run. */
  readonly run: number;
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

/**
 * The chunk after a change inside its text that leaves what a browser makes of everything else as it was, which is what
 * typing is, however broken the markup around it may be. Undefined where that cannot be said without reading the chunk.
 */
export function changeText(
  before: Chunk,
  html: string,
): { readonly chunk: Chunk; readonly change: TextChange } | undefined {
  const { start, end, text } = difference(before.html, html);
  const index = lastStartAtMost(before.runs, start);
  const run = before.runs.at(index);
  if (!run || !isLiteral(run) || start < run.start || end > run.start + run.length) return undefined;
  const at = start - run.start;
  const removed = end - start;
  if (!isPlain(before.html, run, at, removed, text)) return undefined;
  const changed = run.text.slice(0, at) + text + run.text.slice(at + removed);
  const runs = before.runs.slice(0, index);
  runs.push({ text: changed, start: run.start, length: changed.length });
  const by = text.length - removed;
  for (const { text: behind, start: from, length } of before.runs.slice(index + 1)) {
    runs.push({ text: behind, start: from + by, length });
  }
  return { chunk: { html, runs }, change: { run: index, at, removed, text } };
}

/** Whether character stands for character. */
function isLiteral({ text, length }: TextRun): boolean {
  return text.length === length;
}

/** Nothing that a tokeniser could take for the beginning of something else. */
const PLAIN = /^[^<&\0\r\n]*$/;

/**
 * Whether the run is plain text before and after the change, and stays visible text: a browser moves text between the
 * rows of a table elsewhere, but white space stays.
 */
function isPlain(
  html: string,
  { text, start }: TextRun,
  at: number,
  removed: number,
  added: string,
): boolean {
  const before = text.slice(0, at);
  // Directly behind a reference without its semicolon, text could become a part of it.
  const isBehindText = at > 0 || html.charAt(start - 1) === '>';
  const rest = before + text.slice(at + removed);
  return isBehindText && PLAIN.test(added) && !/[<&]/.test(before) && rest.trim() !== '';
}
