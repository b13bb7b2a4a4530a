import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/article/parse';
import { articleText } from '../../src/core/article/plain-text';
import { NO_HOUSE_WORDS } from '../../src/core/keywords/house-words';
import type { Loan } from '../../src/core/keywords/loans';
import {
  createKeywordEngine,
  KEYWORD_METHODS,
  suggestKeywords,
  type KeywordRequest,
} from '../../src/core/keywords/suggest';
import { tagKey } from '../../src/core/tags/name';
import type { DictionarySources } from '../../src/dictionary/compile';
import { dictionaryOf } from './tiny-dictionary';

/** Every word weighs the same but for what the method makes of it. */
const WORDS = `教育 9 n
科技局 9 n
清河县 9 ns
会议 9 n
学校 9 n
课堂 9 n
人工 9 n
智能 9 n
控辍 9 vn
保学 9 vn
诗词 9 n
古诗词 9 n
召开 9 v
复学 9 v
参加 9 v
美丽 9 a
九月 9 t
三百 9 m
非常 9 d
工作 9 n
的 9 uj
和 9 c`;
const IDFS = WORDS.replace(/ 9 .*/g, ' 5').replace(/^.\s.*\n?/gm, '');

function engineOf(sources: Partial<DictionarySources> = {}) {
  return createKeywordEngine(dictionaryOf({ words: WORDS, idfs: IDFS, ...sources }));
}

const ENGINE = engineOf();

function words(title: string, body: string, request: Partial<KeywordRequest> = {}, engine = ENGINE): string {
  const suggestions = suggestKeywords({ title, body }, engine, { method: 'smart', count: 9, ...request });
  return suggestions.map(({ word }) => word).join(' ');
}

describe('suggestKeywords, smart', () => {
  it('prefers words of the title', () => {
    assert.equal(words('课堂', '学校，学校，学校'), '课堂 学校');
    assert.equal(words('', '学校，学校，学校，课堂'), '学校 课堂');
  });

  it('prefers what names something', () => {
    assert.equal(words('', '非常，美丽，复学，保学，学校'), '学校 保学 复学 非常 美丽');
  });

  it('puts words down that say little of any article', () => {
    assert.equal(words('', '工作，学校'), '学校 工作');
  });

  it('leaves out numbers and dates', () => {
    assert.equal(words('2020', '九月，三百，3.5，2020年，十二日，学校，v5'), '学校 v5');
  });

  describe('joins neighbours to one term', () => {
    it('where they occur again', () => {
      assert.equal(words('', '控辍保学，控辍保学'), '控辍保学');
      assert.equal(words('', '人工智能的课堂，人工智能'), '人工智能 课堂');
      assert.equal(words('', '控辍保学'), '控辍 保学');
    });

    it('up to the name of an office, which may do something', () => {
      const text = '清河县教育科技局召开会议，清河县教育科技局召开会议';
      assert.equal(words('', text), '清河县教育科技局 会议 召开');
    });

    it('but does not cut a piece out of a sentence', () => {
      const title = '清河县教育会议课堂智能';
      for (const word of words(title, title).split(' ')) assert.ok([2, 3].includes(word.length), word);
    });

    it('not over a particle, a number or a mark', () => {
      assert.equal(words('', '学校和课堂，学校和课堂'), '学校 课堂');
      assert.equal(words('', '学校三百课堂，学校三百课堂'), '学校 课堂');
      assert.equal(words('', '学校、课堂，学校、课堂'), '学校 课堂');
    });

    it('not to what ends in an adjective, or has a verb among several', () => {
      assert.equal(words('', '课堂美丽，课堂美丽'), '课堂 美丽');
      assert.doesNotMatch(words('', '学校召开会议，学校召开会议'), /学校召开会议/);
    });

    it('and keeps a word that also stands alone', () => {
      assert.equal(words('', '人工智能，人工智能，智能，智能，智能，智能'), '智能 人工智能');
    });
  });

  it('drops what is part of a heavier proposal', () => {
    assert.equal(words('古诗词', '古诗词，诗词，课堂'), '古诗词 课堂');
    assert.equal(words('', '诗词，诗词，诗词，古诗词'), '诗词 古诗词');
  });

  it('drops what is a tag already, or part of one', () => {
    assert.equal(words('', '诗词，课堂，学校', { existing: ['古诗词', '学校'] }), '课堂');
  });

  it('takes Latin words in any case for one, as they are written most', () => {
    const request = { method: 'smart', count: 9 } as const;
    const [first] = suggestKeywords({ title: '', body: 'Java，java，Java，学校' }, ENGINE, request);
    assert.equal(first.word, 'Java');
    assert.equal(first.count, 3);
  });

  it('gives scores from 1 down', () => {
    const request = { method: 'smart', count: 9 } as const;
    const suggestions = suggestKeywords({ title: '课堂', body: '学校，课堂' }, ENGINE, request);
    assert.equal(suggestions[0].score, 1);
    assert.ok(suggestions[1].score > 0 && suggestions[1].score < 1);
  });

  it('gives nothing for an empty article', () => assert.equal(words('', ''), ''));
});

