import { remembered } from '../remembered';

/** The classes of characters that the tokenizer of the HTML Standard (section 13.2.5) tells apart, by their code. */

const TAB = 9;
const LINE_FEED = 10;
const FORM_FEED = 12;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
export const SLASH = 47;
export const LESS_THAN = 60;
const EQUALS = 61;
export const GREATER_THAN = 62;
const NO_BREAK_SPACE = 0xa0;
const IDEOGRAPHIC_SPACE = 0x3000;

export function isLetter(code: number): boolean {
  // Setting this bit makes a capital letter small.
  const small = code | 32;
  return small >= 97 && small <= 122;
}

export function isSpace(code: number): boolean {
  return (
    code === SPACE || code === LINE_FEED || code === TAB || code === CARRIAGE_RETURN || code === FORM_FEED
  );
}

export function isLineBreak(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/** What a line may hold and still be blank (docs/format.md): also the spaces that Chinese texts are indented with. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB || code === IDEOGRAPHIC_SPACE || code === NO_BREAK_SPACE;
}

export function isUnquotedEnd(code: number): boolean {
  return code === GREATER_THAN || isSpace(code);
}

/** The end of the letters and digits from `from` on. */
export function wordEnd(source: string, from: number): number {
  let at = from;
  while (isLetter(source.charCodeAt(at)) || isDigit(source.charCodeAt(at))) at++;
  return at;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

/** The end of the tag name that `from` is in. A `<` ends it: no name has one, but a tag that lacks its `>` does. */
export function tagNameEnd(source: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === GREATER_THAN || code === LESS_THAN || code === SLASH || isSpace(code)) break;
  }
  return at;
}

/** The end of the attribute name that `from` is in. A `<` ends it: no name has one, but a tag that lacks its `>` does. */
export function attributeNameEnd(source: string, from: number, limit: number): number {
  let at = from;
  for (; at < limit; at++) {
    const code = source.charCodeAt(at);
    if (code === EQUALS || code === LESS_THAN || isUnquotedEnd(code) || code === SLASH) break;
  }
  return at;
}

export function skipSpace(source: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && isSpace(source.charCodeAt(at))) at++;
  return at;
}

/** The name of an element or an attribute, in lower case. Equal ones are one string, which makes them quick to look up. */
export function nameIn(source: string, start: number, end: number): string {
  return lowerCase(source.slice(start, end));
}

const lowerCase = remembered((name) => name.toLowerCase());
