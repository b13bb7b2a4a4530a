import assert from 'node:assert/strict';

/** Eight times the input: sixty-four times the time would be quadratic. */
const GROWTH = 8;
const MAX_RATIO = 40;
/** ms; what is shorter cannot be measured. */
const SHORTEST = 3;
const TRIES = 10;

/**
 * Whether the time that `run` takes grows in proportion to `count`. A busy machine or the garbage collector spoils some
 * measurements; quadratic time spoils all of them, so that the fastest of several tries tells.
 */
export function checkLinearTime(run: (count: number) => void, count = 10_000): void {
  let short = Infinity;
  let long = Infinity;
  for (let i = 0; i < TRIES; i++) {
    short = Math.min(
      short,
      timeOf(() => run(count)),
    );
    long = Math.min(
      long,
      timeOf(() => run(GROWTH * count)),
    );
    if (long < MAX_RATIO * Math.max(short, SHORTEST)) return;
  }
  assert.fail(`${short.toFixed(1)} ms, and ${long.toFixed(1)} ms for ${GROWTH} times as much`);
}

function timeOf(run: () => void): number {
  const started = performance.now();
  run();
  return performance.now() - started;
}
