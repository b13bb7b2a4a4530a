import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/article/parse';
import { rankKeywords, selectHeaviest } from '../../src/core/keywords/rank';
import { segment } from '../../src/core/keywords/segment';
import { NO_HOUSE_WORDS } from '../../src/core/keywords/house-words';
import { createKeywordEngine, suggestKeywords, type KeywordRequest } from '../../src/core/keywords/suggest';
import type { DictionarySources } from '../../src/dictionary/compile';
import { dictionaryOf } from './tiny-dictionary';

function cut(text: string, sources: Partial<DictionarySources> = {}): string {
  return segment(text, dictionaryOf(sources)).join('/');
}

describe('segment', () => {
  it('chooses the most probable of the possible cuts', () => {
    const frequent = '研究 900 v\n研究生 9 n\n生命 900 n\n命 90 n\n起源 90 n';
    assert.equal(cut('研究生命起源', { words: frequent }), '研究/生命/起源');
    const rare = '研究 9 v\n研究生 900 n\n生命 9 n\n命 900 n\n起源 90 n';
    assert.equal(cut('研究生命起源', { words: rare }), '研究生/命/起源');
  });

  it('takes the shorter first word when two cuts are equally probable', () => {
    assert.equal(cut('甲乙丙', { words: '甲 5 n\n丙 5 n\n甲乙 7 n\n乙丙 7 n' }), '甲/乙丙');
  });

  it('gives a character outside the dictionary the lowest weight there is', () => {
    // 丙 is unknown. 甲 weighs more than the lowest weight in the one dictionary, and no more in the other.
    assert.equal(cut('甲乙丙', { words: '甲 5 n\n甲乙 7 n\n乙丙 7 n' }), '甲/乙丙');
    assert.equal(cut('甲乙丙', { words: '甲 2 n\n甲乙 8 n\n乙丙 7 n' }), '甲乙/丙');
  });

  it('knows the words of the user dictionary, with the median weight or a frequency of their own', () => {
    const words = '计算 50 v\n云 50 n\n其他 50 n';
    assert.equal(cut('云计算', { words: words.replace('云 50', '云 5000') }), '云/计算');
    assert.equal(cut('云计算', { words, userWords: '云计算 nz' }), '云计算');
    assert.equal(cut('云计算', { words, userWords: '云计算' }), '云计算');
    assert.equal(cut('云计算', { words, userWords: '云计算 1 nz' }), '云/计算');
  });

  it('gives a character of the dictionary its own weight, be it below the lowest of jieba.dict.utf8', () => {
    const words = '甲乙 7 n\n乙丙 7 n';
    assert.equal(cut('甲乙丙', { words }), '甲/乙丙');
    assert.equal(cut('甲乙丙', { words, userWords: '甲 1 n' }), '甲乙/丙');
  });

  it('finds every word among many that begin alike, and no other', () => {
    const characters = Array.from({ length: 400 }, (_, i) => String.fromCharCode(0x4e00 + 37 * i));
    const [known, unknown] = [characters.slice(0, 300), characters.slice(300)];
    const dictionary = dictionaryOf({ words: known.map((character) => `东${character} 9 n`).join('\n') });
    for (const character of known)
      assert.deepEqual(segment(`东${character}`, dictionary), [`东${character}`]);
    for (const character of unknown)
      assert.deepEqual(segment(`东${character}`, dictionary), ['东', character]);
  });

  it('joins single characters by the hidden Markov model', () => {
    assert.equal(cut('东西'), '东西');
    assert.equal(cut('东南西'), '东南西');
    assert.equal(cut('南东西南'), '南/东西/南');
    assert.equal(cut('东西东西'), '东西/东西');
    assert.equal(cut('北中'), '北中', 'equally probable');
  });

  it('hands only characters that stayed alone to the model', () => {
    assert.equal(cut('东西南', { words: '西南 9 n' }), '东/西南');
    assert.equal(cut('东西', { userWords: '东' }), '东/西', 'a user character stays a word');
    assert.equal(cut('东西', { words: '东 9 n\n西 9 n' }), '东西', 'another character does not');
  });

  it('keeps ASCII letters with digits, and digits with dots, together', () => {
    assert.equal(cut('ab12 3.5.6x_Y'), 'ab12/ /3.5.6/x/_/Y');
    assert.equal(cut('东3西'), '东/3/西');
    assert.equal(cut('B超检查', { words: 'B超 3 n\n检查 9 v' }), 'B超/检查');
    assert.equal(cut('ABB超', { words: 'B超 3 n' }), 'AB/B超');
  });

  it('cuts at space, tab, line feed, fullwidth comma and ideographic full stop, whatever the dictionary says', () => {
    assert.equal(cut('东 西\t东\n西，东。西'), '东/ /西/\t/东/\n/西/，/东/。/西');
    assert.equal(cut('，，'), '，/，');
    for (const mark of '\t，。')
      assert.equal(
        cut(`你${mark}好`, { words: `你${mark}好 9 x\n你${mark} 9 x\n${mark}好 9 x` }),
        `你/${mark}/好`,
      );
    assert.equal(cut('东,西'), '东/,/西');
  });

  it('counts surrogate pairs as one character', () => {
    assert.equal(cut('东😀西'), '东/😀/西');
    assert.equal(cut('𠮷野家', { words: '𠮷野 9 n\n家 3 n' }), '𠮷野/家');
    assert.equal(cut('😀😀', { userWords: '😀' }), '😀/😀');
  });

  it('gives nothing for the empty text', () => {
    assert.deepEqual(segment('', dictionaryOf({})), []);
  });

  it('loses nothing of any text, well-formed or not', () => {
    const dictionary = dictionaryOf({ words: '东西 9 n\n西南 9 n\n𠮷野 9 n' });
    const unit = fc.constantFrom(...'东西南 ，a1.𠮷野'.split(''), '\ud842', '\udfb7');
    const text = fc.string({
      unit: fc.oneof(
        unit,
        fc.integer({ max: 0xffff }).map((n) => String.fromCharCode(Math.abs(n))),
      ),
    });
    fc.assert(fc.property(text, (t) => segment(t, dictionary).join('') === t));
  });
});

