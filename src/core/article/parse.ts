import type { Range } from '../text';
import { contentOfElement, readContent, type Content } from './content';
import { cutOut, parseHtml } from './html';
import { classifyLines, type SourceLine } from './lines';
import { reparse } from './reparse';
import type { Article, Body, Line, Segment, SegmentKind } from './model';
import { cutIntoPieces, type ContentOf } from './pieces';

/** Limits of format.md, in characters (code points). */
const BYLINE_MAX_LENGTH = 40;
const TAG_MAX_LENGTH = 20;
const SENTENCE_END = /[。！？]/;
const TAG_EXCLUDES = /[。！？；…]|<\/?[a-z!]|&#?[a-z0-9]+;/i;

/**
 * Reads a bulletin by the rules of docs/format.md. Total: every text has a result, in linear time.
 * The text must not begin with a byte order mark; hosts strip it. What is the same as in `previous` is not read again;
 * the result is the same without it.
 */
export function parseArticle(source: string, previous?: Article): Article {
  return (previous && reparse(previous, source)) ?? parseWhole(source, previous);
}

function parseWhole(source: string, previous: Article | undefined): Article {
  const parts = findParts(source, classifyLines(source));
  const { title, byline, body, tags } = parts;
  return {
    source,
    title: title && lineOf(source, title),
    byline: byline && lineOf(source, byline),
    body: body && bodyOf(source, body, reusing(source, previous)),
    tags: tags.map((tag) => lineOf(source, tag)),
    segments: segmentsOf(source, parts),
  };
}

interface Parts {
  readonly title?: Range;
  readonly byline?: Range;
  readonly body?: Range;
  readonly tags: readonly Range[];
  readonly comments: readonly Range[];
}

function findParts(source: string, lines: readonly SourceLine[]): Parts {
  const firstBlock = lines.findIndex((line) => line.kind === 'block');
  return firstBlock === -1 ? partsOfPlainText(source, lines) : partsAroundBlocks(source, lines, firstBlock);
}

function partsAroundBlocks(source: string, lines: readonly SourceLine[], firstBlock: number): Parts {
  const lastBlock = lines.findLastIndex((line) => line.kind === 'block');
  const header = findHeader(source, lines, firstBlock);
  const after = lines.slice(lastBlock + 1);
  return {
    title: header.title?.content,
    byline: header.byline?.content,
    body: { start: lines[header.end].line.start, end: lines[lastBlock].line.end },
    tags: contentsOf(after, 'plain'),
    comments: contentsOf([...lines.slice(0, header.end), ...after], 'comment'),
  };
}

interface Header {
  readonly title?: SourceLine;
  readonly byline?: SourceLine;
  /** The index of the first line that is not in the header. */
  readonly end: number;
}

/** The header ends before `limit`, or earlier at the first plain line that is neither title nor byline. */
function findHeader(source: string, lines: readonly SourceLine[], limit: number): Header {
  const [title, second, third] = plainIndices(lines, limit);
  if (title === undefined || second === undefined) return { title: lines[title], end: limit };
  const hasByline = isByline(source, lines[second].content);
  const end = (hasByline ? third : second) ?? limit;
  return { title: lines[title], byline: hasByline ? lines[second] : undefined, end };
}

function plainIndices(lines: readonly SourceLine[], limit: number): number[] {
  const indices: number[] = [];
  for (let i = 0; i < limit && indices.length < 3; i++) {
    if (lines[i].kind === 'plain') indices.push(i);
  }
  return indices;
}

/** No line holds a block tag: the short lines at the end are tags, what is between is the body. */
function partsOfPlainText(source: string, lines: readonly SourceLine[]): Parts {
  const header = findHeader(source, lines, lines.length);
  const rest = lines.slice(header.end);
  const lastBody = rest.findLastIndex((line) => line.kind === 'plain' && !isTag(source, line.content));
  const bodyLines = rest.slice(0, lastBody + 1);
  const after = rest.slice(lastBody + 1);
  return {
    title: header.title?.content,
    byline: header.byline?.content,
    body: spanOf(bodyLines),
    tags: contentsOf(after, 'plain'),
    comments: contentsOf([...lines.slice(0, header.end), ...after], 'comment'),
  };
}

function spanOf(lines: readonly SourceLine[]): Range | undefined {
  const first = lines.at(0);
  const last = lines.at(-1);
  return first && last && { start: first.line.start, end: last.line.end };
}

function contentsOf(lines: readonly SourceLine[], kind: SourceLine['kind']): Range[] {
  return lines.filter((line) => line.kind === kind).map((line) => line.content);
}

function isByline(source: string, { start, end }: Range): boolean {
  const text = source.slice(start, end);
  return isAtMost(text, BYLINE_MAX_LENGTH) && !SENTENCE_END.test(text);
}

function isTag(source: string, { start, end }: Range): boolean {
  const text = source.slice(start, end);
  return isAtMost(text, TAG_MAX_LENGTH) && !TAG_EXCLUDES.test(text);
}

function isAtMost(text: string, characters: number): boolean {
  return text.length <= characters || (text.length <= 2 * characters && [...text].length <= characters);
}

function lineOf(source: string, { start, end }: Range): Line {
  return { start, end, text: source.slice(start, end) };
}

function bodyOf(source: string, range: Range, contentOf: ContentOf): Body {
  const html = parseHtml(source, range);
  return { ...range, pieces: cutIntoPieces(html, source, contentOf), errors: html.errors };
}

/** Equal pieces share their content, with each other and with those of the article before. */
function reusing(source: string, previous: Article | undefined): ContentOf {
  const [elements, others] = [new Map<string, Content>(), new Map<string, Content>()];
  for (const { content } of previous?.body?.pieces ?? []) {
    (content.isElement ? elements : others).set(content.source, content);
  }
  return ({ start, end }, isElement, element) => {
    const text = source.slice(start, end);
    const known = isElement ? elements : others;
    let content = known.get(text);
    if (!content) {
      content = element ? contentOfElement(text, cutOut(element)) : readContent(text, isElement);
      known.set(text, content);
    }
    return content;
  };
}

function segmentsOf(source: string, { title, byline, body, tags, comments }: Parts): Segment[] {
  const kinds: [SegmentKind, readonly (Range | undefined)[]][] = [
    ['title', [title]],
    ['byline', [byline]],
    ['body', [body]],
    ['tag', tags],
    ['comment', comments],
  ];
  const parts = kinds.flatMap(([kind, ranges]) =>
    ranges.filter((range) => range !== undefined).map(({ start, end }) => ({ kind, start, end })),
  );
  return withGaps(
    parts.sort((a, b) => a.start - b.start),
    source.length,
  );
}

function withGaps(parts: readonly Segment[], length: number): Segment[] {
  const segments: Segment[] = [];
  let position = 0;
  for (const part of parts) {
    if (position < part.start) segments.push({ kind: 'gap', start: position, end: part.start });
    segments.push(part);
    position = part.end;
  }
  if (position < length) segments.push({ kind: 'gap', start: position, end: length });
  return segments;
}
