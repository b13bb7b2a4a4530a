import type { Content } from '../../article/content';
import type { Article } from '../../article/model';
import type { Piece } from '../../article/pieces';

/** The pieces of an article in which `find` finds something, with what it finds: mostly few of thousands. */
export function piecesWith<T>(
  { body }: Article,
  find: (content: Content) => readonly T[],
): { readonly piece: Piece; readonly found: readonly T[] }[] {
  const pieces: { readonly piece: Piece; readonly found: readonly T[] }[] = [];
  for (const piece of body?.pieces ?? []) {
    const found = find(piece.content);
    if (found.length > 0) pieces.push({ piece, found });
  }
  return pieces;
}
