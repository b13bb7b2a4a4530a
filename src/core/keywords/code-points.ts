/**
 * The UTF-16 length of the code point that begins at `index`: 2 for a surrogate pair inside `end`, otherwise 1
 * (a lone surrogate counts as a character of its own).
 */
export function codePointLength(text: string, index: number, end: number): number {
  return isHighSurrogate(text.charCodeAt(index)) &&
    index + 1 < end &&
    isLowSurrogate(text.charCodeAt(index + 1))
    ? 2
    : 1;
}

/** Whether text[start, end), which is not empty, is one code point. */
export function isOneCodePoint(text: string, start: number, end: number): boolean {
  return end - start === 1 || (end - start === 2 && codePointLength(text, start, end) === 2);
}

export function isHighSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xd800;
}

export function isLowSurrogate(unit: number): boolean {
  return (unit & 0xfc00) === 0xdc00;
}
