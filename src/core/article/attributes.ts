import { QuoteType } from 'htmlparser2';
import type { Range } from '../text';
import type { Attribute } from './html';

export function attributeOf(source: string, nameRange: Range, quote: QuoteType, end: number): Attribute {
  const name = source.slice(nameRange.start, nameRange.end).toLowerCase();
  if (quote === QuoteType.NoValue) return { ...nameRange, name, nameRange, quote: '' };
  const valueStart = startOfValue(source, nameRange.end);
  if (quote === QuoteType.Unquoted) {
    return { start: nameRange.start, end, name, nameRange, value: { start: valueStart, end }, quote: '' };
  }
  const value = { start: valueStart + 1, end: end - 1 };
  return {
    start: nameRange.start,
    end,
    name,
    nameRange,
    value,
    quote: quote === QuoteType.Double ? '"' : "'",
  };
}

const EQUALS_SIGN = /[\t\n\f\r ]*=[\t\n\f\r ]*/y;

function startOfValue(source: string, nameEnd: number): number {
  EQUALS_SIGN.lastIndex = nameEnd;
  return nameEnd + (EQUALS_SIGN.exec(source)?.[0].length ?? 0);
}

export function openingQuote(source: string, attributeName: Range | undefined): number | undefined {
  if (!attributeName) return undefined;
  const start = startOfValue(source, attributeName.end);
  return source.startsWith('"', start) || source.startsWith("'", start) ? start : undefined;
}

/**
 * A quoted value in which a `>` stands before a tag is one whose closing quote was forgotten: it runs to the quote of a
 * later tag. Returns the end of the tag as it was meant, after that `>`.
 */
export function endOfSwallowingTag(source: string, { value, quote }: Attribute): number | undefined {
  if (!value || quote === '') return undefined;
  const text = source.slice(value.start, value.end);
  const bracket = text.indexOf('>');
  if (bracket === -1 || text.lastIndexOf('<', bracket) !== -1) return undefined;
  return /<\/?[a-z]/i.test(text.slice(bracket)) ? value.start + bracket + 1 : undefined;
}

export function shortened(attribute: Attribute, end: number): Attribute {
  return { ...attribute, end, value: attribute.value && { start: attribute.value.start, end } };
}
