import type { TextRun } from './messages/article';
import { lastIndex } from './search';
import { createTextMap, type TextMap } from './text-map';

/** A piece of the page that comes from one stretch of the document. */
export interface Piece {
  readonly root: HTMLElement;
  /** Moves when something before it changes. */
  start: number;
  /** Made when it is first asked for: most pieces are never looked into. */
  readonly map: TextMap;
}

/** The piece that an element shows. */
const shown = new WeakMap<Element, Piece>();

/** The element shows this piece from now on. */
export function createPiece(root: HTMLElement, start: number, runs: readonly TextRun[]): Piece {
  let map: TextMap | undefined;
  const piece = {
    root,
    start,
    get map() {
      return (map ??= createTextMap(root, runs));
    },
  };
  shown.set(root, piece);
  return piece;
}

/** The piece that a node belongs to. */
export function pieceAround(node: Node): Piece | undefined {
  for (let element = node.parentElement; element; element = element.parentElement) {
    const piece = shown.get(element);
    if (piece) return piece;
  }
  return undefined;
}

/** The last of the ordered pieces that begins at `offset` or before. */
export function pieceAt(pieces: readonly Piece[], offset: number): Piece | undefined {
  const index = lastIndex(pieces.length, (piece) => pieces[piece].start <= offset);
  return index === -1 ? undefined : pieces[index];
}
