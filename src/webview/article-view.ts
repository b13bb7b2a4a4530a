import morphdom from 'morphdom';
import type { ArticleStrings, ArticleUpdate, ChunkContent, TextPart } from './messages/article';
import { sanitize } from './sanitize';
import { createTextMap, type DomPoint, type TextMap } from './text-map';

/** The rendered article, and the way between its characters and those of the document. */
export interface ArticleView {
  /** Of the document that is shown; -1 before anything is. */
  readonly version: number;
  update(update: ArticleUpdate): void;
  rangeOf(start: number, end: number): Range | undefined;
  /** The first rendered character that comes from the offset or, within the same part, from after it. */
  firstAfter(offset: number): DomPoint | undefined;
  offsetAtPoint(x: number, y: number): number | undefined;
}

/** A piece of the page that comes from one stretch of the document. */
interface Piece {
  readonly root: HTMLElement;
  readonly start: number;
  readonly map: TextMap;
}

interface ChunkPiece extends Piece {
  readonly content: ChunkContent;
}

export function createArticleView(root: HTMLElement, strings: ArticleStrings): ArticleView {
  const title = append(root, 'h1', 'title');
  const byline = append(root, 'p', 'byline');
  const body = append(root, 'div', 'body');
  const tags = append(root, 'ul', 'tags');
  const empty = append(root, 'p', 'empty');
  empty.textContent = strings.emptyArticle;
  let version = -1;
  let chunks: ChunkPiece[] = [];

  /** All pieces in the order of the document, so that the one of an offset is found without a search through all. */
  let pieces: Piece[] = [];
  const pieceAt = (offset: number) => pieces.at(lastStartAtMost(pieces, offset));

  return {
    get version() {
      return version;
    },
    update(update) {
      version = update.version;
      chunks = updateChunks(body, chunks, update);
      const lines = [
        ...updateLine(title, update.title),
        ...updateLine(byline, update.byline),
        ...updateTags(tags, update.tags),
      ];
      pieces = [...lines, ...chunks].sort((a, b) => a.start - b.start);
      empty.hidden = update.title !== undefined || update.chunks.length > 0;
    },
    rangeOf(start, end) {
      const piece = pieceAt(start);
      return piece?.map.rangeOf(start - piece.start, end - piece.start);
    },
    firstAfter(offset) {
      const piece = pieceAt(offset);
      return piece?.map.firstAfter(offset - piece.start);
    },
    offsetAtPoint(x, y) {
      const point = caretAt(x, y);
      if (!point) return undefined;
      const piece = pieces.find((candidate) => candidate.root.contains(point.node));
      const offset = piece?.map.offsetOf(point);
      return piece && offset !== undefined ? piece.start + offset : undefined;
    },
  };
}

/** The index of the last piece that begins at `offset` or before; 0 where there is none. */
function lastStartAtMost(pieces: readonly Piece[], offset: number): number {
  let low = 0;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (pieces[middle].start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

function append(parent: HTMLElement, name: string, className: string): HTMLElement {
  const child = document.createElement(name);
  child.className = className;
  parent.append(child);
  return child;
}

function updateLine(root: HTMLElement, part: TextPart | undefined): Piece[] {
  root.hidden = part === undefined;
  if (root.textContent !== (part?.text ?? '')) root.textContent = part?.text ?? '';
  return part ? [linePiece(root, part)] : [];
}

function updateTags(root: HTMLElement, tags: readonly TextPart[]): Piece[] {
  root.hidden = tags.length === 0;
  while (root.children.length > tags.length) root.lastElementChild?.remove();
  while (root.children.length < tags.length) append(root, 'li', 'tag');
  return [...root.children].flatMap((child, index) =>
    child instanceof HTMLElement ? updateLine(child, tags[index]) : [],
  );
}

function linePiece(root: HTMLElement, { text, start }: TextPart): Piece {
  return { root, start, map: createTextMap(root, [{ text, start: 0, length: text.length }]) };
}

/** Only chunks with new content touch the page; of those, morphdom changes only what differs. */
function updateChunks(
  body: HTMLElement,
  previous: readonly ChunkPiece[],
  { chunks }: ArticleUpdate,
): ChunkPiece[] {
  const reused = new Set(chunks.flatMap(({ content }) => (typeof content === 'number' ? [content] : [])));
  const free = previous.filter((_, index) => !reused.has(index));
  const next = chunks.map(({ start, content }, index) => {
    if (typeof content === 'number') return { ...previous[content], start };
    return showChunk(takeNear(free, previous, index)?.root ?? document.createElement('div'), start, content);
  });
  for (const { root } of free) root.remove();
  next.forEach(({ root }, index) => {
    if (body.children[index] !== root) body.insertBefore(root, body.children[index] ?? null);
  });
  return next;
}

/** The element that showed the chunk before its edit: the one in the same place, if it is free. */
function takeNear(
  free: ChunkPiece[],
  previous: readonly ChunkPiece[],
  index: number,
): ChunkPiece | undefined {
  const at = Math.max(0, free.indexOf(previous[index]));
  return free.splice(at, 1).at(0);
}

function showChunk(root: HTMLElement, start: number, content: ChunkContent): ChunkPiece {
  const next = document.createElement('div');
  next.append(sanitize(content.html));
  morphdom(root, next, { childrenOnly: true });
  return { root, start, content, map: createTextMap(root, content.runs) };
}

function caretAt(x: number, y: number): DomPoint | undefined {
  const range = document.caretRangeFromPoint(x, y);
  const node = range?.startContainer;
  return range && node instanceof Text ? { node, offset: range.startOffset } : undefined;
}
