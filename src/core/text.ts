/** A half-open stretch of text, in UTF-16 code units from its beginning. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** Replaces a stretch of the original text. */
export interface Edit extends Range {
  readonly text: string;
}

/** A zero-based line and UTF-16 column. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Converts between offsets and lines. A line ends at LF, CRLF or CR, as in VS Code. */
export interface LineIndex {
  /** Offsets outside the text are clamped to it. */
  positionAt(offset: number): Position;
}

export function createLineIndex(text: string): LineIndex {
  const starts = lineStarts(text);
  return {
    positionAt(offset) {
      const clamped = Math.min(Math.max(offset, 0), text.length);
      const line = lastAtMost(starts, clamped);
      return { line, column: clamped - (starts[line] ?? 0) };
    },
  };
}

function lineStarts(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** The index of the last of the ascending `values` that is at most `value`; 0 where there is none. */
export function lastAtMost(values: ArrayLike<number>, value: number): number {
  return lastIndex(values.length, (index) => values[index] <= value);
}

/** The index of the last of the ordered `ranges` that begins at `offset` or before; 0 where there is none. */
export function lastStartAtMost(ranges: readonly Pick<Range, 'start'>[], offset: number): number {
  return lastIndex(ranges.length, (index) => ranges[index].start <= offset);
}

/** The last index that `fits`, where all before it fit too; 0 where none does. */
function lastIndex(length: number, fits: (index: number) => boolean): number {
  return Math.max(0, firstIndex(length, (index) => !fits(index)) - 1);
}

/** The first index that `fits`, where all behind it fit too; `length` where none does. */
export function firstIndex(length: number, fits: (index: number) => boolean): number {
  let [low, high] = [0, length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (fits(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Sorts in place. To see that thousands are in order, as they mostly are, takes less time than to sort them. */
export function sortByStart<T>(items: T[], startOf: (item: T) => number): T[] {
  const isInOrder = items.every((item, i) => i === 0 || startOf(items[i - 1]) <= startOf(item));
  return isInOrder ? items : items.sort((a, b) => startOf(a) - startOf(b));
}

export function shiftEdit({ start, end, text }: Edit, by: number): Edit {
  return { start: start + by, end: end + by, text };
}

export function shift({ start, end }: Range, by: number): Range {
  return { start: start + by, end: end + by };
}
