import assert from 'node:assert/strict';
import { toldTokens } from '../../src/extension/told-tokens';

/** A title in the line 0, a byline in the line 2 and a tag in the line 6. */
const DATA = Uint32Array.of(0, 0, 8, 0, 0, 2, 0, 3, 1, 0, 4, 0, 2, 3, 0);

describe('The tokens that VS Code was told', () => {
  const check = (expected: boolean, edits: readonly [start: number, end: number, text: string][]) => {
    const told = toldTokens('1', DATA);
    for (const [start, end, text] of edits) told.noteEdit({ start, end, text });
    assert.equal(told.areStill(Uint32Array.from(DATA)), expected);
  };

  it('are still there after edits in lines without a token', () => {
    check(true, []);
    check(true, [
      [4, 4, '字'],
      [5, 5, ''],
    ]);
  });

  it('may have changed with an edit in one of their lines, even where that was undone', () => {
    check(false, [[0, 0, '']]);
    check(false, [
      [6, 6, ''],
      [6, 6, '学校'],
    ]);
  });

  it('may have changed with an edit that adds or removes lines', () => {
    check(false, [[4, 4, '\n']]);
    check(false, [[4, 5, '']]);
  });

  it('are not those of a text that has others by now', () => {
    const told = toldTokens('1', DATA);
    assert.ok(!told.areStill(DATA.subarray(5)));
    assert.ok(!told.areStill(DATA.with(2, 9)));
  });
});
