import assert from 'node:assert/strict';
import fc from 'fast-check';
import { countBody, countCharacters, readingTime } from '../../../src/core/article/count';
import { parseArticle } from '../../../src/core/article/parse';

function check(text: string, count: number): void {
  assert.equal(countCharacters(text), count, JSON.stringify(text));
}

describe('countCharacters', () => {
  it('counts each Han character and each full-width mark', () => {
    check('清河县', 3);
    check('𠮷祥〇々', 4);
    check('会上，大家发言。', 8);
    check('“读书节”——《阅读》……', 13);
    check('阿卜杜拉·买买提', 8);
    check('１００％', 4);
  });
  it('counts a run of letters, digits and half-width marks once', () => {
    check('WeChat', 1);
    check('共860余人', 4);
    check('2026-11-24', 1);
    check('增长3.5%。', 4);
    check('café naïve Ωμέγα Москва', 4);
    check('会上,大家', 5);
  });
  it('counts no white space and nothing invisible', () => {
    check('', 0);
    check(' \t\r\n\u3000\u00a0\u2003', 0);
    check('\ufeff读\u200b书\u00ad节\u0000', 3);
    check('hello world', 2);
    check('第一段\n第二段', 6);
  });
  it('is total: lines add up, and no text counts more than its characters', () => {
    const line = fc.string({
      unit: fc.constantFrom('读', '，', 'a', '7', '.', ' ', '\u3000', '𠮷', '\ud842'),
    });
    fc.assert(
      fc.property(fc.array(line), (lines) => {
        const sum = lines.reduce((total, each) => total + countCharacters(each), 0);
        const text = lines.join('\n');
        assert.equal(countCharacters(text), sum);
        assert.ok(sum <= [...text].length);
      }),
    );
  });
  it('takes linear time', () => {
    check('读,a'.repeat(500_000), 1_000_000);
    check('a'.repeat(2_000_000), 1);
  });
});

describe('countBody', () => {
  const countsOf = (body: string) => countBody(parseArticle(`标题\n\n${body}\n\n教育`));

  it('adds up the blocks, whatever was typed since', () => {
    const before = parseArticle('标题\n\n<p>会议</p>活动<p>召开</p>\n\n教育');
    assert.equal(countBody(before).words, 6);
    const after = parseArticle('标题\n\n<p>会议</p>活动<p>召开<!-- 不算 -->了。</p>\n\n教育', before);
    assert.equal(countBody(after).words, 8);
  });

  it('tells words from characters', () => {
    const { words, characters } = countsOf('<p>共860余人&nbsp;&nbsp;参加 WeChat 活动。</p>');
    assert.deepEqual([words, characters], [10, 17]);
  });

  it('counts paragraphs that have text, and images wherever they are', () => {
    const { paragraphs, images } = countsOf(
      '<div><p>一</p>散<p><img src="a"></p><p>&nbsp;</p></div><p>二<img><br><img></p>',
    );
    assert.deepEqual([paragraphs, images], [3, 3]);
  });

  it('is nothing where there is nothing', () => {
    assert.deepEqual(countBody(parseArticle('')), { words: 0, characters: 0, paragraphs: 0, images: 0 });
  });
});

describe('readingTime', () => {
  it('rounds up to minutes', () => {
    const minutes = (words: number) => readingTime({ words, characters: 0, paragraphs: 0, images: 0 });
    assert.deepEqual([0, 1, 300, 301, 3000].map(minutes), [0, 1, 1, 2, 10]);
  });
});
