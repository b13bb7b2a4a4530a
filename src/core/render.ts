import { HIDDEN_ELEMENTS, isBlockElement } from './article/elements';
import { parseHtml, walk, type StructuralErrorKind, type Text } from './article/html';
import type { Article, Body } from './article/model';
import { difference } from './edits';
import { changeText, type TextChange } from './render-text';
import type { Range } from './text';

/**
 * A stretch of the body that a browser renders by itself exactly as it does within the whole. The markup is the
 * author's own, unchanged, so that what a browser makes of it is what the site will make of it. It is not sanitised.
 */
export interface Chunk {
  readonly html: string;
  /** Where each rendered character comes from. */
  readonly runs: readonly TextRun[];
}

/** A stretch of rendered text. Where the two lengths are equal, character stands for character. */
export interface TextRun {
  readonly text: string;
  /** Counts from the beginning of the chunk, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

export interface PlacedChunk {
  readonly chunk: Chunk;
  /** Offset in the article. */
  readonly start: number;
}

/** A body as it was rendered. */
export interface RenderedBody {
  readonly source: string;
  readonly chunks: readonly PlacedChunk[];
}

/** How one rendering became another: `removed` chunks gave way to `added`, and those behind moved by some offset. */
export interface BodyChange {
  readonly from: number;
  readonly removed: number;
  readonly added: readonly PlacedChunk[];
  readonly by: number;
  /** The whole change, where it is one inside the text of one chunk. */
  readonly text?: TextChange;
}

/** Splits the body into chunks that can be rendered, kept and replaced one by one. */
export function renderBody(article: Article): readonly PlacedChunk[] {
  return renderChange(article, { source: '', chunks: [] }).rendered.chunks;
}

/**
 * Renders the body again after a change. Chunks that are as they were are the same objects; those around the change are
 * found without reading their text. What is returned is the same as without anything known.
 */
export function renderChange(
  { source, body }: Article,
  before: RenderedBody,
): { readonly rendered: RenderedBody; readonly change: BodyChange } {
  const ranges = body ? splitBody(body) : [];
  const { from, kept, by } = unchanged(ranges, source, before);
  const end = before.chunks.length - kept;
  const removed = before.chunks.slice(from, end);
  const { added, text } = renderRanges(source, ranges.slice(from, ranges.length - kept), removed);
  const behind = before.chunks.slice(end).map(({ chunk, start }) => ({ chunk, start: start + by }));
  return {
    rendered: { source, chunks: [...before.chunks.slice(0, from), ...added, ...behind] },
    change: { from, removed: removed.length, added, by, text },
  };
}

/** The chunks of a stretch that has changed, where others were before. */
function renderRanges(
  source: string,
  ranges: readonly Range[],
  before: readonly PlacedChunk[],
): { added: PlacedChunk[]; text?: TextChange } {
  const [first] = ranges;
  const changed =
    ranges.length === 1 && before.length === 1 && before[0].start === first.start
      ? changeText(before[0].chunk, source.slice(first.start, first.end))
      : undefined;
  if (changed) return { added: [{ chunk: changed.chunk, start: first.start }], text: changed.change };
  const known = new Map(before.map(({ chunk }) => [chunk.html, chunk]));
  const added = ranges.map(({ start, end }) => {
    const html = source.slice(start, end);
    const chunk = known.get(html) ?? { html, runs: textRuns(html) };
    known.set(html, chunk);
    return { chunk, start };
  });
  return { added };
}

/** How many chunks stand before the edit, and how many behind it, that are the same; and how far the latter moved. */
function unchanged(ranges: readonly Range[], source: string, before: RenderedBody) {
  const edit = difference(before.source, source);
  const by = source.length - before.source.length;
  const limit = Math.min(ranges.length, before.chunks.length);
  let from = 0;
  while (from < limit && isSame(ranges[from], before.chunks[from], 0) && ranges[from].end <= edit.start)
    from++;
  let kept = 0;
  while (kept < limit - from) {
    const range = ranges[ranges.length - 1 - kept];
    const old = before.chunks[before.chunks.length - 1 - kept];
    if (!isSame(range, old, by) || old.start < edit.end) break;
    kept++;
  }
  return { from, kept, by };
}

function isSame({ start, end }: Range, { chunk, start: before }: PlacedChunk, by: number): boolean {
  return start === before + by && end - start === chunk.html.length;
}

/** After one of these, what a browser makes of a block depends on the blocks before it. */
const SPREADING_ERRORS = new Set<StructuralErrorKind>([
  'unclosed-element',
  'crossed-end-tag',
  'void-end-tag',
  'self-closing-tag',
  'unclosed-quote',
  'markup-in-value',
  'unclosed-bracket',
  'unclosed-comment',
]);

/** A chunk begins at every block element of the top level, up to the first error that spreads. */
function splitBody({ start, end, pieces, errors }: Body): Range[] {
  const limit = errors.find(({ kind }) => SPREADING_ERRORS.has(kind))?.range.start ?? end;
  const topLevel = pieces.filter((piece) => !piece.parent && piece.start <= limit);
  const spreading = limit < end ? topLevel.at(-1) : undefined;
  const boundaries = topLevel.filter(
    (piece) => piece === spreading || (piece.kind !== 'hidden' && isBlockElement(piece.name)),
  );
  const starts = boundaries.map((piece) => piece.start);
  return [start, ...starts.filter((at) => at > start)].map((from, index, all) => ({
    start: from,
    end: all.at(index + 1) ?? end,
  }));
}

function textRuns(html: string): TextRun[] {
  const runs: TextRun[] = [];
  let hiddenUntil = -1;
  for (const node of walk(parseHtml(html, { start: 0, end: html.length }).children)) {
    if (node.kind === 'element' && HIDDEN_ELEMENTS.has(node.name)) {
      hiddenUntil = Math.max(hiddenUntil, node.end);
    } else if (node.kind === 'text' && node.start >= hiddenUntil) {
      const { start, end, decoded } = node;
      if (decoded === undefined) runs.push(...literalRuns(html.slice(start, end), start));
      else runs.push(...referenceRuns(node, decoded));
    }
  }
  return runs;
}

/** One for each reference. */
function referenceRuns({ start, end, unit }: Text, decoded: string): TextRun[] {
  if (unit === undefined) return [{ text: decoded, start, length: end - start }];
  return Array.from(decoded, (text, index) => ({ text, start: start + index * unit, length: unit }));
}

/** A browser turns CRLF and CR into LF. */
function literalRuns(text: string, start: number): TextRun[] {
  if (!text.includes('\r')) return [{ text, start, length: text.length }];
  return [...text.matchAll(/\r\n?|[^\r]+/g)].map(({ 0: piece, index }) => ({
    text: piece.startsWith('\r') ? '\n' : piece,
    start: start + index,
    length: piece.length,
  }));
}
