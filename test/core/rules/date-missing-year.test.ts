import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { lint } from '../../../src/core/lint';
import type { Options } from '../../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { realArticle } from '../../corpus';
import { mark, parseMarked } from '../marked';

const RULE = 'date-missing-year';
const article = (body: string, title = '清河县开展读书活动', byline = '周明远') =>
  `${title}\n\n${byline}\n\n${body}\n\n甲\n\n乙\n\n丙`;

function placesOf(text: string, options: Options = {}) {
  const settings = { ...DEFAULT_SETTINGS, options: { [RULE]: options } };
  const problems = lint(parseArticle(text), settings).filter(({ rule }) => rule === RULE);
  assert.ok(problems.every(({ fix, severity }) => fix === undefined && severity === 'info'));
  return problems.flatMap(({ places }) => places);
}

function check(marked: string, options?: Options): void {
  const { text, ranges } = parseMarked(marked);
  assert.equal(mark(text, placesOf(text, options)), mark(text, ranges));
}

describe(RULE, () => {
  const silent = [
    ['a year before the date', '<p>2020年5月15日，会议召开。</p>'],
    ['a year earlier in the paragraph', '<p>2020年春季开学以来，5月15日，会议召开。</p>'],
    ['a year in Chinese figures', '<p>二〇二〇年，清河县教育局于5月15日召开会议。</p>'],
    ['a year in a caption above', '<p>2020年开学典礼</p><p>5月15日，会议召开。</p>'],
    ['later paragraphs', '<p>会议召开。</p><p>5月15日，各校传达。</p>'],
    ['days of every year', '<p>每年3月12日，学校都植树。</p><p>3月15日，会议召开。</p>'],
    ['a day that has a name', '<p>9月10日是第四十个教师节，3月12日是全国植树节。</p>'],
    ['years in words', '<p>去年5月15日，会议召开。</p>'],
    ['lunar dates', '<p>农历8月15日，会议召开。</p>'],
    ['datelines', '<p>清河通讯社清河5月15日电（记者周明远）会议召开。</p>'],
    ['dates in titles of documents', '<p>《关于5月15日会议的通知》已经印发。</p>'],
    ['months and festivals', '<p>9月份前，全县完成“五四”“六一”活动。</p>'],
    ['a signature', '<p>5月15日上午召开会议。</p><p>清河县教育局<br>2020年5月10日</p>'],
    ['no text', '<p></p>'],
  ];
  for (const [name, body] of silent) it(`leaves alone: ${name}`, () => check(article(body)));

  it('leaves alone an article whose title or byline names the year', () => {
    check(article('<p>5月15日，会议召开。</p>', '清河县2020年工作会议召开'));
    check(article('<p>5月15日，会议召开。</p>', undefined, '来源：清河县教育局 2020-05-15'));
  });
  it('finds the date before a year that speaks of something else', () => {
    check(article('<p>⟦5月15日⟧上午，会议部署2020年重点任务。</p>'));
  });
  it('finds the date in the first paragraph below a heading', () => {
    check(article('<h2>会议概况</h2><p>⟦5月15日⟧，会议召开。</p><p>5月16日，各校传达。</p>'));
  });
  it('takes a number in the text for no year', () => {
    check(article('<p>来电020190的市民称，⟦5月15日⟧，会议召开。</p>'));
  });
  it('sees through inline tags and references', () => {
    check(article('<p>&nbsp;<b>⟦5</b>月15日⟧，会议召开。</p>'));
  });
  it('looks on where the option says so', () => {
    check(article('<p>会议召开。</p><p>⟦5月15日⟧，各校传达。</p>'), { scope: 'first' });
    check(article('<p>会议于2020年召开。</p><p>5月15日，各校传达。</p>'), { scope: 'first' });
    check(article('<p>今年3月2日开学。</p><p>5月15日，各校传达。</p>'), { scope: 'first' });
  });

  for (const { name, text } of realArticle()) {
    it(`finds one date in ${name}`, () => {
      const parsed = parseArticle(text);
      const places = placesOf(text);
      assert.equal(places.length, 1);
      assert.equal(parsed.source.slice(places[0].start, places[0].end), '5月15日');
    });
  }
});
