import type { Piece } from '../../../article/pieces';

/** What lies further out than this is not looked at, so that deep nesting does not take quadratic time. */
const MAX_DEPTH = 50;

/** The containers around a piece, the nearest first. */
export function* containers({ parent }: Piece): Generator<Piece> {
  let depth = 0;
  for (let container = parent; container && depth < MAX_DEPTH; container = container.parent, depth++) {
    yield container;
  }
}
