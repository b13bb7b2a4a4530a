import type { Content } from '../../../article/content';
import type { DecodedText } from '../../../article/decoded-text';
import type { Edit, Range } from '../../../text';
import { protectedRanges } from './protected';

/** The matches of a global pattern in the text of a block, but for those in code, addresses and file names. */
export function matchesInProse({ text }: Content, pattern: RegExp): RegExpExecArray[] {
  // Most patterns match nowhere in most blocks, which a search tells without an iterator.
  if (text.text.search(pattern) === -1) return [];
  const matches = [...text.text.matchAll(pattern)];
  const isProtected = protectedRanges(text);
  return matches.filter(({ index }) => !isProtected(index));
}

export function rangeOf({ index, 0: match }: RegExpExecArray): Range {
  return { start: index, end: index + match.length };
}

/**
 * Edits that put `replacementOf(character, position)` in the place of every character of a stretch of text. Tags in the
 * stretch stay where they are; it must not hold a line end, which may be a `<br>`.
 */
export function replaceCharacters(
  text: DecodedText,
  range: Range,
  replacementOf: (character: string, position: number) => string,
): Edit[] {
  const replacements = Array.from({ length: range.end - range.start }, (_, position) =>
    replacementOf(text.text.charAt(range.start + position), position),
  );
  if (text.isPlain(range)) return [{ ...text.sourceRange(range), text: replacements.join('') }];
  return replacements.map((replacement, position) => {
    const start = range.start + position;
    return { ...text.sourceRange({ start, end: start + 1 }), text: replacement };
  });
}

/** The same, with the whole replacement where the first character is. */
export function replaceText(text: DecodedText, range: Range, replacement: string): Edit[] {
  return replaceCharacters(text, range, (_, position) => (position === 0 ? replacement : ''));
}

const HAN = /\p{Script=Han}/u;

export function hasHan(text: string): boolean {
  return HAN.test(text);
}