describe('rankKeywords', () => {
  const words = '教育 9 n\n工作 9 n\n会议 9 n\n的话 9 u\n人 9 n';
  const idfs = '教育 4\n工作 2\n会议 3\n东南 11';

  const rank = (text: string, limit = 9, sources: Partial<DictionarySources> = {}) =>
    rankKeywords(text, dictionaryOf({ words, idfs, ...sources }), limit).map(
      ({ word, weight, count }) => `${word} ${count} ${weight}`,
    );

  it('weighs a word by its count times its inverse document frequency', () => {
    assert.deepEqual(rank('工作，教育，工作，会议，工作'), ['工作 3 6', '教育 1 4', '会议 1 3']);
  });

  it('gives a word without an inverse document frequency the average of the file', () => {
    assert.deepEqual(rank('的话'), ['的话 1 5'], 'a word of the dictionary');
    assert.deepEqual(rank('东西'), ['东西 1 5'], 'a word of the model');
    assert.deepEqual(rank('abc，abc'), ['abc 2 10']);
  });

  it('finds what is known of a word that the model put together', () => {
    assert.deepEqual(rank('东西', 9, { idfs: `${idfs}\n东西 7` }), ['东西 1 7']);
    assert.deepEqual(rank('东西', 9, { stopWords: '东西' }), []);
  });

  it('leaves out stop words and words of one character', () => {
    assert.deepEqual(rank('人，的话，😀，x，教育', 9, { stopWords: '的话\n会议' }), ['教育 1 4']);
    assert.deepEqual(rank('人', 9, { idfs: `${idfs}\n人 9` }), []);
  });

  it('keeps the order of first appearance among equal weights, at the limit too', () => {
    const equal = { idfs: '教育 4\n工作 4\n会议 2' };
    assert.deepEqual(rank('工作教育', 9, equal), ['工作 1 4', '教育 1 4']);
    assert.deepEqual(rank('会议教育工作会议', 9, equal), ['会议 2 4', '教育 1 4', '工作 1 4']);
    assert.deepEqual(rank('会议教育工作会议', 2, equal), ['会议 2 4', '教育 1 4']);
    assert.deepEqual(rank('会议工作教育工作', 2, equal), ['工作 2 8', '教育 1 4']);
  });

  it('gives at most `limit` keywords, and none for a limit below 1', () => {
    assert.deepEqual(rank('教育工作会议', 2), ['教育 1 4', '会议 1 3']);
    for (const limit of [0, -1, NaN]) assert.deepEqual(rank('教育', limit), []);
    assert.equal(rank('教育工作会议', Infinity).length, 3);
  });

  it('gives nothing for the empty text', () => assert.deepEqual(rank(''), []));
});

