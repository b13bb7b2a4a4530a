import type { TextRun } from './messages/article';

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
  /** The source offset of the character at a point. */
  offsetOf(point: DomPoint): number | undefined;
}

/** A text node and the stretch of the chunk's text that it shows. */
interface PlacedNode {
  readonly node: Text;
  readonly start: number;
}

export function createTextMap(root: Node, runs: readonly TextRun[]): TextMap {
  const runStarts = startsOf(runs.map(({ text }) => text.length));
  const nodes = placeNodes(root, runs.map(({ text }) => text).join(''));
  const nodeOf = new Map(nodes.map((placed) => [placed.node, placed]));

  const pointAt = (textOffset: number): DomPoint | undefined => {
    const placed = nodes.findLast(
      ({ start, node }) => start <= textOffset && textOffset < start + node.length,
    );
    return placed && { node: placed.node, offset: textOffset - placed.start };
  };
  /** The text offset of the first character that comes from `offset` or later. */
  const textOffsetOf = (offset: number): number | undefined => {
    const index = runs.findIndex(({ start, length }) => start + length > offset);
    if (index === -1) return undefined;
    const { text, start, length } = runs[index];
    const isLiteral = text.length === length;
    return runStarts[index] + (isLiteral ? Math.max(0, offset - start) : 0);
  };

  return {
    rangeOf(start, end) {
      const first = textOffsetOf(start);
      const last = textOffsetOf(end) ?? runStarts[runs.length];
      if (first === undefined || last <= first) return undefined;
      const from = pointAt(first);
      const to = pointAt(last - 1);
      if (!from || !to) return undefined;
      const range = document.createRange();
      range.setStart(from.node, from.offset);
      range.setEnd(to.node, to.offset + 1);
      return range;
    },
    firstAfter(start) {
      const offset = textOffsetOf(start);
      return offset === undefined ? undefined : pointAt(offset);
    },
    offsetOf({ node, offset }) {
      const placed = nodeOf.get(node);
      if (!placed) return undefined;
      const textOffset = placed.start + offset;
      const index = runStarts.findLastIndex((start) => start <= textOffset);
      const run = runs.at(Math.min(index, runs.length - 1));
      if (!run) return undefined;
      const within = textOffset - runStarts[runs.indexOf(run)];
      return run.start + (run.text.length === run.length ? within : Math.min(within, 1) * run.length);
    },
  };
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
  return placed;
}

function findFrom(text: string, piece: string, position: number): number {
  const after = text.indexOf(piece, position);
  return after === -1 ? text.indexOf(piece) : after;
}

/** The sums before each length, and the sum of all at the end. */
function startsOf(lengths: readonly number[]): number[] {
  const starts = [0];
  for (const length of lengths) starts.push(starts[starts.length - 1] + length);
  return starts;
}
