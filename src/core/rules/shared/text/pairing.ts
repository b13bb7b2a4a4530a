import type { DecodedText } from '../../../article/decoded-text';
import { hasHan } from './prose';

const OPENING = '“‘《〈（【〔「『(';
const CLOSING = '”’》〉）】〕」』)';
export const BRACKETS = /[“”‘’《》〈〉（）【】〔〕「」『』()]/;

/** A quote or bracket in the text of a block. */
export interface Mark {
  readonly mark: string;
  readonly at: number;
  /** Which pair it belongs to. */
  readonly kind: number;
  readonly opens: boolean;
  /** It may be something else, such as an apostrophe or the bracket of `1）`: never missed if it has no partner. */
  readonly isWeak: boolean;
  /** A quotation that begins here may go on, with another opening quote, in the next paragraph. */
  readonly beginsSpeech: boolean;
  /** The first mark of its block, with no text before it. */
  readonly isFirst: boolean;
}

export interface Block {
  readonly text: DecodedText;
  readonly marks: readonly Mark[];
}

/** A block within its article. */
export interface PlacedBlock extends Block {
  readonly start: number;
  /** Among the blocks of the body. */
  readonly position: number;
}

/** A mark within its article. */
export interface PlacedMark extends Mark {
  readonly block: PlacedBlock;
}

/** The mark that a mark goes with. */
export function partnerOf({ mark, opens }: Mark): string {
  return opens ? CLOSING.charAt(OPENING.indexOf(mark)) : OPENING.charAt(CLOSING.indexOf(mark));
}

export function readMark(text: string, at: number): Mark {
  const mark = text.charAt(at);
  const opens = OPENING.includes(mark);
  const before = text.slice(Math.max(0, at - 12), at);
  const isFirst = before.trim() === '' && text.slice(0, at).trim() === '';
  return {
    mark,
    at,
    kind: opens ? OPENING.indexOf(mark) : CLOSING.indexOf(mark),
    opens,
    isWeak: isWeak(mark, before, text.charAt(at + 1)),
    beginsSpeech: mark === '“' && (isFirst || /[：:，,]\s*$/.test(before)),
    isFirst,
  };
}

const ORDINAL = /(?:^|[^\w.])(?:\d{1,3}|[a-z]|[一二三四五六七八九十]{1,3}|[①-⑳])$/i;

function isWeak(mark: string, before: string, after: string): boolean {
  const left = before.slice(-1);
  switch (mark) {
    case '‘':
      return /\w/.test(left + after);
    case '’':
      return /\w/.test(left) || /\d/.test(after);
    case '(':
      return !hasHan(after);
    case ')':
      return !hasHan(left) || ORDINAL.test(before);
    case '）':
      return /[：；:;]/.test(left) || ORDINAL.test(before);
    default:
      return false;
  }
}

/**
 * The marks without a partner, in order; of those that may be something else, all that have none. Pairs are looked for
 * over all blocks, for a quotation may run over paragraphs, each of which may begin with an opening quote of its own.
 */
export function findUnpaired(blocks: readonly PlacedBlock[]): PlacedMark[] {
  const marks = blocks.flatMap((block) => block.marks.map((mark) => ({ ...mark, block })));
  const { open, close, isPaired } = createPairing();
  for (const mark of marks) {
    if (mark.opens) open(mark);
    else close(mark);
  }
  const ends = ordinalsTakenForEnds(marks.filter(isPaired));
  return marks.filter((mark) => {
    if (isPaired(mark)) return false;
    const count = mark.mark === '）' && !mark.isWeak ? (ends.get(mark.block) ?? 0) : 0;
    if (count > 0) ends.set(mark.block, count - 1);
    return count === 0;
  });
}

/** `（包括1）甲和2）乙）`: the bracket of an ordinal takes the partner, and the end of the block's brackets has none. */
function ordinalsTakenForEnds(paired: readonly PlacedMark[]): Map<PlacedBlock, number> {
  const counts = new Map<PlacedBlock, number>();
  for (const { mark, isWeak: weak, block } of paired) {
    if (weak && mark === '）') counts.set(block, (counts.get(block) ?? 0) + 1);
  }
  return counts;
}

interface Pairing {
  open(mark: PlacedMark): void;
  close(mark: PlacedMark): void;
  isPaired(mark: PlacedMark): boolean;
}

/** Marks that are done with stay on the stacks until they come to the top, which keeps each step short. */
function createPairing(): Pairing {
  const paired = new Set<PlacedMark>();
  const left = new Set<PlacedMark>();
  const strong: PlacedMark[] = [];
  const ofKind: PlacedMark[][] = Array.from(OPENING, () => []);
  const top = (stack: PlacedMark[]) => {
    let mark = stack.at(-1);
    for (; mark && (paired.has(mark) || left.has(mark)); mark = stack.at(-1)) stack.pop();
    return mark;
  };
  return {
    open(mark) {
      const before = mark.isFirst && mark.mark === '“' ? top(ofKind[mark.kind]) : undefined;
      // A quotation that goes on in a new paragraph begins there again without having been closed.
      if (before?.beginsSpeech) paired.add(before);
      ofKind[mark.kind].push(mark);
      if (!mark.isWeak) strong.push(mark);
    },
    close(mark) {
      const partner = top(ofKind[mark.kind]);
      if (!partner || !isWithinReach(partner, mark, top(strong))) return;
      paired.add(partner).add(mark);
      if (partner.isWeak) return;
      for (let inner = strong.pop(); inner && inner !== partner; inner = strong.pop()) left.add(inner);
    },
    isPaired: (mark) => paired.has(mark),
  };
}

/** Brackets and titles run over two blocks at most, as in a heading that was broken; only quotations run on and on. */
function isWithinReach(
  partner: PlacedMark,
  { mark, block }: PlacedMark,
  last: PlacedMark | undefined,
): boolean {
  if (partner.block === block) return true;
  // Rather than with a mark of an earlier block, leaving one of this block alone, with none.
  if (last !== partner && last?.block === block) return false;
  return /[”’」』]/.test(mark) || partner.block.position === block.position - 1;
}