describe('the vocabulary of a house', () => {
  const usage = new Map([['课堂', 1]]);

  it('is preferred, the more so where a tag is used by more bulletins', () => {
    assert.equal(words('', '学校，课堂', { usage }), '课堂 学校');
    const both = new Map([...usage, ['学校', 9]]);
    assert.equal(words('', '课堂，学校', { usage: both }), '学校 课堂');
  });

  it('is preferred less where bulletins mention a tag without using it', () => {
    const both = new Map([...usage, ['学校', 1]]);
    assert.equal(words('', '课堂，学校', { usage: both, mentions: new Map([['课堂', 50]]) }), '学校 课堂');
  });

  it('finds words in the text that are not cut there, and writes them as the house does', () => {
    const tags = new Map([
      ['校和课', 1],
      ['Node.js', 1],
      ['Java', 1],
    ]);
    const proposed = words('', '学校和课堂，node.js，javascript', { usage: tags }).split(' ');
    assert.deepEqual(proposed.slice(0, 2).sort(), ['Node.js', '校和课']);
    assert.ok(!proposed.includes('Java'));
  });

  it('may be configured with weights, and may be all that is proposed', () => {
    const vocabulary = [
      { word: '课堂', weight: 1 },
      { word: '学校', weight: 2 },
      { word: '和课', weight: 1 },
      { word: '会议', weight: 1 },
    ];
    const house = { ...NO_HOUSE_WORDS, vocabulary };
    assert.equal(words('', '课堂，学校，教育', { house }), '学校 课堂 教育');
    const only = { ...house, only: true };
    assert.equal(words('', '课堂，学校，教育', { house: only, usage: new Map([['教育', 9]]) }), '学校 课堂');
    for (const method of KEYWORD_METHODS) {
      assert.match(words('', '学校和课堂', { house: only, method }), /和课/, method);
    }
  });

  it('keeps a word that is part of a term', () => {
    assert.match(words('', '人工智能，人工智能，课堂', { usage: new Map([['智能', 3]]) }), /^智能 人工智能/);
  });
});

describe('the tags of similar bulletins', () => {
  const loan = (name: string, loaned: Partial<Loan> = {}) => ({
    name,
    lenders: 3,
    share: 0.5,
    apart: 1,
    ...loaned,
  });
  const lend =
    (...loans: Loan[]) =>
    () =>
      new Map(loans.map((each) => [tagKey(each.name), each]));

  it('are preferred where the text has them', () => {
    assert.equal(words('', '学校，课堂', { lend: lend(loan('课堂')) }), '课堂 学校');
  });

  it('are proposed where the text does not have them, the higher the more bulletins are tagged so', () => {
    assert.equal(words('', '学校', { lend: lend(loan('校园动态')) }), '校园动态 学校');
    assert.equal(words('', '学校', { lend: lend(loan('校园动态', { share: 0.1 })) }), '学校 校园动态');
    const [first] = suggestKeywords({ title: '', body: '学校' }, ENGINE, {
      method: 'smart',
      count: 1,
      lend: lend(loan('校园动态')),
    });
    assert.deepEqual([first.count, first.lenders], [0, 3]);
  });

  it('are not, where tags are mentioned in general', () => {
    assert.equal(words('', '学校', { lend: lend(loan('校园动态', { apart: 0 })) }), '学校');
  });

  it('are no others than those that are wanted', () => {
    const lent = { lend: lend(loan('校园动态')) };
    assert.equal(words('', '学校', { ...lent, existing: ['校园动态'] }), '学校');
    assert.equal(
      words('', '学校', { ...lent, house: { ...NO_HOUSE_WORDS, stopWords: ['校园动态'] } }),
      '学校',
    );
    const only = { ...NO_HOUSE_WORDS, only: true, vocabulary: [{ word: '学校', weight: 1 }] };
    assert.equal(words('', '学校', { ...lent, house: only }), '学校');
    assert.equal(words('', '学校', { ...lent, method: 'tfidf' }), '学校');
  });

  it('are none where there is no text', () =>
    assert.equal(words('', '', { lend: lend(loan('校园动态')) }), ''));
});

describe('suggestKeywords after an edit', () => {
  const paragraph = fc
    .array(
      fc.constantFrom(...'教育 科技局 清河县 人工 智能 召开 的 ， 。 <br> <b>学校</b> Java 3'.split(' ')),
      {
        maxLength: 12,
      },
    )
    .map((parts) => `<p>${parts.join('')}</p>`);
  const body = fc.array(paragraph, { minLength: 1, maxLength: 6 });
  const house = { ...NO_HOUSE_WORDS, userWords: ['育科'], vocabulary: [{ word: '县人工', weight: 1 }] };

  for (const method of KEYWORD_METHODS) {
    it(`gives what reading everything anew gives, by ${method}`, () => {
      const engine = engineOf();
      fc.assert(
        fc.property(fc.array(body, { minLength: 2, maxLength: 4 }), fc.boolean(), (bodies, hasHouse) => {
          const request = { method, count: Infinity, house: hasHouse ? house : NO_HOUSE_WORDS };
          let article: ReturnType<typeof parseArticle> | undefined;
          for (const [i, paragraphs] of bodies.entries()) {
            const source = `清河县${i}\n\n作者\n\n${paragraphs.join('\n')}\n\n教育\n`;
            article = parseArticle(source, article);
            const suggestions = suggestKeywords(article, engine, request);
            const whole = suggestKeywords(articleText(parseArticle(source)), engineOf(), request);
            assert.deepEqual(suggestions, whole);
          }
        }),
        { numRuns: 30 },
      );
    });
  }
});
