import assert from 'node:assert/strict';
import { parseArticle } from '../../src/core/article/parse';
import { fixAll } from '../../src/core/fix';
import { lint } from '../../src/core/lint';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import { mark, parseMarked } from './marked';
import { checkLinearTime } from '../linear-time';

const RULE = 'half-width-punctuation';

/** What is marked in the article is all that the rule still reports. */
function check(marked: string, settings: Partial<Settings> = {}): void {
  const { text, ranges } = parseMarked(marked);
  const problems = lint(parseArticle(text), { ...DEFAULT_SETTINGS, ...settings });
  const places = problems.filter(({ rule }) => rule === RULE).flatMap((problem) => problem.places);
  assert.equal(mark(text, places), mark(text, ranges));
}

const frame = (body: string) =>
  `清河县开展读书活动\n\n来源：清河县教育局\n\n${body}\n\n阅读\n\n学校\n\n课堂\n`;

describe('comments that turn checks off', () => {
  const cases: [string, string][] = [
    ['the next element', '<!-- bulletin-disable-next --><p>一,二</p><p>三⟦,⟧四</p>'],
    [
      'the next element, whatever it holds',
      '<!-- bulletin-disable-next --><div><p>一,二</p><p>三,四</p></div><p>五⟦,⟧六</p>',
    ],
    [
      'the next element, by the word for lines',
      '<!-- bulletin-disable-next-line --><p>一,二</p> <p>三⟦,⟧四</p>',
    ],
    ['an element within a paragraph', '<p>一⟦,⟧二<!-- bulletin-disable-next --><b>三,四</b>五⟦,⟧六</p>'],
    [
      'the rest of the element around it',
      '<div><p>一⟦,⟧二</p><!-- bulletin-disable-block --><p>三,四</p></div><p>五⟦,⟧六</p>',
    ],
    [
      'from one comment to the other',
      '<p>一⟦,⟧二</p><!-- bulletin-disable --><p>三,四</p><!-- bulletin-enable --><p>五⟦,⟧六</p>',
    ],
    ['to the end', '<p>一⟦,⟧二</p><!-- bulletin-disable --><p>三,四</p>'],
    ['the file', '<p>一,二</p><!-- bulletin-disable-file --><p>三,四</p>'],
    ['one rule', `<!-- bulletin-disable-next ${RULE} -- 原文如此 --><p>一,二</p>`],
    ['one of several rules', `<!-- bulletin-disable-next [unclosed-tag, ${RULE}] --><p>一,二</p>`],
    ['another rule', '<!-- bulletin-disable-next unclosed-tag --><p>一⟦,⟧二</p>'],
    ['a name in the reason', `<!-- bulletin-disable-next unclosed-tag -- ${RULE} --><p>一⟦,⟧二</p>`],
    [
      'an enable of another rule',
      `<!-- bulletin-disable ${RULE} --><p>一,二</p><!-- bulletin-enable unclosed-tag --><p>三,四</p>`,
    ],
    [
      'an enable of one of two rules',
      `<!-- bulletin-disable ${RULE}, unclosed-tag --><p>一,二<b></p><!-- bulletin-enable unclosed-tag --><p>三,四</p>`,
    ],
    [
      'an enable of one, when all are off',
      `<!-- bulletin-disable --><p>一,二</p><!-- bulletin-enable ${RULE} --><p>三⟦,⟧四</p>`,
    ],
    ['a reason after a Chinese dash', `<!-- bulletin-disable-next unclosed-tag——${RULE} --><p>一⟦,⟧二</p>`],
    ['a line before the first paragraph', '<!-- bulletin-disable-next -->\n\n<p>一,二</p>\n<p>三⟦,⟧四</p>'],
    ['a setting', `<!-- bulletin-configure-file {"${RULE}": "off"} --><p>一,二</p>`],
    ['no directive at all', '<!-- bulletin --><!-- bulletin-disabled --><p>一⟦,⟧二</p>'],
  ];
  for (const [name, body] of cases) it(`hold for: ${name}`, () => check(frame(body)));

  it('stand before the title too', () => {
    check(
      '<!-- bulletin-disable-next -->\n清河县,开展活动\n\n来源：教育局\n\n<p>一⟦,⟧二</p>\n\n阅读\n\n学校\n\n课堂',
    );
    check(
      '<!-- bulletin-disable-file -->\n清河县,开展活动\n\n来源：教育局\n\n<p>一,二</p>\n\n阅读\n\n学校\n\n课堂',
    );
  });
  it('keep fixing all away from what they cover', () => {
    const text = frame(`<!-- bulletin-disable-next ${RULE} --><p>一,二</p><p>三,四</p>`);
    assert.equal(fixAll(text, DEFAULT_SETTINGS), text.replace('三,四', '三，四'));
  });
  it('take linear time', () => {
    const body = (count: number) => '<!-- bulletin-disable-next x --><p>一</p>'.repeat(count);
    checkLinearTime((count) => lint(parseArticle(frame(body(count))), DEFAULT_SETTINGS), 500);
  });
});

describe('settings that leave findings out', () => {
  it('by their text, of one rule or of all', () => {
    check(frame('<p>一,二;三</p>'), { ignore: [{ text: ',' }, { rule: RULE, text: ';' }] });
    check(frame('<p>一⟦,⟧二</p>'), { ignore: [{ rule: 'unclosed-tag', text: ',' }] });
  });
  it('by how much they weigh', () => {
    check(frame('<p>一,二</p>'), { least: 'error' });
    const { text } = parseMarked(frame('<p>一,二'));
    const problems = lint(parseArticle(text), { ...DEFAULT_SETTINGS, least: 'error' });
    assert.deepEqual(
      problems.map(({ rule }) => rule),
      ['unclosed-tag'],
    );
  });
  it('only from fixing all', () => {
    check(frame('<p>一⟦,⟧二</p>'), { manual: new Set([RULE]) });
    const text = frame('<p>一,二</p>');
    assert.equal(fixAll(text, { ...DEFAULT_SETTINGS, manual: new Set([RULE]) }), text);
  });
});
