import type { Piece } from '../../../article/pieces';

/**
 * What pieces take from the containers around them, from the outermost in: `extend` says what a container makes of what is
 * around it. Each container is looked at once, for most pieces share theirs, and containers may be nested without end.
 */
export function inherited<T>(outermost: T, extend: (around: T, container: Piece) => T): (piece: Piece) => T {
  const known = new Map<Piece, T>();
  return ({ parent }) => {
    if (!parent) return outermost;
    const unknown: Piece[] = [];
    let container: Piece | undefined = parent;
    for (; container && !known.has(container); container = container.parent) unknown.push(container);
    let around = (container && known.get(container)) ?? outermost;
    for (const each of unknown.reverse()) {
      around = extend(around, each);
      known.set(each, around);
    }
    return around;
  };
}
