import type { TextChange, TextRun } from './messages/article';
import { placeText, type DomPoint } from './placed-text';
import { createRunMap } from './run-map';

/** Translates between a chunk's source and its rendered text. Source offsets count from the beginning of the chunk. */
export interface TextMap {
  /** The rendered characters that come from the stretch of source, if there are any. */
  rangeOf(start: number, end: number): Range | undefined;
  /** The first rendered character that comes from `start` or what follows it. */
  firstAfter(start: number): DomPoint | undefined;
  /** The end of the last rendered character that comes from what stands before `start`. */
  lastBefore(start: number): DomPoint | undefined;
  /**
   * The source offset of the character behind a point or, at the end of a text node, of the end of the character before
   * it: a caret there stands before the tag that follows.
   */
  offsetOf(point: DomPoint): number | undefined;
  /** Where a caret that stands in the source before `start` stands in the page. */
  caretAt(start: number): Caret | undefined;
  /** Changes the page and the map; false where the text is not there. */
  change(change: TextChange): boolean;
}

/** A caret in the page: before or behind a rendered character. */
export interface Caret {
  readonly character: Range;
  readonly isBehind: boolean;
}

export function createTextMap(root: Node, given: readonly TextRun[]): TextMap {
  const runs = createRunMap(given);
  const nodes = placeText(root, runs.text);

  return {
    rangeOf(start, end) {
      const first = runs.firstBehind(start);
      const last = runs.firstFrom(end);
      return first < last ? nodes.range(first, last) : undefined;
    },
    firstAfter: (start) => nodes.from(runs.firstBehind(start)),
    lastBefore: (start) => nodes.before(runs.firstFrom(start)),
    offsetOf(point) {
      const text = nodes.textOffsetOf(point);
      if (text === undefined) return undefined;
      const isAtEnd = point.offset > 0 && point.offset >= point.node.length;
      return isAtEnd ? runs.sourceAt(text - 1)?.end : runs.sourceAt(text)?.start;
    },
    caretAt(start) {
      const text = runs.firstBehind(start);
      const [before, behind] = [runs.sourceAt(text - 1), runs.sourceAt(text)];
      // Beside the nearest character: in an end tag that is the one before it, also where another paragraph follows.
      const isBehind = before !== undefined && (!behind || start - before.end < behind.start - start);
      const at = isBehind ? text - 1 : text;
      const character = nodes.range(at, at + 1);
      return character && { character, isBehind };
    },
    change(change) {
      const isDone = nodes.change(runs.placeOf(change), change);
      if (isDone) runs.change(change);
      return isDone;
    },
  };
}
