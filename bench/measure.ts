import { performance } from 'node:perf_hooks';

/** How long two things took, round by round, one right after the other. */
export interface Comparison {
  readonly ours: number;
  readonly theirs: number;
  /** The median of the rounds' ratios theirs / ours. A busy neighbour slows both sides of a round, so it cancels out. */
  readonly ratio: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[sorted.length >> 1];
}

/** The time of one call in milliseconds: short work is repeated, because a clock tick would blur it. */
export function timeOf(work: () => unknown, repeats = 1): number {
  const start = performance.now();
  for (let i = 0; i < repeats; i++) work();
  return (performance.now() - start) / repeats;
}

/** Times each of `works` in turn (A B C A B C …); the result has one list of times for each. */
export function alternate(works: readonly (() => unknown)[], rounds: number): number[][] {
  const repeats = works.map((work) => repeatsFor(warmUp(work)));
  const times: number[][] = works.map(() => []);
  for (let round = 0; round < rounds; round++) {
    works.forEach((work, i) => times[i].push(timeOf(work, repeats[i])));
  }
  return times;
}

export function compare(ours: readonly number[], theirs: readonly number[]): Comparison {
  const ratios = ours.map((time, round) => theirs[round] / time);
  return { ours: median(ours), theirs: median(theirs), ratio: median(ratios) };
}

/** Calls `work` until the compiler has had its time with it; returns how long the last call took. */
function warmUp(work: () => unknown): number {
  const end = performance.now() + 200;
  let last = timeOf(work);
  while (performance.now() < end) last = timeOf(work);
  return last;
}

/** Enough repeats for about 20 ms, at most 1,000. */
function repeatsFor(once: number): number {
  return Math.max(1, Math.min(1000, Math.floor(20 / Math.max(once, 0.01))));
}
