import { createBodyView } from './body-view';
import type { ArticleStrings, ArticleUpdate, TextPart } from './messages/article';
import { createPiece, pieceAround, pieceAt, type Piece } from './piece';
import type { DomPoint } from './placed-text';
import type { Caret } from './text-map';

/** The rendered article, and the way between its characters and those of the document. */
export interface ArticleView {
  /** Of the document that is shown; -1 before anything is. */
  readonly version: number;
  /** False where the update is not for what is shown. */
  update(update: ArticleUpdate): boolean;
  rangeOf(start: number, end: number): Range | undefined;
  /** The first rendered character that comes from the offset or, within the same part, from after it. */
  firstAfter(offset: number): DomPoint | undefined;
  lastBefore(offset: number): DomPoint | undefined;
  offsetOf(point: DomPoint): number | undefined;
  offsetAtPoint(x: number, y: number): number | undefined;
  /** Where a caret that stands in the source before the offset stands in the page. */
  caretAt(offset: number): Caret | undefined;
  /** The parts and the chunks of the body, in the order of the document. */
  readonly pieces: readonly Piece[];
  pieceOf(offset: number): Piece | undefined;
}

export function createArticleView(root: HTMLElement, strings: ArticleStrings): ArticleView {
  const title = append(root, 'h1', 'title');
  const byline = append(root, 'p', 'byline');
  const body = createBodyView(append(root, 'div', 'body'));
  const tags = append(root, 'ul', 'tags');
  const empty = append(root, 'p', 'empty');
  empty.lang = document.documentElement.lang;
  empty.textContent = strings.emptyArticle;
  let version = -1;
  let header: readonly Piece[] = [];
  let footer: readonly Piece[] = [];

  // In a bulletin the parts follow each other.
  const pieceOf = (offset: number) =>
    pieceAt(footer, offset) ?? pieceAt(body.pieces, offset) ?? pieceAt(header, offset);
  const offsetOf = (point: DomPoint) => {
    const piece = pieceAround(point.node);
    const offset = piece?.map.offsetOf(point);
    return piece && offset !== undefined ? piece.start + offset : undefined;
  };

  return {
    get version() {
      return version;
    },
    update(update) {
      if (!body.update(update.body, update.isWhole)) return false;
      version = update.version;
      header = [...updateLine(title, update.title), ...updateLine(byline, update.byline)];
      footer = updateTags(tags, update.tags);
      empty.hidden = update.title !== undefined || body.pieces.length > 0;
      return true;
    },
    rangeOf(start, end) {
      const piece = pieceOf(start);
      return piece?.map.rangeOf(start - piece.start, end - piece.start);
    },
    firstAfter(offset) {
      const piece = pieceOf(offset);
      return piece?.map.firstAfter(offset - piece.start);
    },
    lastBefore(offset) {
      const piece = pieceOf(offset);
      return piece?.map.lastBefore(offset - piece.start);
    },
    offsetOf,
    offsetAtPoint(x, y) {
      const point = pointAt(x, y);
      return point && offsetOf(point);
    },
    caretAt(offset) {
      const piece = pieceOf(offset);
      return piece?.map.caretAt(offset - piece.start);
    },
    get pieces() {
      return [...header, ...body.pieces, ...footer];
    },
    pieceOf,
  };
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
  return part
    ? [createPiece(root, part.start, [{ text: part.text, start: 0, length: part.text.length }])]
    : [];
}

function updateTags(root: HTMLElement, tags: readonly TextPart[]): Piece[] {
  root.hidden = tags.length === 0;
  while (root.children.length > tags.length) root.lastElementChild?.remove();
  while (root.children.length < tags.length) append(root, 'li', 'tag');
  return [...root.children].flatMap((child, index) =>
    child instanceof HTMLElement ? updateLine(child, tags[index]) : [],
  );
}

function pointAt(x: number, y: number): DomPoint | undefined {
  const range = document.caretRangeFromPoint(x, y);
  const node = range?.startContainer;
  return range && node instanceof Text ? { node, offset: range.startOffset } : undefined;
}
