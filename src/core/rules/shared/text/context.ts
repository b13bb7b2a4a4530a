/** Quotes and brackets that open or close around a word; the context of a mark is looked for beyond them. */
const CLOSING = new Set('”’》）】〉」』〕)]"\''.split(''));
const OPENING = new Set('“‘《（【〈「『〔(["\''.split(''));
const OTHER_MARKS = new Set(' \u00a0\u3000!?'.split(''));

/** The character that the mark at `at` follows; empty at the beginning of the text. */
export function leftContext(text: string, at: number): string {
  let i = at - 1;
  while (i >= 0 && (CLOSING.has(text.charAt(i)) || OTHER_MARKS.has(text.charAt(i)))) i--;
  return characterBefore(text, i + 1);
}

/** The character that follows the mark at `at`; empty at the end of the text or of a line in it. */
export function rightContext(text: string, at: number): string {
  let i = at + 1;
  while (i < text.length && (OPENING.has(text.charAt(i)) || OTHER_MARKS.has(text.charAt(i)))) i++;
  return String.fromCodePoint(text.codePointAt(i) ?? 10).trim();
}

function characterBefore(text: string, end: number): string {
  const low = text.charCodeAt(end - 1);
  const isSurrogatePair = low >= 0xdc00 && low <= 0xdfff && end > 1;
  return text.slice(Math.max(0, isSurrogatePair ? end - 2 : end - 1), end).trim();
}

/**
 * Whether a character is part of Chinese text: Han, a full-width mark, the edge of the text (empty), a digit, or a unit
 * sign. Digits and signs belong to Chinese only beside it, which the caller knows.
 */
export function isChinese(character: string): boolean {
  return (
    character === '' ||
    /[\p{Script=Han}\d%‰℃°“”‘’…—、。《》〈〉【】「」『』〔〕\u3000\uff01-\uff5e]/u.test(character)
  );
}
