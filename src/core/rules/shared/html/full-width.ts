import type { Content } from '../../../article/content';
import type { Attribute, Element } from '../../../article/html';
import type { Edit, Range } from '../../../text';
import { remembered } from '../../../remembered';
import { halfWidth } from './broken-tags';

/** A stretch of markup with full-width characters in it, and the edits that make them half-width. */
export interface Stretch extends Range {
  readonly edits: readonly Edit[];
}

const SUSPECT = /[=＝\s][“”‘’＂＇]|＝|[\u3000\u00a0][\w-]+=|(?:https?|ftp|mailto|tel)：/i;

/** The stretches of the tags of a piece, in its offsets. What is wrong with brackets is in broken-tags.ts. */
export function fullWidthStretches({ source, elements }: Content): readonly Stretch[] {
  const suspects = elements.filter(
    ({ attributes, startTag }) =>
      attributes.some((attribute) => faultyRange(source, attribute, startTag.end)) &&
      SUSPECT.test(source.slice(startTag.start, startTag.end)),
  );
  return suspects.flatMap((element) => stretchesOf(source, element));
}

function stretchesOf(source: string, { attributes, startTag }: Element): Stretch[] {
  const stretches: Stretch[] = [];
  let position = startTag.start;
  for (const attribute of attributes) {
    // An attribute between full-width quotes is a part of the value.
    if (attribute.start < position) continue;
    const range = faultyRange(source, attribute, startTag.end);
    if (!range) continue;
    stretches.push({ ...range, edits: editsIn(source, range, attribute) });
    position = range.end;
  }
  return stretches;
}

const FULL_WIDTH_QUOTE = /^[“”‘’＂＇]/;
const FULL_WIDTH_SCHEME = /^(?:https?|ftp|mailto|tel)：[/／]*/i;

function faultyRange(source: string, attribute: Attribute, tagEnd: number): Range | undefined {
  const { name, start, end, value, quote } = attribute;
  if (isFaultyName(name)) return { start, end: endOfValue(source, start, end, tagEnd) };
  if (!value) return undefined;
  if (quote === '' && FULL_WIDTH_QUOTE.test(source.charAt(value.start)) && value.start < value.end)
    return { start, end: endOfValue(source, value.start, end, tagEnd) };
  const isAddress = name === 'href' || name === 'src';
  const scheme = isAddress ? FULL_WIDTH_SCHEME.exec(source.slice(value.start, value.end)) : undefined;
  return scheme ? { start: value.start, end: value.start + scheme[0].length } : undefined;
}

/** Names are few. */
const isFaultyName = remembered((name) => /[＝\u3000\u00a0]/.test(name));

const OPENING = /["'“”‘’＂＇]/;
const CLOSING = /["'“”‘’＂＇](?=[\s\u3000/>]|$)/;

/** The value of an attribute that is not quoted as it should be ends with a quote before a space or the end of the tag. */
function endOfValue(source: string, start: number, end: number, tagEnd: number): number {
  const opening = source.slice(start, end).search(OPENING);
  if (opening === -1) return end;
  const rest = start + opening + 1;
  const closing = source.slice(rest, tagEnd).search(CLOSING);
  return closing === -1 ? end : rest + closing + 1;
}

const STYLE_MARKS = new Map([
  ['：', ':'],
  ['；', ';'],
  ['，', ','],
  ['（', '('],
  ['）', ')'],
  ['％', '%'],
  ['＃', '#'],
  ['／', '/'],
]);

function editsIn(source: string, { start, end }: Range, { name }: Attribute): Edit[] {
  const text = source.slice(start, end);
  const hasMarks = /^[\s\u3000\u00a0]*style/.test(name) || FULL_WIDTH_SCHEME.test(text);
  const pattern = hasMarks ? /[“”＂‘’＇＝\u3000\u00a0：；，（）％＃／]/g : /^[\u3000\u00a0]+|[“”＂‘’＇＝]/g;
  // Where it cannot be told which quotes are the value's own, a person has to.
  if ((text.match(/["'“”＂‘’＇]/g) ?? []).length > 2) return [];
  return [...text.matchAll(pattern)].map(({ 0: mark, index }) => ({
    start: start + index,
    end: start + index + mark.length,
    text: STYLE_MARKS.get(mark) ?? halfWidth(mark),
  }));
}
