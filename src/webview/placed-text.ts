import type { TextChange } from './messages/article';
import { firstIndex, lastIndex } from './search';

/** A character position in the page. */
export interface DomPoint {
  readonly node: Text;
  readonly offset: number;
}

/** Where in the page each character of a text is. */
export interface PlacedText {
  /** The first character at the offset or behind it that is in the page. */
  from(offset: number): DomPoint | undefined;
  /** The end of the last character before the offset that is in the page. */
  before(offset: number): DomPoint | undefined;
  /** The characters from `start` to before `end` that are in the page. */
  range(start: number, end: number): Range | undefined;
  textOffsetOf(point: DomPoint): number | undefined;
  /** Changes the text in the page; false where it is not there. */
  change(offset: number, change: TextChange): boolean;
}

/** A text node and where what it shows begins in the text. */
interface PlacedNode {
  readonly node: Text;
  start: number;
}

export function placeText(root: Node, text: string): PlacedText {
  const nodes = placeNodes(root, text);
  const placeOf = new Map(nodes.map((placed) => [placed.node, placed]));

  const nodeAt = (offset: number): PlacedNode | undefined => {
    const index = lastIndex(nodes.length, (i) => nodes[i].start <= offset);
    if (index === -1) return undefined;
    const { start, node } = nodes[index];
    return offset < start + node.length ? nodes[index] : undefined;
  };
  const from = (offset: number): DomPoint | undefined => {
    const placed = nodeAt(offset);
    if (placed) return { node: placed.node, offset: offset - placed.start };
    const index = firstIndex(nodes.length, (i) => nodes[i].start > offset);
    return index < nodes.length ? { node: nodes[index].node, offset: 0 } : undefined;
  };
  const before = (offset: number): DomPoint | undefined => {
    const index = lastIndex(nodes.length, (i) => nodes[i].start < offset);
    if (index === -1) return undefined;
    const { start, node } = nodes[index];
    return { node, offset: Math.min(offset - start, node.length) };
  };

  return {
    from,
    before,
    range(start, end) {
      const [first, last] = [from(start), before(end)];
      return first && last && rangeBetween(first, last);
    },
    textOffsetOf({ node, offset }) {
      const start = placeOf.get(node)?.start;
      return start === undefined ? undefined : start + offset;
    },
    change(offset, { at, removed, text: added }) {
      const placed = nodeAt(at > 0 ? offset - 1 : offset);
      if (!placed || offset + removed > placed.start + placed.node.length) return false;
      placed.node.replaceData(offset - placed.start, removed, added);
      const by = added.length - removed;
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
