import type { Content } from '../../../article/content';
import { walk } from '../../../article/html';
import type { Article } from '../../../article/model';
import type { Piece } from '../../../article/pieces';
import { createSlot, kept } from '../../../kept';
import { shift, type Range } from '../../../text';
import { isHtmlElement } from './element-names';
import { errorsOf } from './errors';

/** What was meant to be a tag but is read as something else, because of a space or a full-width character in it. */
export interface BrokenTag extends Range {
  /** Lower case. */
  readonly name: string;
  readonly isEnd: boolean;
  readonly isFullWidth: boolean;
  /** The tag as it was meant; undefined where other characters of it have to be mended first. */
  readonly meant?: string;
}

const known = createSlot<readonly BrokenTag[]>();

/**
 * The broken tags of an article in order, in its offsets. Who knows all `blocks` that have any names them: to look into
 * thousands of pieces, of which mostly none has any, takes a tenth of the time of a key.
 */
export function brokenTags(
  article: Article,
  blocks?: readonly { readonly piece: Piece }[],
): readonly BrokenTag[] {
  const pieces = blocks?.map(({ piece }) => piece) ?? article.body?.pieces ?? [];
  const tags = known.get(article) ?? findBrokenTags(article, pieces);
  known.set(article, tags);
  return tags;
}

function findBrokenTags(article: Article, pieces: readonly Piece[]): BrokenTag[] {
  const inPieces: BrokenTag[] = [];
  for (const { content, start } of pieces) {
    for (const tag of brokenTagsIn(content)) inPieces.push({ ...tag, ...shift(tag, start) });
  }
  const ends = errorsOf(article, 'stray-end-tag').flatMap(({ range: { start, end } }) =>
    brokenEndTag(article.source.slice(start, end), start),
  );
  return ends.length === 0 ? inPieces : [...inPieces, ...ends].sort((a, b) => a.start - b.start);
}

/** Those of one piece, in its offsets. */
export const brokenTagsIn = kept((content: Content): readonly BrokenTag[] => {
  const { source } = content;
  if (!/<\/?[\s\u3000]|[＜＞]|<[a-z][a-z0-9]*(?:[\u3000\u00a0]|&nbsp;)/i.test(source)) return [];
  return [...inText(content), ...inComments(content), ...inNames(content)].sort((a, b) => a.start - b.start);
});

const SPACE = '[\\s\\u3000]';
const TAG_IN_TEXT = new RegExp(
  `([<＜])${SPACE}{0,4}(/?)${SPACE}{0,4}([a-z][a-z0-9]*)((?:${SPACE}[^<>＜＞]*|/)?)([>＞])`,
  'gi',
);

function inText({ text: decoded }: Content): BrokenTag[] {
  const { text, verbatim } = decoded;
  const matches = [...text.matchAll(TAG_IN_TEXT)];
  const closed = new Set(matches.filter(({ 2: slash }) => slash).map(({ 3: word }) => word.toLowerCase()));
  return matches.flatMap(({ 0: written, 1: open, 2: slash, 3: word, 4: attributes, 5: close, index }) => {
    const range = { start: index, end: index + written.length };
    const name = word.toLowerCase();
    const isQuoted = verbatim.some(({ start, end }) => start <= index && index < end);
    const isFullWidth = open === '＜' || close === '＞';
    // A letter in brackets stands for other things as well: only what else is written shows that it is a tag.
    const isBare = /^[\s\u3000/]*$/.test(attributes);
    const isTag = isBare ? name.length > 1 || name === 'p' || closed.has(name) : /[=＝]/.test(attributes);
    if (isQuoted || !isTag || !isHtmlElement(name) || !decoded.isPlain(range)) return [];
    const meant = `<${slash}${word}${halfWidth(attributes)}>`;
    // A script that is never closed holds tags that are written as they should be.
    if (meant === written) return [];
    return [{ ...decoded.sourceRange(range), name, isEnd: slash !== '', isFullWidth, meant }];
  });
}

const HALF_WIDTH = new Map([
  ['“', '"'],
  ['”', '"'],
  ['＂', '"'],
  ['‘', "'"],
  ['’', "'"],
  ['＇', "'"],
  ['＝', '='],
  ['　', ' '],
  ['\u00a0', ' '],
]);

/** The text with the half-width forms of those characters that separate attributes. */
export function halfWidth(text: string): string {
  return text.replace(/[“”＂‘’＇＝\u3000\u00a0]/g, (character) => HALF_WIDTH.get(character) ?? character);
}

/** `</ p>` is a comment for a browser. */
function inComments({ source, nodes }: Content): BrokenTag[] {
  if (!/<\/[\s\u3000]/.test(source)) return [];
  return walk(nodes).flatMap((node) => {
    if (node.kind !== 'comment') return [];
    const [, name] = /^<\/[\s\u3000]+([a-z][a-z0-9]*)\s*>$/i.exec(source.slice(node.start, node.end)) ?? [];
    if (!name || !isHtmlElement(name.toLowerCase())) return [];
    const { start, end } = node;
    return [{ start, end, name: name.toLowerCase(), isEnd: true, isFullWidth: false, meant: `</${name}>` }];
  });
}

/** What is no separator for HTML becomes part of the name: `<p　class="a">`, `<p＞`. */
const BROKEN_NAME = /^([a-z][a-z0-9]*)(?:[\u3000\u00a0＞]|&nbsp;)/i;

function inNames({ elements }: Content): BrokenTag[] {
  return elements.flatMap(({ name: written, startTag: { start } }) => {
    const [broken, name] = BROKEN_NAME.exec(written) ?? [];
    if (broken === undefined || !isHtmlElement(name)) return [];
    const meant = `<${name}${broken.endsWith('＞') ? '>' : ' '}`;
    return [{ start, end: start + 1 + broken.length, name, isEnd: false, isFullWidth: true, meant }];
  });
}

function brokenEndTag(tag: string, start: number): BrokenTag[] {
  const [broken, name] = BROKEN_NAME.exec(tag.slice(2)) ?? [];
  if (broken === undefined) return [];
  const end = start + 2 + broken.length;
  return [{ start, end, name: name.toLowerCase(), isEnd: true, isFullWidth: true, meant: `</${name}>` }];
}
