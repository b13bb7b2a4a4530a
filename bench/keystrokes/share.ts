import { createRandom } from '../bodies';
import { median } from '../measure';

/** The times of each round, in ms. */
export type Rounds = readonly (readonly number[])[];

/** The same document typed in with our preview and with the echo, in turn. */
export interface Pair {
  readonly ours: Rounds;
  readonly echo: Rounds;
}

/** An estimate, and between what it would lie 90 times of 100. */
export interface Estimate {
  readonly value: number;
  readonly low: number;
  readonly high: number;
}

/** What our preview takes beyond the editor's own time. A round has both, so that a busy machine slows both. */
export function shareOf({ ours, echo }: Pair): number {
  const differences = ours.map((times, round) => median(times) - median(echo[round]));
  return differences.reduce((sum, each) => sum + each, 0) / differences.length;
}

const DRAWS = 2000;

/** The estimate that is made of pairs of the same number of rounds, and how much it would waver with other rounds and keys. */
export function estimate(pairs: readonly Pair[], of: (pairs: readonly Pair[]) => number): Estimate {
  const next = createRandom(1);
  const rounds = Math.min(...pairs.flatMap(({ ours, echo }) => [ours.length, echo.length]));
  const draws = Array.from({ length: DRAWS }, () => of(drawAgain(pairs, rounds, next))).sort((a, b) => a - b);
  return { value: of(pairs), low: draws[DRAWS * 0.05], high: draws[DRAWS * 0.95] };
}

/** Rounds, and in each of them keys, as they could have come as well. */
function drawAgain(pairs: readonly Pair[], rounds: number, next: (limit: number) => number): Pair[] {
  const chosen = Array.from({ length: rounds }, () => next(rounds));
  const keys = (times: readonly number[]) => times.map(() => times[next(times.length)]);
  const draw = (all: Rounds) => chosen.map((round) => keys(all[round]));
  return pairs.map(({ ours, echo }) => ({ ours: draw(ours), echo: draw(echo) }));
}
