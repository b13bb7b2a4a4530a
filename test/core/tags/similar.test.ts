import assert from 'node:assert/strict';
import fc from 'fast-check';
import { comparerOf, createProfile, createProfileIndex } from '../../../src/core/keywords/profile';
import { createSimilarBulletins } from '../../../src/core/tags/similar';

/** A profile of words, each as heavy as often it stands there. */
function profile(words: string) {
  const counts = new Map<string, number>();
  for (const word of words.split(' ')) counts.set(word, (counts.get(word) ?? 0) + 1);
  return createProfile(Array.from(counts, ([word, count]) => ({ word, count, weight: count })));
}

describe('two profiles', () => {
  it('are alike as far as their words are', () => {
    const compare = comparerOf(profile('操场 课堂'));
    assert.ok(Math.abs(compare(profile('课堂 操场')) - 1) < 1e-6);
    assert.ok(Math.abs(compare(profile('操场 食堂')) - 0.5) < 1e-6);
    assert.equal(compare(profile('食堂')), 0);
  });

  it('are so from either side, whatever the case of their words', () => {
    const words = fc
      .array(fc.constantFrom(...'操场 课堂 食堂 Java 教师 学生'.split(' ')), { minLength: 1 })
      .map((list) => profile(list.join(' ')));
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [there, back] = [comparerOf(a)(b), comparerOf(b)(a)];
        assert.ok(Math.abs(there - back) < 1e-5);
        assert.ok(there > -1e-6 && there < 1 + 1e-5);
      }),
    );
    assert.ok(comparerOf(profile('Java'))(profile('java')) > 0.99);
  });

  it('without any word are like nothing', () => {
    const none = createProfile([]);
    assert.equal(comparerOf(none)(profile('操场')), 0);
    assert.equal(comparerOf(profile('操场'))(none), 0);
  });
});

describe('an index of profiles', () => {
  it('tells of each what one would tell that is compared by itself', () => {
    const words = fc
      .array(fc.constantFrom(...'操场 课堂 食堂 Java java 教师 学生 水库'.split(' ')))
      .map((list) => profile(list.join(' ')));
    fc.assert(
      fc.property(fc.array(words), fc.array(words), (all, asked) => {
        const compare = createProfileIndex(all);
        for (const own of asked)
          assert.deepEqual(
            all.map((_, i) => compare(own)(i)),
            all.map(comparerOf(own)),
          );
      }),
    );
  });

  it('looks at the words that both have and no others', () => {
    // In some of the buckets, words of several profiles stand side by side.
    const all = Array.from({ length: 3000 }, (_, i) =>
      profile(`词${3 * i} 词${3 * i + 1} 词${3 * i + 2} 操场`),
    );
    const compare = createProfileIndex(all);
    for (const i of [0, 1500, 2999]) {
      const likenessAt = compare(all[i]);
      assert.deepEqual(
        all.flatMap((_, j) => (likenessAt(j) > 0.99 ? [j] : [])),
        [i],
      );
      assert.deepEqual(
        all.map((_, j) => likenessAt(j)),
        all.map(comparerOf(all[i])),
      );
    }
  });
});

describe('similar bulletins', () => {
  const tags = (...names: string[]) => names.map((name) => ({ name, isMentioned: false }));
  const store = (...bulletins: [words: string, tags: ReturnType<typeof tags>][]) => {
    const similar = createSimilarBulletins();
    bulletins.forEach(([words, known], i) =>
      similar.set(String(i), { profile: profile(words), tags: known }),
    );
    return similar;
  };
  const lent = (similar: ReturnType<typeof store>, words: string, besides?: string) =>
    Array.from(similar.lend(profile(words), besides).values(), ({ name, lenders }) => `${name} ${lenders}`);

  it('lend the tags that several of them have, whatever their width', () => {
    const similar = store(
      ['操场 课堂', tags('校园动态', '5G')],
      ['操场 食堂', tags('校园动态', '５g', '5G')],
      ['操场', tags('开学')],
      ['水库', tags('水利')],
    );
    assert.deepEqual(lent(similar, '操场'), ['校园动态 2', '5G 2']);
    assert.deepEqual(lent(similar, '水库'), []);
  });

  it('lend nothing to themselves', () => {
    const similar = store(['操场', tags('校园动态')], ['操场', tags('校园动态')]);
    assert.deepEqual(lent(similar, '操场'), ['校园动态 2']);
    assert.deepEqual(lent(similar, '操场', '1'), []);
  });

  it('are the ten that are most alike', () => {
    const near = Array.from({ length: 10 }, () => ['操场', tags('校园动态')] as const);
    const far = Array.from({ length: 9 }, () => ['操场 水库', tags('水利')] as const);
    const similar = store(
      ...[...far, ...near].map(([words, known]): [string, typeof known] => [words, known]),
    );
    assert.deepEqual(lent(similar, '操场'), ['校园动态 10']);
  });

  it('say how large a part of them has a tag, and how many of all that have it do not mention it', () => {
    const similar = store(
      ['操场', [{ name: '校园动态', isMentioned: false }]],
      ['操场', [{ name: '校园动态', isMentioned: false }]],
      ['操场', [{ name: '课堂', isMentioned: true }]],
      ['操场', [{ name: '课堂', isMentioned: false }]],
      ['水库', [{ name: '校园动态', isMentioned: true }]],
    );
    const loans = similar.lend(profile('操场'));
    const share = (name: string) => loans.get(name)?.share ?? 0;
    assert.ok(share('校园动态') > 0.4 && share('校园动态') < 0.5);
    assert.equal(share('校园动态'), share('课堂'));
    assert.deepEqual([loans.get('校园动态')?.apart, loans.get('课堂')?.apart], [2 / 3, 0]);
    similar.set('4', { profile: profile('水库'), tags: tags('校园动态') });
    assert.equal(similar.lend(profile('操场')).get('校园动态')?.apart, 1);
    assert.equal(similar.lend(profile('操场'), '0').get('校园动态'), undefined);
  });

  it('are the same however often they are asked for, and always those that there are', () => {
    const similar = store(
      ['操场 课堂', tags('校园动态', '开学')],
      ['操场', tags('校园动态')],
      ['操场 水库', tags('开学', '水利')],
      ['水库', tags('水利')],
    );
    const ask = () => ['操场', '操场 水库', '水库'].map((words) => lent(similar, words, '1'));
    const first = ask();
    const askOften = () => Array.from({ length: 30 }, ask).at(-1);
    assert.deepEqual(askOften(), first);
    similar.set('4', { profile: profile('操场'), tags: tags('校园动态') });
    const second = ask();
    assert.notDeepEqual(second, first);
    assert.deepEqual(askOften(), second);
    similar.delete('4');
    assert.deepEqual(ask(), first);
  });

  it('are forgotten', () => {
    const similar = store(['操场', tags('校园动态')], ['操场', tags('校园动态')]);
    similar.delete('0');
    assert.deepEqual(lent(similar, '操场'), []);
    similar.set('1', { profile: profile('操场'), tags: [] });
    similar.set('2', { profile: profile('操场'), tags: tags('开学') });
    similar.set('3', { profile: profile('操场'), tags: tags('开学') });
    assert.deepEqual(lent(similar, '操场'), ['开学 2']);
  });
});
