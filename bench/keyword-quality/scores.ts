/** Precision and recall of one document. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
}

export type Matching = 'exact' | 'containment';

/** How well the first `count` proposals give the tags: the same words, or words of which one contains the other. */
export function scoreOf(
  proposals: readonly string[],
  tags: readonly string[],
  count: number,
  matching: Matching,
): Score {
  const given = proposals.slice(0, count);
  const wanted = [...new Set(tags)];
  const isMatch =
    matching === 'exact'
      ? (a: string, b: string) => a === b
      : (a: string, b: string) => a.includes(b) || b.includes(a);
  const right = given.filter((word) => wanted.some((tag) => isMatch(word, tag)));
  const found = wanted.filter((tag) => given.some((word) => isMatch(word, tag)));
  return { precision: right.length / Math.max(1, given.length), recall: found.length / wanted.length };
}

export interface Summary extends Score {
  readonly f1: number;
}

/** The means over documents, and their harmonic mean. */
export function summarise(scores: readonly Score[]): Summary {
  return summariseAt(
    scores,
    scores.map((_, i) => i),
  );
}

function summariseAt(scores: readonly Score[], indices: readonly number[]): Summary {
  let precision = 0;
  let recall = 0;
  for (const index of indices) {
    precision += scores[index].precision / indices.length;
    recall += scores[index].recall / indices.length;
  }
  return {
    precision,
    recall,
    f1: precision + recall > 0 ? (2 * precision * recall) / (precision + recall) : 0,
  };
}

/** From the 2.5th to the 97.5th percentile. */
export interface Interval {
  readonly low: number;
  readonly high: number;
}

const RESAMPLES = 2000;

/** Bootstrap intervals of F1 and of its ratio to that of a baseline, over the same documents drawn with replacement. */
export function bootstrap(
  scores: readonly Score[],
  baseline: readonly Score[],
): { readonly f1: Interval; readonly ratio: Interval } {
  const next = createRandom(scores.length);
  const values: number[] = [];
  const ratios: number[] = [];
  for (let i = 0; i < RESAMPLES; i++) {
    const indices = scores.map(() => next(scores.length));
    const { f1 } = summariseAt(scores, indices);
    const other = summariseAt(baseline, indices).f1;
    values.push(f1);
    // A draw in which the baseline finds nothing has no ratio.
    if (other > 0) ratios.push(f1 / other);
  }
  return { f1: intervalOf(values), ratio: intervalOf(ratios) };
}

function intervalOf(values: readonly number[]): Interval {
  const sorted = Float64Array.from(values).sort();
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))];
  return { low: at(0.025), high: at(0.975) };
}

/** A linear congruential generator (Numerical Recipes): the same draws on every machine. */
function createRandom(seed: number): (limit: number) => number {
  let state = seed >>> 0;
  return (limit) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 0x100000000) * limit);
  };
}
