import type { ArticleView } from '../article-view';
import type { PlaceView } from '../messages/checks';
import type { DomPoint } from '../placed-text';

/** A place with the text around it, by which a reader finds it again. */
export interface Excerpt {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** In characters; a row of the list has room for about as many. */
const BEFORE = 10;
const LONGEST = 24;
const AFTER = 16;
const WHOLE = BEFORE + AFTER;

export const BLOCKS =
  'p, div, li, td, th, h1, h2, h3, h4, h5, h6, section, blockquote, figure, figcaption, pre';

/** What cannot be seen itself, as a tag, is told by the text of its paragraph, on both sides of it. */
export function excerptOf(article: ArticleView, place: PlaceView): Excerpt {
  const range = article.rangeOf(place.start, place.end);
  if (range) {
    const { startContainer, startOffset, endContainer, endOffset } = range;
    return {
      before: cutStart(collect(startContainer, startOffset, -1, BEFORE), BEFORE),
      text: cutEnd(range.toString(), LONGEST),
      after: cutEnd(collect(endContainer, endOffset, 1, AFTER), AFTER),
    };
  }
  const point = textBeside(article, place);
  if (!point) return { before: '', text: '', after: '' };
  const before = collect(point.node, point.offset, -1, WHOLE).trimStart();
  const after = collect(point.node, point.offset, 1, WHOLE).trimStart();
  return {
    before: cutStart(before, after === '' ? WHOLE : BEFORE),
    text: '',
    after: cutEnd(after, before === '' ? WHOLE : AFTER),
  };
}

/** The text that a place belongs to which cannot be seen itself: an end tag to what stands before it, all else to what follows. */
export function textBeside(article: ArticleView, { start, isEndTag }: PlaceView): DomPoint | undefined {
  return (isEndTag && article.lastBefore(start)) || article.firstAfter(start);
}

/** The text from a point on or up to it, within its paragraph; no more than is needed, for a paragraph can be a whole article. */
function collect(node: Node, offset: number, direction: 1 | -1, length: number): string {
  const data = node.textContent ?? '';
  let text = direction === 1 ? data.slice(offset) : data.slice(0, offset);
  const walker = document.createTreeWalker(blockOf(node), NodeFilter.SHOW_TEXT);
  walker.currentNode = node;
  // One character more than is shown tells that there is more.
  while (text.length <= 2 * length) {
    const next = direction === 1 ? walker.nextNode() : walker.previousNode();
    if (!next) break;
    text = direction === 1 ? text + next.textContent : next.textContent + text;
  }
  return text;
}

/** The element that makes the paragraph of a node. */
export function blockOf(node: Node): Element {
  const parent = node instanceof Element ? node : (node.parentElement ?? document.body);
  return parent.closest(BLOCKS) ?? parent;
}

function cutStart(text: string, length: number): string {
  const characters = [...text.slice(-2 * length - 2).trimStart()];
  return characters.length > length ? `…${characters.slice(-length).join('')}` : characters.join('');
}

function cutEnd(text: string, length: number): string {
  const characters = [...text.slice(0, 2 * length + 2).trimEnd()];
  return characters.length > length ? `${characters.slice(0, length).join('')}…` : characters.join('');
}
