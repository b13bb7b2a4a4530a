import { difference } from '../edits';
import { firstIndex, lastStartAtMost, shift, type Edit, type Range } from '../text';
import { readContent, type Content } from './content';
import { isBlockElement } from './elements';
import type { StructuralError, StructuralErrorKind } from './html';
import type { Article, Body, Line } from './model';
import type { Piece } from './pieces';

/**
 * The article after an edit inside one block that leaves everything around the block as it was, which is what typing
 * is. Undefined where that cannot be said without reading the whole; then nothing is lost but time. Takes time for the
 * block and for moving the offsets behind it, but reads nothing else.
 */
export function reparse(previous: Article, next: string): Article | undefined {
  const { source, body } = previous;
  if (source === next) return previous;
  const edit = difference(source, next);
  // A line end can move lines from one part to another.
  if (/[\r\n]/.test(source.slice(edit.start, edit.end) + edit.text)) return undefined;
  const index = body ? blockAround(body.pieces, edit) : undefined;
  if (!body || index === undefined) return undefined;
  const piece = body.pieces[index];
  const by = next.length - source.length;
  const content = readContent(next.slice(piece.start, piece.end + by), true);
  if (!standsAlike(piece.content, content) || !isOnItsOwn(body, piece)) return undefined;
  const moved = <R extends Range>(range: R): R =>
    range.start > edit.start ? { ...range, ...shift(range, by) } : range;
  return {
    source: next,
    title: previous.title,
    byline: previous.byline,
    body: {
      start: body.start,
      end: body.end + by,
      pieces: movePieces(body.pieces, index, content, by),
      errors: moveErrors(body, piece, content, by),
    },
    tags: previous.tags.map((tag: Line) => moved(tag)),
    segments: previous.segments.map((segment) =>
      segment.kind === 'body' ? { ...segment, end: segment.end + by } : moved(segment),
    ),
  };
}

/** The index of the leaf block that the edit is inside of. */
function blockAround(pieces: readonly Piece[], edit: Edit): number | undefined {
  const index = lastStartAtMost(pieces, edit.start - 1);
  const piece = pieces.at(index);
  return piece?.kind === 'block' && piece.start < edit.start && edit.end < piece.end ? index : undefined;
}

/** Errors that do not depend on what stands around the block, and do not reach beyond it. */
const LOCAL_ERRORS = new Set<StructuralErrorKind>([
  'duplicate-attribute',
  'unquoted-value',
  'unterminated-reference',
  'unknown-reference',
  'bare-less-than',
]);

/**
 * Whether a block can take the place of another: it is one element of the same name, is closed in the same way, and is
 * still a leaf, and nothing in it can close, cross or swallow what stands around it.
 */
function standsAlike(before: Content, after: Content): boolean {
  const { element } = after;
  return (
    element !== undefined &&
    element.name === before.element?.name &&
    !element.holdsBlock &&
    isBlockElement(element.name) &&
    (element.endTag === undefined) === (before.element.endTag === undefined) &&
    element.end === after.source.length &&
    !before.source.includes('<!') &&
    !after.source.includes('<!') &&
    after.errors.every(({ kind }) => LOCAL_ERRORS.has(kind) || kind === 'unclosed-element') &&
    openElements(before) === openElements(after)
  );
}

/** What is open at the end of the block is closed by what follows, in the same way as long as it is the same. */
function openElements({ errors }: Content): string {
  return errors.map(({ kind, element }) => (kind === 'unclosed-element' ? `${element?.name} ` : '')).join('');
}

/** Whether the errors in a block are those that it has by itself, wherever it stands. */
function isOnItsOwn({ errors }: Body, { start, end, content }: Piece): boolean {
  const found = errors.slice(firstFrom(errors, start), firstFrom(errors, end));
  return (
    found.length === content.errors.length && found.every(({ kind }, i) => kind === content.errors[i].kind)
  );
}

function movePieces(pieces: readonly Piece[], index: number, content: Content, by: number): Piece[] {
  const moved = pieces.slice(0, index);
  const { kind, name, start, end, parent } = pieces[index];
  moved.push({ kind, name, start, end: end + by, parent, content });
  const containers = new Map<Piece, Piece>();
  for (let i = index + 1; i < pieces.length; i++) {
    const piece = pieces[i];
    const copy: Piece = {
      kind: piece.kind,
      name: piece.name,
      start: piece.start + by,
      end: piece.end + by,
      parent: piece.parent && (containers.get(piece.parent) ?? piece.parent),
      content: piece.content,
    };
    if (piece.kind === 'container') containers.set(piece, copy);
    moved.push(copy);
  }
  return moved;
}

function moveErrors({ errors }: Body, piece: Piece, content: Content, by: number): StructuralError[] {
  const own = content.errors.map((error) => moveError(error, piece.start));
  const before = errors
    .slice(0, firstFrom(errors, piece.start))
    .map((error) => stretchError(error, piece, by));
  const after = errors.slice(firstFrom(errors, piece.end)).map((error) => moveError(error, by));
  return [...before, ...own, ...after];
}

/** The index of the first error at or behind an offset. */
function firstFrom(errors: readonly StructuralError[], offset: number): number {
  return firstIndex(errors.length, (index) => errors[index].range.start >= offset);
}

function moveError({ kind, range, element, partner }: StructuralError, by: number): StructuralError {
  const moved = shift(range, by);
  // There may be thousands of start tags that are never closed; theirs is the range of the error.
  const startTag = element && (element.startTag === range ? moved : shift(element.startTag, by));
  return {
    kind,
    range: moved,
    element: startTag && {
      name: element.name,
      startTag,
      end: element.end + by,
      holdsBlock: element.holdsBlock,
    },
    partner: partner && shift(partner, by),
  };
}

/** The error of an element that begins before the edited block may end behind it. */
function stretchError(error: StructuralError, piece: Piece, by: number): StructuralError {
  const { kind, range, element, partner } = error;
  const isElementAround = element !== undefined && element.end >= piece.end;
  const isPartnerBehind = partner !== undefined && partner.start >= piece.end;
  if (!isElementAround && !isPartnerBehind) return error;
  return {
    kind,
    range,
    element: isElementAround ? { ...element, end: element.end + by } : element,
    partner: isPartnerBehind ? shift(partner, by) : partner,
  };
}
