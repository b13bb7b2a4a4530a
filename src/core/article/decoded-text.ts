import type { Keeper } from '../kept';
import { lastAtMost, type Range } from '../text';
import { HIDDEN_ELEMENTS, VERBATIM_ELEMENTS } from './elements';
import { readText, type Element, type Node, type Text } from './html';

/**
 * The text of a piece of HTML as a reader sees it: character references decoded, tags gone, `<br>` a line end, comments
 * and hidden elements skipped. It knows where each of its characters stands in the source.
 */
export interface DecodedText extends Keeper {
  readonly text: string;
  /** Stretches of `text` that quote something (code, sample output): rules for prose leave them alone. */
  readonly verbatim: readonly Range[];
  /** The source of a stretch of `text`: from its first character to its last, whatever tags lie between. */
  sourceRange(range: Range): Range;
  /** Whether the stretch stands in the source as it is, without tags or character references in it. */
  isPlain(range: Range): boolean;
}

/** The decoded text of `nodes`, which are in order and belong to `source`. */
export function decodeText(source: string, nodes: readonly Node[]): DecodedText {
  const text = new TextOfNodes(source);
  text.read(nodes);
  return text;
}

class TextOfNodes implements DecodedText {
  kept?: unknown[];
  text = '';
  readonly verbatim: Range[] = [];
  /** What the text is made of: texts, and `<br>`. */
  readonly #runs: (Text | Element)[] = [];
  /** Where each run begins in the text. */
  readonly #starts: number[] = [];

  constructor(private readonly source: string) {}

  /** Walks without recursion; an element's runs are verbatim from its start to its end. */
  read(nodes: readonly Node[]): void {
    const stack: Node[] = [...nodes].reverse();
    let verbatimEnd = -1;
    for (let node = stack.pop(); node; node = stack.pop()) {
      if (node.kind === 'text') {
        const start = this.text.length;
        this.#add(node, readText(this.source, node));
        if (node.start < verbatimEnd) this.verbatim.push({ start, end: this.text.length });
      } else if (node.kind === 'element' && !HIDDEN_ELEMENTS.has(node.name)) {
        if (node.name === 'br') this.#add(node, '\n');
        if (VERBATIM_ELEMENTS.has(node.name)) verbatimEnd = Math.max(verbatimEnd, node.end);
        for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
      }
    }
  }

  readonly sourceRange = ({ start, end }: Range): Range => {
    const first = this.#sourceStart(start);
    return { start: first, end: start < end ? this.#sourceEnd(end) : first };
  };

  readonly isPlain = ({ start, end }: Range): boolean => {
    if (start >= end) return true;
    const index = lastAtMost(this.#starts, start);
    const run = this.#runs.at(index);
    return index === lastAtMost(this.#starts, end - 1) && run !== undefined && unitOf(run) === 1;
  };

  #add(run: Text | Element, text: string): void {
    this.#runs.push(run);
    this.#starts.push(this.text.length);
    this.text += text;
  }

  #sourceStart(offset: number): number {
    const index = lastAtMost(this.#starts, offset);
    const run = this.#runs.at(index);
    return run ? run.start + (offset - this.#starts[index]) * (unitOf(run) ?? 0) : 0;
  }

  #sourceEnd(offset: number): number {
    const index = lastAtMost(this.#starts, offset - 1);
    const run = this.#runs.at(index);
    if (!run) return 0;
    const unit = unitOf(run);
    return unit === undefined ? run.end : run.start + (offset - this.#starts[index]) * unit;
  }
}

/** How many code units of the source each of the text takes; undefined where it can only be taken as a whole. */
function unitOf(run: Text | Element): number | undefined {
  if (run.kind === 'element') return undefined;
  return run.decoded === undefined ? 1 : run.unit;
}
