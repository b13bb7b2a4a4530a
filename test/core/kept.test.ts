import assert from 'node:assert/strict';
import { createSlot, kept, type Keeper } from '../../src/core/kept';

describe('what is kept', () => {
  it('is worked out once for each object', () => {
    let calls = 0;
    const length = kept(({ text }: Keeper & { readonly text: string }) => {
      calls++;
      return text.length;
    });
    const [one, other] = [{ text: '会议' }, { text: '会议召开' }];
    assert.deepEqual([length(one), length(other), length(one)], [2, 4, 2]);
    assert.equal(calls, 2);
  });

  it('may be nothing', () => {
    let calls = 0;
    const nothing = kept(() => {
      calls++;
      return undefined;
    });
    const keeper = {};
    assert.deepEqual([nothing(keeper), nothing(keeper), calls], [undefined, undefined, 1]);
  });

  it('has a place of its own', () => {
    const [first, second] = [createSlot<string>(), createSlot<string>()];
    const keeper: Keeper = {};
    second.set(keeper, '二');
    assert.equal(first.get(keeper), undefined);
    assert.equal(second.get(keeper), '二');
    first.set(keeper, '一');
    assert.equal(second.get(keeper), '二');
  });
});
