import type { TextChange, TextRun } from './messages/article';
import { firstIndex, lastIndex } from './search';

/** Translates between offsets in the source of a chunk and offsets in its text. */
export interface RunMap {
  readonly text: string;
  /** The first character whose source ends behind the offset. */
  firstBehind(source: number): number;
  /** The first character whose source begins at the offset or behind it. */
  firstFrom(source: number): number;
  /** The source of a character: one unit, or the whole of a reference. */
  sourceAt(text: number): { readonly start: number; readonly end: number } | undefined;
  /** The text offset at which something changes. */
  placeOf(change: TextChange): number;
  change(change: TextChange): void;
}

export function createRunMap(given: readonly TextRun[]): RunMap {
  const runs = [...given];
  /** The text offset of each run, and the length of all. */
  const starts = startsOf(runs);
  const endOf = ({ start, length }: TextRun) => start + length;

  return {
    get text() {
      return runs.map(({ text }) => text).join('');
    },
    firstBehind(source) {
      const index = firstIndex(runs.length, (i) => endOf(runs[i]) > source);
      const isInside = index < runs.length && isLiteral(runs[index]);
      return starts[index] + (isInside ? Math.max(0, source - runs[index].start) : 0);
    },
    firstFrom(source) {
      const index = firstIndex(runs.length, (i) => endOf(runs[i]) > source);
      if (index === runs.length || runs[index].start >= source) return starts[index];
      return isLiteral(runs[index]) ? starts[index] + source - runs[index].start : starts[index + 1];
    },
    sourceAt(text) {
      const index = lastIndex(runs.length, (i) => starts[i] <= text);
      if (text < 0 || text >= starts[runs.length]) return undefined;
      const run = runs[index];
      if (!isLiteral(run)) return { start: run.start, end: endOf(run) };
      const start = run.start + text - starts[index];
      return { start, end: start + 1 };
    },
    placeOf: ({ run, at }) => starts[run] + at,
    change({ run: index, at, removed, text }) {
      const by = text.length - removed;
      const run = runs[index];
      const changed = run.text.slice(0, at) + text + run.text.slice(at + removed);
      runs[index] = { text: changed, start: run.start, length: changed.length };
      for (let i = index + 1; i < runs.length; i++) {
        runs[i] = { text: runs[i].text, start: runs[i].start + by, length: runs[i].length };
      }
      for (let i = index + 1; i < starts.length; i++) starts[i] += by;
    },
  };
}

/** Whether character stands for character. */
function isLiteral({ text, length }: TextRun): boolean {
  return text.length === length;
}

/** The sums of the lengths before each run, and of all at the end. */
function startsOf(runs: readonly TextRun[]): number[] {
  const starts = [0];
  for (const { text } of runs) starts.push(starts[starts.length - 1] + text.length);
  return starts;
}
