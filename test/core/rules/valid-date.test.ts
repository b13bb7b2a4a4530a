import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits } from '../../../src/core/fix';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkPlaces } from './check';

const RULE = 'valid-date';
const frame = (body: string) => `清河县开展读书活动\n\n作者\n\n<p>${body}</p>\n\n甲\n\n乙\n\n丙`;

/** `fixed` is the block after all fixes; without it there is nothing to fix. */
function check(marked: string, fixed?: string): void {
  const { text, problems } = checkPlaces(RULE, frame(marked));
  assert.ok(problems.every(({ fix, severity }) => fix?.safe !== true && severity === 'error'));
  assert.equal(applyEdits(text, problemsEdits(problems)), fixed === undefined ? text : frame(fixed));
}

describe(RULE, () => {
  const silent = [
    ['the ends of months', '1月31日、4月30日、12月31日，2月28日至29日'],
    ['29 February without a year, or in a leap year', '2月29日，2020年2月29日，2000年2月29日'],
    ['a range into the next month', '1月31日至2日，4月30日至5月1日'],
    ['the end of a day', '5月15日24:00，2020年5月15日24时00分，上午9:00—24:00'],
    ['the right day of the week', '2020年5月15日（星期五），2020年5月17日（周日），2020年5月17日（星期天）'],
    ['a day of the week without a year', '5月15日（星期一）'],
    ['a day of the week of the end of a range', '2020年5月15日至16日（星期六）'],
    ['names like days of the week', '2020年5月15日周一鸣到校，2020年5月15日，周三元主持'],
    ['lunar dates', '农历2月30日，阴历（闰）2月30日'],
    ['dates in Chinese figures, which may be lunar', '二月三十日'],
    ['scores and ratios', '25:30，比分25:23，比例为1:75，10月3日25:23战胜对手'],
    ['scores in the language of sport', '用时26时75分，得9点75分'],
    ['times', '上午8:30—11:30，下午2:30，晚上23:59:59，凌晨0:05'],
    ['months as a duration', '历时2个月30日，共13个月'],
    ['versions, codes and addresses', 'v2020.02.30.1，编号2020-02-301，http://a.cn/2020/02/30/x.html'],
    ['decimals', '比3.13月5日'],
    ['code', '<code>2月30日</code>'],
  ];
  for (const [name, text] of silent) it(`leaves alone: ${name}`, () => check(text));

  it('finds days that there are not', () => {
    check('⟦2月30日⟧，⟦4月31日⟧，⟦13月1日⟧，⟦6月0日⟧');
    check('⟦2019年2月29日⟧，⟦1900年2月29日⟧，⟦11月31号⟧，第二排');
  });
  it('finds the last day of a range', () => {
    check('⟦2月28日至30日⟧，⟦4月29—31日⟧');
  });
  it('finds them in figures', () => {
    check('⟦2021-02-29⟧，⟦2020/4/31⟧，⟦2020.06.31⟧。');
  });
  it('finds times that there are not', () => {
    check('上午⟦9:60⟧，5月15日⟦25:30⟧，时间：⟦24:30⟧，下午⟦2点75分⟧，会议于星期五⟦8:30—11:60⟧召开');
  });
  it('finds an hour that the morning does not have', () => {
    check('⟦上午15:30⟧，⟦凌晨14时05分⟧');
  });
  it('finds the wrong day of the week and offers the right one', () => {
    check('⟦2020年5月15日（星期四）⟧召开', '2020年5月15日（星期五）召开');
    check('⟦2020年5月15日星期天⟧上午，⟦2020-05-17 周六⟧，', '2020年5月15日星期五上午，2020-05-17 周日，');
  });
  it('sees through inline tags and keeps them', () => {
    check('⟦2020年<b>5月15日</b>（星期<i>四</i>）⟧', '2020年<b>5月15日</b>（星期<i>五</i>）');
    check('<b>⟦2月</b>30日⟧');
  });
  it('checks the title', () => {
    const text = '清河县2月30日召开会议\n\n作者\n\n<p>文</p>\n\n甲\n\n乙\n\n丙';
    const problems = lint(parseArticle(text), DEFAULT_SETTINGS);
    assert.equal(problems.filter(({ rule }) => rule === RULE).length, 1);
  });
});