describe('selectHeaviest', () => {
  it('gives what sorting everything gives, whatever the limit', () => {
    const items = fc.array(
      fc.integer({ min: 0, max: 9 }).map((weight) => ({ weight })),
      { maxLength: 700, size: 'max' },
    );
    fc.assert(
      fc.property(items, fc.integer({ min: 1, max: 600 }), (all, limit) => {
        const sorted = [...all].sort((a, b) => b.weight - a.weight).slice(0, limit);
        const selected = selectHeaviest(all, ({ weight }) => weight, limit);
        assert.equal(selected.length, sorted.length);
        selected.forEach((item, i) => assert.equal(item, sorted[i]));
      }),
    );
  });
});

describe('suggestKeywords', () => {
  const engine = createKeywordEngine(
    dictionaryOf({ words: '教育 9 n\n工作 9 n\n会议 9 n', idfs: '教育 4\n工作 2\n会议 3\n2020 50' }),
  );
  const suggest = (title: string, body: string, request: Partial<KeywordRequest> = {}) =>
    suggestKeywords({ title, body }, engine, { method: 'tfidf', count: 9, ...request });
  const words = (...args: Parameters<typeof suggest>) => suggest(...args).map(({ word }) => word);

  it('ranks title and body together and says what is in the title', () => {
    assert.deepEqual(suggest('教育会议', '工作工作，教育'), [
      { word: '教育', weight: 8, count: 2, score: 1, inTitle: true, isVocabulary: false, lenders: 0 },
      { word: '工作', weight: 4, count: 2, score: 0.5, inTitle: false, isVocabulary: false, lenders: 0 },
      { word: '会议', weight: 3, count: 1, score: 0.375, inTitle: true, isVocabulary: false, lenders: 0 },
    ]);
  });

  it('drops numbers before it counts to the limit', () => {
    assert.deepEqual(words('2020', '3.14，2020，工作，1.2.3，教育v2', { count: 2 }), ['v2', '教育']);
  });

  it('lets no word run from the title into the body', () => assert.deepEqual(words('教', '育'), []));

  it('reads an article as its text', () => {
    const article = parseArticle('教育会议\n\n作者\n\n<p>工作<b>工</b>作，</p><p>教&#x80b2;</p>\n\n学校\n');
    const found = suggestKeywords(article, engine, { method: 'tfidf', count: 9 });
    assert.deepEqual(found, suggest('教育会议', '工作工作，\n教育'));
  });

  it('does not propose what is a tag already, or what the house does not want', () => {
    const house = { ...NO_HOUSE_WORDS, stopWords: ['工作'] };
    assert.deepEqual(words('教育会议', '工作', { house, existing: ['会议'] }), ['教育']);
  });

  it('proposes only words of the vocabulary where no others are wanted, and marks them', () => {
    const vocabulary = [
      { word: '会议', weight: 1 },
      { word: '学校', weight: 1 },
    ];
    const house = { ...NO_HOUSE_WORDS, vocabulary };
    const isMarked = suggest('教育会议', '工作', { house, usage: new Map([['工作', 3]]) }).map(
      ({ word, isVocabulary }) => `${word} ${isVocabulary}`,
    );
    assert.deepEqual(isMarked, ['教育 false', '会议 true', '工作 true']);
    assert.deepEqual(words('教育会议', '工作', { house: { ...house, only: true } }), ['会议']);
  });

  it('does not cut user words apart', () => {
    assert.deepEqual(words('教育工作会议', ''), ['教育', '会议', '工作']);
    const house = { ...NO_HOUSE_WORDS, userWords: ['工作会议'] };
    assert.deepEqual(words('教育工作会议', '', { house }), ['工作会议', '教育']);
  });
});
