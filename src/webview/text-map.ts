import type { TextChange, TextRun } from './messages/article';
import { createRunMap } from './run-map';
import { firstIndex, lastIndex } from './search';

/** A character position in the page. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Translates between a chunk's source and its rendered text. Source offsets count from the beginning of the chunk. */
export interface TextMap {
  /** The rendered characters that come from the stretch of source, if there are any. */
  rangeOf(start: number, end: number): Range | undefined;
  /** The first rendered character that comes from `start` or what follows it. */
  firstAfter(start: number): DomPoint | undefined;
  /**
   * The source offset of the character behind a point or, at the end of a text node, of the end of the character before
   * it: a caret there stands before the tag that follows.
   */
  offsetOf(point: DomPoint): number | undefined;
  /** Changes the page and the map; false where the text is not there. */
  change(change: TextChange): boolean;
}

/** A text node and where what it shows begins in the chunk's text. */
interface PlacedNode {
  readonly node: Text;
  start: number;
}

export function createTextMap(root: Node, given: readonly TextRun[]): TextMap {
  const runs = createRunMap(given);
  const nodes = placeNodes(root, runs.text);
  const placeOf = new Map(nodes.map((placed) => [placed.node, placed]));

  const nodeAt = (text: number): PlacedNode | undefined => {
    const index = lastIndex(nodes.length, (i) => nodes[i].start <= text);
    if (index === -1) return undefined;
    const { start, node } = nodes[index];
    return text < start + node.length ? nodes[index] : undefined;
  };
  /** The first character at the text offset or behind it that is in the page. */
  const pointFrom = (text: number): DomPoint | undefined => {
    const placed = nodeAt(text);
    if (placed) return { node: placed.node, offset: text - placed.start };
    const next = nodes.at(firstIndex(nodes.length, (i) => nodes[i].start > text));
    return next && next.start > text ? { node: next.node, offset: 0 } : undefined;
  };
  /** The end of the last character before the text offset that is in the page. */
  const pointBefore = (text: number): DomPoint | undefined => {
    const index = lastIndex(nodes.length, (i) => nodes[i].start < text);
    if (index === -1) return undefined;
    const { start, node } = nodes[index];
    return { node, offset: Math.min(text - start, node.length) };
  };

  return {
    rangeOf(start, end) {
      const first = runs.firstBehind(start);
      const last = runs.firstFrom(end);
      const from = pointFrom(first);
      const to = pointBefore(last);
      return first < last && from && to ? rangeBetween(from, to) : undefined;
    },
    firstAfter: (start) => pointFrom(runs.firstBehind(start)),
    offsetOf({ node, offset }) {
      const start = placeOf.get(node)?.start;
      if (start === undefined) return undefined;
      const isAtEnd = offset > 0 && offset >= node.length;
      return isAtEnd ? runs.sourceAt(start + node.length - 1)?.end : runs.sourceAt(start + offset)?.start;
    },
    change(change) {
      const text = runs.placeOf(change);
      const placed = nodeAt(change.at > 0 ? text - 1 : text);
      if (!placed || text + change.removed > placed.start + placed.node.length) return false;
      placed.node.replaceData(text - placed.start, change.removed, change.text);
      runs.change(change);
      const by = change.text.length - change.removed;
      for (const other of nodes) if (other.start > placed.start) other.start += by;
      return true;
    },
  };
}

function rangeBetween(from: DomPoint, to: DomPoint): Range | undefined {
  const range = document.createRange();
  range.setStart(from.node, from.offset);
  range.setEnd(to.node, to.offset);
  return range.collapsed ? undefined : range;
}

/**
 * Finds each text node in the chunk's text. They follow each other, except where the sanitiser removed text or a browser
 * moved it (text between table rows goes before the table); such a node is looked for from the beginning.
 */
function placeNodes(root: Node, text: string): PlacedNode[] {
  const placed: PlacedNode[] = [];
  let position = 0;
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.length === 0) continue;
    const isNext = text.startsWith(node.data, position);
    const start = isNext ? position : findFrom(text, node.data, position);
    if (start === -1) continue;
    placed.push({ node, start });
    if (start >= position) position = start + node.length;
  }
  return placed.sort((a, b) => a.start - b.start);
}

function findFrom(text: string, piece: string, position: number): number {
  const after = text.indexOf(piece, position);
  return after === -1 ? text.indexOf(piece) : after;
}
