import { remembered } from '../remembered';
import type { Range } from '../text';

/** One declaration of an inline style; ranges count from the beginning of the style text. */
export interface Declaration extends Range {
  /** Lower case, except for custom properties. */
  readonly property: string;
  readonly propertyRange: Range;
  /** Without white space around it and without `!important`. */
  readonly value: string;
  readonly valueRange: Range;
  readonly isImportant: boolean;
}

/**
 * Splits the text of a `style` attribute into its declarations. Pieces without a colon are left out: they are syntax
 * errors, which check.ts reports. Semicolons and colons inside quotes and brackets separate nothing (`url(data:…;…)`).
 * An article repeats a handful of styles hundreds of times, and many rules ask for each.
 */
export const parseDeclarations: (style: string) => readonly Declaration[] = remembered((style) =>
  splitPieces(style).flatMap((piece) => declarationOf(style, piece) ?? []),
);

/** The pieces between semicolons, without white space around them, empty ones left out. */
export function splitPieces(style: string): Range[] {
  const pieces: Range[] = [];
  let start = 0;
  for (const end of [...separators(style, ';'), style.length]) {
    const piece = trim(style, { start, end });
    if (piece.start < piece.end) pieces.push(piece);
    start = end + 1;
  }
  return pieces;
}

function declarationOf(style: string, piece: Range): Declaration | undefined {
  const colon = separators(style.slice(piece.start, piece.end), ':').at(0);
  if (colon === undefined) return undefined;
  const propertyRange = trim(style, { start: piece.start, end: piece.start + colon });
  const whole = trim(style, { start: piece.start + colon + 1, end: piece.end });
  const important = /\s*!\s*important$/i.exec(style.slice(whole.start, whole.end));
  const valueRange = { start: whole.start, end: whole.end - (important?.[0].length ?? 0) };
  const name = style.slice(propertyRange.start, propertyRange.end);
  return {
    ...piece,
    property: name.startsWith('--') ? name : name.toLowerCase(),
    propertyRange,
    value: style.slice(valueRange.start, valueRange.end),
    valueRange,
    isImportant: important !== null,
  };
}

/** The offsets of `separator` outside quotes and brackets. */
function separators(text: string, separator: string): number[] {
  const offsets: number[] = [];
  let quote = '';
  let depth = 0;
  for (let i = 0; i < text.length; i++) {
    const character = text.charAt(i);
    if (character === '\\') i++;
    else if (quote) quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '(') depth++;
    else if (character === ')') depth = Math.max(0, depth - 1);
    else if (character === separator && depth === 0) offsets.push(i);
  }
  return offsets;
}

function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && /\s/.test(text.charAt(start))) start++;
  while (end > start && /\s/.test(text.charAt(end - 1))) end--;
  return { start, end };
}
