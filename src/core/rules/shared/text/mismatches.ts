import { partnerOf, type PlacedBlock, type PlacedMark } from './pairing';

/** What is wrong with a mark that has no partner, or with two of which each was meant to be the other's. */
export interface Mismatch {
  readonly kind: 'alone' | 'reversed' | 'same' | 'mixed';
  readonly block: PlacedBlock;
  /** The offsets of the first and of the last mark; the same one where it is alone. */
  readonly first: number;
  readonly last: number;
  /** The marks that should stand at these places; of a mark alone, both marks of its pair. */
  readonly open: string;
  readonly close: string;
}

/** Says what is wrong with marks that have no partner, which are in order. */
export function findMismatches(marks: readonly PlacedMark[]): Mismatch[] {
  // What may be something else is not: unless it goes with a bracket that must have a partner.
  const unpaired = marks.filter(
    (mark, i) =>
      !mark.isWeak ||
      isHalfOfMixed(i > 0 ? marks[i - 1] : undefined, mark) ||
      isHalfOfMixed(mark, marks.at(i + 1)),
  );
  const mismatches: Mismatch[] = [];
  for (let i = 0; i < unpaired.length; i++) {
    const mark = unpaired[i];
    const next = unpaired.at(i + 1);
    const neighbour = next?.block === mark.block ? next : undefined;
    const before = mismatches.at(-1);
    const from = before?.block === mark.block ? before.last + 1 : 0;
    const straight = straightPartner(mark, from, neighbour?.at);
    if (straight !== undefined) {
      mismatches.push(mismatch('mixed', mark, Math.min(mark.at, straight), Math.max(mark.at, straight)));
      continue;
    }
    const kind = neighbour && kindOfPair(mark, neighbour);
    mismatches.push(mismatch(kind ?? 'alone', mark, mark.at, kind ? neighbour.at : mark.at));
    if (kind) i++;
  }
  return mismatches;
}

function mismatch(kind: Mismatch['kind'], mark: PlacedMark, first: number, last: number): Mismatch {
  const [open, close] = mark.opens ? [mark.mark, partnerOf(mark)] : [partnerOf(mark), mark.mark];
  // Of a mixed pair of brackets, the Chinese one is right.
  const isHalfWidth = kind === 'mixed' && open === '(';
  return {
    kind,
    block: mark.block,
    first,
    last,
    ...(isHalfWidth ? { open: '（', close: '）' } : { open, close }),
  };
}

/** The straight quote that was typed for the other half of a Chinese one, before or after it. */
function straightPartner({ mark, at, block }: PlacedMark, from: number, to?: number): number | undefined {
  const { text } = block.text;
  if (mark === '“') {
    const found = text.slice(at, to).search(/["＂]/);
    return found === -1 ? undefined : at + found;
  }
  const found = Math.max(...['"', '＂'].map((quote) => text.slice(from, at).lastIndexOf(quote)));
  return mark === '”' && found !== -1 ? from + found : undefined;
}

/** Whether the two are brackets of which just one is Chinese. */
function isHalfOfMixed(first: PlacedMark | undefined, second: PlacedMark | undefined): boolean {
  const brackets = first?.block === second?.block ? `${first?.mark}${second?.mark}` : '';
  return /^(?:（\)|\(）)$/.test(brackets);
}

/** Beyond this, two marks have nothing to do with each other. */
const MAX_DISTANCE = 40;

/** Between the marks of a pair there may be a whole sentence, but not the end of one and more. */
function kindOfPair(first: PlacedMark, second: PlacedMark): Mismatch['kind'] | undefined {
  const between = first.block.text.text.slice(first.at + 1, second.at);
  const isMixed = first.opens && !second.opens;
  if (isHalfOfMixed(first, second)) return 'mixed';
  const isNear = between.length <= MAX_DISTANCE && !/[。！？；\n]/.test(between.slice(0, -1));
  if ((!isNear && !isAtEdge(first, second)) || /[()]/.test(first.mark + second.mark)) return undefined;
  if (isMixed) return 'mixed';
  if (first.kind !== second.kind) return undefined;
  return first.opens === second.opens ? 'same' : 'reversed';
}

/** An opening mark at the end of its block, or a closing one at the beginning, was surely meant to be the other. */
function isAtEdge(first: PlacedMark, second: PlacedMark): boolean {
  if (first.kind !== second.kind || first.opens !== second.opens) return false;
  const { text } = first.block.text;
  return (first.opens ? text.slice(second.at + 1) : text.slice(0, first.at)).trim() === '';
}
