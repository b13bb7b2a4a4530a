import morphdom from 'morphdom';
import { markChanges } from './changes';
import type { BodyUpdate, ChunkContent, ChunkUpdate } from './messages/article';
import { createPiece, type Piece } from './piece';
import { sanitize } from './sanitize';

/** The body of the article, chunk by chunk. */
export interface BodyView {
  /** In order. */
  readonly pieces: readonly Piece[];
  /** False where the update is not for what is shown. */
  update(update: BodyUpdate, isWhole: boolean): boolean;
}

export function createBodyView(root: HTMLElement): BodyView {
  let pieces: readonly Piece[] = [];
  return {
    get pieces() {
      return pieces;
    },
    update({ from, removed, chunks, by }, isWhole) {
      if (isWhole) {
        root.replaceChildren();
        pieces = [];
      }
      const gone = pieces.slice(from, from + removed);
      if (gone.length !== removed) return false;
      const added = replaceChunks(gone, chunks, from);
      if (!added) return false;
      const behind = pieces.slice(from + removed);
      placeBefore(root, added, behind.at(0)?.root ?? null);
      for (const piece of behind) piece.start += by;
      pieces = [...pieces.slice(0, from), ...added, ...behind];
      return true;
    },
  };
}

/** Only chunks with new content touch the page; what showed another before its edit shows it afterwards. */
function replaceChunks(
  gone: readonly Piece[],
  chunks: readonly ChunkUpdate[],
  from: number,
): Piece[] | undefined {
  const kept = new Set(
    chunks.flatMap(({ content }) => (typeof content === 'number' ? [content - from] : [])),
  );
  const free = gone.filter((_, index) => !kept.has(index)).map(({ root }) => root);
  const added: Piece[] = [];
  for (const { start, content } of chunks) {
    if (typeof content === 'number') {
      gone[content - from].start = start;
      added.push(gone[content - from]);
    } else if ('run' in content) {
      if (!gone[0].map.change(content)) return undefined;
      added.push(gone[0]);
      free.shift();
    } else {
      added.push(showChunk(free.shift() ?? document.createElement('div'), start, content));
    }
  }
  for (const root of free) root.remove();
  return added;
}

/** Of what the element shows, morphdom changes only what differs. */
function showChunk(root: HTMLElement, start: number, { html, runs, changes }: ChunkContent): Piece {
  const content = sanitize(html);
  markChanges(content, changes ?? []);
  if (root.firstChild) {
    const next = document.createElement('div');
    next.append(content);
    morphdom(root, next, { childrenOnly: true });
  } else {
    root.append(content);
  }
  return createPiece(root, start, runs);
}

function placeBefore(parent: HTMLElement, pieces: readonly Piece[], end: Node | null): void {
  let next = end;
  for (const { root } of [...pieces].reverse()) {
    if (root.parentNode !== parent || root.nextSibling !== next) parent.insertBefore(root, next);
    next = root;
  }
}
