import type { Range } from '../../src/core/text';

/** Takes the marks `⟦…⟧` out of a text and says where they were. Marks may not nest. */
export function parseMarked(marked: string): { text: string; ranges: Range[] } {
  const ranges: Range[] = [];
  let text = '';
  let start = 0;
  for (const piece of marked.split(/([⟦⟧])/)) {
    if (piece === '⟦') start = text.length;
    else if (piece === '⟧') ranges.push({ start, end: text.length });
    else text += piece;
  }
  return { text, ranges };
}

/** The text with marks around the ranges, so that a failing test shows them in place. */
export function mark(text: string, ranges: readonly Range[]): string {
  let marked = text;
  for (const { start, end } of [...ranges].sort((a, b) => b.start - a.start || b.end - a.end)) {
    marked = `${marked.slice(0, start)}⟦${marked.slice(start, end)}⟧${marked.slice(end)}`;
  }
  return marked;
}
