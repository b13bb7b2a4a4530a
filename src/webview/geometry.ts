import type { ArticleView } from './article-view';
import type { Piece } from './piece';
import { firstIndex } from './search';
import type { Caret } from './text-map';

/** Tells where the line of the character is from which the text goes on at the offset, in the window; it goes with the text. */
export function lineAt(article: ArticleView, offset: number): () => number | undefined {
  const piece = article.pieceOf(offset);
  const caret = article.caretAt(offset);
  // What has no text, such as a picture, counts from its beginning.
  const rect = () => (caret ? caretRect(caret) : piece?.root.getBoundingClientRect());
  return () => (piece?.root.isConnected ? rect()?.top : undefined);
}

/** A caret as a line without width. */
export function caretRect({ character, isBehind }: Caret): DOMRect | undefined {
  const rect = [...character.getClientRects()].at(isBehind ? -1 : 0);
  return rect && new DOMRect(isBehind ? rect.right : rect.left, rect.top, 0, rect.height);
}

/** The source of the first character whose line begins at `y` or below it, but for a rest that cannot be read. */
export function offsetAtTop(article: ArticleView, y: number): number | undefined {
  const { pieces } = article;
  const index = firstIndex(pieces.length, (i) => pieces[i].root.getBoundingClientRect().bottom > y + 1);
  const piece = pieces.at(index);
  if (!piece || index === pieces.length) return undefined;
  return piece.start + firstOffsetBelow(piece, y);
}

/** Counts from the beginning of the piece. */
function firstOffsetBelow({ root, map }: Piece, y: number): number {
  const nodes = textNodes(root);
  const node = nodes.at(firstIndex(nodes.length, (i) => bottomOf(nodes[i]) > y + 1));
  if (!node || bottomOf(node) <= y + 1) return 0;
  const isBelow = (offset: number) => lineTop(node, offset) >= y - 2;
  const offset = Math.min(firstIndex(node.length, isBelow), node.length);
  return map.offsetOf({ node, offset }) ?? 0;
}

function textNodes(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (node instanceof Text && node.data.trim() !== '') nodes.push(node);
  }
  return nodes;
}

function bottomOf(node: Text): number {
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect().bottom;
}

function lineTop(node: Text, offset: number): number {
  const range = document.createRange();
  range.setStart(node, offset);
  range.setEnd(node, Math.min(offset + 1, node.length));
  return range.getBoundingClientRect().top;
}
