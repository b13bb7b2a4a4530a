import { lastAtMost, type Range } from '../text';
import { HIDDEN_ELEMENTS, VERBATIM_ELEMENTS } from './elements';
import type { Node } from './html';

/**
 * The text of a piece of HTML as a reader sees it: character references decoded, tags gone, `<br>` a line end, comments
 * and hidden elements skipped. It knows where each of its characters stands in the source.
 */
export interface DecodedText {
  readonly text: string;
  /** Stretches of `text` that quote something (code, sample output): rules for prose leave them alone. */
  readonly verbatim: readonly Range[];
  /** The source of a stretch of `text`: from its first character to its last, whatever tags lie between. */
  sourceRange(range: Range): Range;
  /** Whether the stretch stands in the source as it is, without tags or character references in it. */
  isPlain(range: Range): boolean;
}

/** A stretch of text that is the same in the source, or character references. */
interface Run {
  readonly text: string;
  readonly source: Range;
  /** How many code units of the source each of the text takes; undefined where it can only be taken as a whole. */
  readonly unit?: number;
}

/** The decoded text of `nodes`, which are in order and belong to `source`. */
export function decodeText(source: string, nodes: readonly Node[]): DecodedText {
  const runs: Run[] = [];
  const verbatim: Range[] = [];
  let length = 0;
  for (const { run, isVerbatim } of textRuns(source, nodes)) {
    if (isVerbatim) verbatim.push({ start: length, end: length + run.text.length });
    runs.push(run);
    length += run.text.length;
  }
  return createDecodedText(runs, verbatim);
}

function createDecodedText(runs: readonly Run[], verbatim: readonly Range[]): DecodedText {
  const starts: number[] = [];
  let length = 0;
  for (const run of runs) {
    starts.push(length);
    length += run.text.length;
  }
  const place = (offset: number) => {
    const index = lastAtMost(starts, offset);
    return { run: runs.at(index), within: offset - (starts.at(index) ?? 0), index };
  };
  const startOf = (offset: number) => {
    const { run, within } = place(offset);
    if (!run) return 0;
    return run.unit ? run.source.start + within * run.unit : run.source.start;
  };
  const endOf = (offset: number) => {
    const { run, within } = place(offset - 1);
    if (!run) return 0;
    return run.unit ? run.source.start + (within + 1) * run.unit : run.source.end;
  };
  return {
    text: runs.map((run) => run.text).join(''),
    verbatim,
    sourceRange({ start, end }) {
      const first = startOf(start);
      return { start: first, end: start < end ? endOf(end) : first };
    },
    isPlain({ start, end }) {
      return start >= end || (place(start).index === place(end - 1).index && place(start).run?.unit === 1);
    },
  };
}

/** Walks without recursion; an element's runs are verbatim from its start to its end. */
function* textRuns(source: string, nodes: readonly Node[]): Generator<{ run: Run; isVerbatim: boolean }> {
  const stack: Node[] = [...nodes].reverse();
  let verbatimEnd = -1;
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind === 'text') {
      const { decoded, unit } = node;
      const run =
        decoded === undefined
          ? { text: source.slice(node.start, node.end), unit: 1 }
          : { text: decoded, unit };
      yield { run: { ...run, source: node }, isVerbatim: node.start < verbatimEnd };
    } else if (node.kind === 'element' && !HIDDEN_ELEMENTS.has(node.name)) {
      if (node.name === 'br') {
        yield { run: { text: '\n', source: node }, isVerbatim: false };
      }
      if (VERBATIM_ELEMENTS.has(node.name)) verbatimEnd = Math.max(verbatimEnd, node.end);
      for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
    }
  }
}
