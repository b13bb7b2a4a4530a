import { attributeNameEnd, isUnquotedEnd, nameIn, skipSpace } from './characters';
import type { Attribute } from './html';

/**
 * Reads the attribute that begins at `start`, up to `limit`. A quoted value without its closing quote ends with the
 * attribute: before the `>` where its tag was meant to end, or at the limit.
 */
export function readAttribute(source: string, start: number, limit: number): Attribute {
  // A name may begin with an equals sign.
  const nameEnd = attributeNameEnd(source, start + 1, limit);
  const name = nameIn(source, start, nameEnd);
  const equals = skipSpace(source, nameEnd, limit);
  if (equals >= limit || source[equals] !== '=')
    return { name, start, end: nameEnd, value: undefined, quote: '' };
  const valueStart = skipSpace(source, equals + 1, limit);
  const quote = valueStart < limit ? source[valueStart] : '';
  if (quote === '"' || quote === "'") {
    const value = { start: valueStart + 1, end: endOfQuoted(source, valueStart, limit) };
    const end = source.startsWith(quote, value.end) && value.end < limit ? value.end + 1 : value.end;
    return { name, start, end, value, quote };
  }
  let end = valueStart;
  while (end < limit && !isUnquotedEnd(source.charCodeAt(end))) end++;
  return { name, start, end, value: { start: valueStart, end }, quote: '' };
}

function endOfQuoted(source: string, quoteStart: number, limit: number): number {
  const start = quoteStart + 1;
  const quote = source.indexOf(source[quoteStart], start);
  if (quote === -1 || quote >= limit) {
    const bracket = source.indexOf('>', start);
    return bracket === -1 || bracket > limit ? limit : bracket;
  }
  // Only within the value: the next bracket may be far away, and there may be many values before it.
  const bracket = source.slice(start, quote).indexOf('>');
  return bracket !== -1 && isSwallowing(source, start, start + bracket, quote) ? start + bracket : quote;
}

/**
 * A quoted value in which a `>` stands before a tag is one whose closing quote was forgotten: it runs to the quote of a
 * later tag.
 */
function isSwallowing(source: string, start: number, bracket: number, end: number): boolean {
  return !source.slice(start, bracket).includes('<') && /<\/?[a-z]/i.test(source.slice(bracket, end));
}
