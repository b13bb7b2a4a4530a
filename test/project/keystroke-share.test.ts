import assert from 'node:assert/strict';
import { estimate, shareOf } from '../../bench/keystrokes/share';

describe('The share of the preview in the time of a key', () => {
  const steady = {
    ours: [
      [30, 30, 31],
      [50, 51, 50],
    ],
    echo: [
      [25, 26, 25],
      [45, 45, 44],
    ],
  };

  it('is what it takes beyond the echo in the same round, however busy the machine was in that', () => {
    assert.equal(shareOf(steady), 5);
  });

  it('wavers by nothing where all keys are alike', () => {
    const even = { ours: alike(30, 40), echo: alike(25, 35) };
    assert.deepEqual(
      estimate([even], ([pair]) => shareOf(pair)),
      { value: 5, low: 5, high: 5 },
    );
  });

  it('wavers where the rounds differ, though the keys of each are alike', () => {
    const uneven = { ours: alike(30, 48), echo: alike(25, 35) };
    const { value, low, high } = estimate([uneven], ([pair]) => shareOf(pair));
    assert.deepEqual([low, value, high], [5, 9, 13]);
  });

  it('is compared between documents in the same rounds', () => {
    const even = { ours: alike(30, 50), echo: alike(25, 45) };
    const slower = { ours: alike(40, 60), echo: alike(25, 45) };
    const { low, high } = estimate([even, slower], ([a, b]) => shareOf(b) - shareOf(a));
    assert.deepEqual([low, high], [10, 10]);
  });
});

/** Rounds of two keys that take the same time. */
function alike(...rounds: number[]): number[][] {
  return rounds.map((time) => [time, time]);
}
