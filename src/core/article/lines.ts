import type { Range } from '../text';
import { isBlank, isLineBreak, LESS_THAN, nameIn, SLASH, wordEnd } from './characters';
import { BLOCK_LINE_ELEMENTS } from './elements';

export type LineKind = 'blank' | 'comment' | 'block' | 'plain';

/** One line of the file: what it is for the grammar of parts, and where its text is. */
export interface SourceLine {
  readonly kind: LineKind;
  /** The whole line without its line end. */
  readonly line: Range;
  /** The line without white space at both ends. */
  readonly content: Range;
}

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

function kindOf(text: string, content: Range, comments: readonly Range[], hasBlockTag: boolean): LineKind {
  if (content.start === content.end) return 'blank';
  if (hasBlockTag) return 'block';
  return isOnlyComments(text, content, comments) ? 'comment' : 'plain';
}

function isOnlyComments(text: string, content: Range, comments: readonly Range[]): boolean {
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
  for (let start = text.indexOf('<'); start !== -1; start = text.indexOf('<', start + 1)) {
    const name = { start, end: blockNameEnd(text, start) };
    if (name.end === -1 || nextComment(name).length > 0) continue;
    if (close < name.end) close = indexOfOrEnd(text, '>', name.end);
    tags.push({ start, end: isInOneTag(text, name.end, close) ? close + 1 : name.end });
  }
  return tags;
}

/** What stands behind a tag name, or nothing. */
const NAME_END = /^(?:[\s/>]|$)/;

/** The end of the name of the tag at `start`; -1 where it makes no block line. */
function blockNameEnd(text: string, start: number): number {
  const nameStart = start + (text.charCodeAt(start + 1) === SLASH ? 2 : 1);
  const end = wordEnd(text, nameStart);
  return BLOCK_LINE_ELEMENTS.has(nameIn(text, nameStart, end)) && NAME_END.test(text.charAt(end)) ? end : -1;
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
    if (code === LESS_THAN || (isLineBreak(code) && isBlankLineAt(text, i + 1))) return false;
  }
  return true;
}

function isBlankLineAt(text: string, position: number): boolean {
  let i = text.startsWith('\r\n', position - 1) ? position + 1 : position;
  while (isBlank(text.charCodeAt(i))) i++;
  return i >= text.length || isLineBreak(text.charCodeAt(i));
}

function splitLines(text: string): Range[] {
  const lines: Range[] = [];
  let [feed, carriage] = [-1, -1];
  for (let start = 0; start < text.length;) {
    if (feed < start) feed = indexOfOrEnd(text, '\n', start);
    if (carriage < start) carriage = indexOfOrEnd(text, '\r', start);
    const end = Math.min(feed, carriage);
    lines.push({ start, end });
    start = end + (text.startsWith('\r\n', end) ? 2 : 1);
  }
  return lines;
}

function trim(text: string, range: Range): Range {
  let { start, end } = range;
  while (start < end && isBlank(text.charCodeAt(start))) start++;
  while (end > start && isBlank(text.charCodeAt(end - 1))) end--;
  return { start, end };
}

const NONE: readonly Range[] = [];

/** For queries in ascending order: those of the ascending `ranges` that touch the queried one. */
function cursor(ranges: readonly Range[]): (query: Range) => readonly Range[] {
  let first = 0;
  return (query) => {
    while (first < ranges.length && ranges[first].end <= query.start) first++;
    if (first === ranges.length || ranges[first].start >= query.end) return NONE;
    const found: Range[] = [];
    for (let i = first; i < ranges.length && ranges[i].start < query.end; i++) found.push(ranges[i]);
    return found;
  };
}
