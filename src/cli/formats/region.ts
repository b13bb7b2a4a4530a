import type { LineIndex, Range } from '../../core/text';

/** Lines and UTF-16 columns from 1; the end is the first character that no longer belongs to it. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export function regionOf({ start, end }: Range, lines: LineIndex): Region {
  const from = lines.positionAt(start);
  const to = lines.positionAt(end);
  return {
    startLine: from.line + 1,
    startColumn: from.column + 1,
    endLine: to.line + 1,
    endColumn: to.column + 1,
  };
}
