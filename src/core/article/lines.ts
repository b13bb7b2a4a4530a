import type { Range } from '../text';
import { CARRIAGE_RETURN, LESS_THAN, LINE_FEED } from './characters';
import { BLOCK_TAG } from './elements';

export type LineKind = 'blank' | 'comment' | 'block' | 'plain';

/** One line of the file: what it is for the grammar of parts, and where its text is. */
export interface SourceLine {
  readonly kind: LineKind;
  /** The whole line without its line end. */
  readonly line: Range;
  /** The line without white space at both ends. */
  readonly content: Range;
}

const LINE = /[^\r\n]*(?:\r\n|\r|\n|$)/y;
const BLANK_CHARACTERS = new Set([' ', '\t', '\u3000', '\u00a0']);

/** Splits the text into lines and says of each what it is (format.md, "Lines and parts"). Linear. */
export function classifyLines(text: string): SourceLine[] {
  const comments = findComments(text);
  const tags = findBlockTags(text, comments);
  const nextComment = cursor(comments);
  const nextTag = cursor(tags);
  return splitLines(text).map((line) => {
    const content = trim(text, line);
    const kind = kindOf(text, content, nextComment(line), nextTag(line).length > 0);
    return { kind, line, content };
  });
}

function kindOf(text: string, content: Range, comments: Range[], hasBlockTag: boolean): LineKind {
  if (content.start === content.end) return 'blank';
  if (hasBlockTag) return 'block';
  return isOnlyComments(text, content, comments) ? 'comment' : 'plain';
}

function isOnlyComments(text: string, content: Range, comments: Range[]): boolean {
  let position = content.start;
  for (const comment of comments) {
    if (trim(text, { start: position, end: comment.start }).start < comment.start) return false;
    position = Math.max(position, comment.end);
  }
  if (position >= content.end) return true;
  const rest = trim(text, { start: position, end: content.end });
  return comments.length > 0 && rest.start === rest.end;
}

/** Comments that end. One that does not end is text, so that a forgotten `-->` hides nothing from the parser. */
function findComments(text: string): Range[] {
  const comments: Range[] = [];
  let start = text.indexOf('<!--');
  while (start !== -1) {
    // From the second dash on: `<!-->` is a whole comment for a browser.
    const end = text.indexOf('-->', start + 2);
    if (end === -1) break;
    comments.push({ start, end: end + 3 });
    start = text.indexOf('<!--', end + 3);
  }
  return comments;
}

/** The tags that make a block line, each to its `>` where that stands before the next tag or blank line. */
function findBlockTags(text: string, comments: readonly Range[]): Range[] {
  const tags: Range[] = [];
  const nextComment = cursor(comments);
  let close = -1;
  for (const match of text.matchAll(BLOCK_TAG)) {
    const start = match.index;
    const name = { start, end: start + match[0].length };
    if (nextComment(name).length > 0) continue;
    if (close < name.end) close = indexOfOrEnd(text, '>', name.end);
    tags.push({ start, end: isInOneTag(text, name.end, close) ? close + 1 : name.end });
  }
  return tags;
}

function indexOfOrEnd(text: string, searched: string, from: number): number {
  const index = text.indexOf(searched, from);
  return index === -1 ? text.length : index;
}

/**
 * Whether the `>` at `close` ends the tag whose name ends at `start`: a tag that is never closed must not draw the tags of
 * the article into the body.
 */
function isInOneTag(text: string, start: number, close: number): boolean {
  if (close === text.length) return false;
  for (let i = start; i < close; i++) {
    const code = text.charCodeAt(i);
    if (code === LESS_THAN) return false;
    if ((code === LINE_FEED || code === CARRIAGE_RETURN) && isBlankLineAt(text, i + 1)) return false;
  }
  return true;
}

function isBlankLineAt(text: string, position: number): boolean {
  let i = position;
  if (text.charAt(i) === '\n' && text.charAt(i - 1) === '\r') i++;
  while (BLANK_CHARACTERS.has(text.charAt(i))) i++;
  return i >= text.length || isLineBreak(text.charAt(i));
}

function isLineBreak(character: string): boolean {
  return character === '\n' || character === '\r';
}

function splitLines(text: string): Range[] {
  const lines: Range[] = [];
  let start = 0;
  while (start < text.length) {
    LINE.lastIndex = start;
    const next = start + (LINE.exec(text)?.[0].length ?? 1);
    lines.push({ start, end: endWithoutBreak(text, start, next) });
    start = next;
  }
  return lines;
}

function endWithoutBreak(text: string, start: number, end: number): number {
  let last = end;
  while (last > start && isLineBreak(text.charAt(last - 1))) last--;
  return last;
}

function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && BLANK_CHARACTERS.has(text.charAt(start))) start++;
  while (end > start && BLANK_CHARACTERS.has(text.charAt(end - 1))) end--;
  return { start, end };
}

/** For queries in ascending order: those of the ascending `ranges` that touch the queried one. */
function cursor(ranges: readonly Range[]): (query: Range) => Range[] {
  let first = 0;
  return (query) => {
    while (first < ranges.length && ranges[first].end <= query.start) first++;
    const found: Range[] = [];
    for (let i = first; i < ranges.length && ranges[i].start < query.end; i++) found.push(ranges[i]);
    return found;
  };
}
