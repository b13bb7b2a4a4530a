import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { fixAll } from '../../../src/core/fix';
import { lint } from '../../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkPlaces } from './check';

const RULE = 'keyword-format';
const frame = (tags: string) => `学校举行开学典礼\n\n来源：清河县教育局\n\n<p>文</p>\n\n${tags}`;

/** \`fixed\` are the tags after all safe fixes; without it nothing is changed. */
function check(marked: string, fixed?: string, severity = 'warning'): void {
  const { text, problems } = checkPlaces(RULE, frame(marked));
  if (problems.length > 0) assert.equal(problems[0].severity, severity);
  assert.equal(fixAll(text, DEFAULT_SETTINGS), fixed === undefined ? text : frame(fixed));
}

describe('keyword-format', () => {
  const silent = [
    'C919',
    '5G',
    'A·B',
    '爱丽丝·门罗',
    '“双减”',
    '“三有”教学',
    '《论语》',
    'TCP/IP',
    'Apple Watch',
    'C#',
    'C++',
    '.NET'.slice(1),
    '1,200人',
    '4·23读书日',
    '5G 网络',
    '新冠肺炎（COVID-19）',
    '“教学、科研”并重',
    '《诗经、楚辞》',
    'a/b',
    '24/7',
    '中小学',
  ];
  for (const tag of silent) it(`leaves alone: ${tag}`, () => check(`${tag}\n\n学校\n\n教育`));

  const split = [
    '教育、校园',
    '教育，校园',
    '教育,校园',
    '教育；校园',
    '教育;校园',
    '教育 校园',
    '教育　校园',
    '教育/校园',
    '教育|校园',
    '教育、 校园',
    '#教育# #校园#',
    '#教育 #校园',
    '关键词：教育、校园',
    '标签:教育 校园',
    '教育、校园。',
  ];
  for (const tag of split) it(`splits: ${tag}`, () => check(`⟦${tag}⟧\n\n学校`, '教育\n\n校园\n\n学校'));

  const tidy = [
    ['#教育#', '教育'],
    ['＃教育', '教育'],
    ['教育。', '教育'],
    ['·教育', '教育'],
    ['关键词：教育', '教育'],
    ['５Ｇ', '5G'],
    ['Ｃ919', 'C919'],
  ];
  for (const [tag, fixed] of tidy) it(`tidies: ${tag}`, () => check(`⟦${tag}⟧\n\n学校`, `${fixed}\n\n学校`));

  it('splits at every space beside Chinese where spaces set words apart', () => {
    check('⟦教育 校园 1975年 AI⟧\n\n学校', '教育\n\n校园\n\n1975年\n\nAI\n\n学校');
  });
  it('keeps quotations whole', () => {
    check('⟦“双减”、《论语、孟子》⟧\n\n学校', '“双减”\n\n《论语、孟子》\n\n学校');
  });
  it('does not split or join by itself where a space may belong to a name', () => {
    check('⟦教 育⟧\n\n学校');
    check('⟦李 红旗⟧\n\n学校');
  });
  it('says that marks are no tag', () => check('⟦——⟧\n\n⟦』⟧\n\n学校'));
  it('only mentions long and short tags', () => {
    check('⟦清河县教育局办公室⟧\n\n学校', undefined, 'info');
    check('⟦校⟧\n\n学校', undefined, 'info');
    check('information technology\n\n学校');
  });
  it('takes other lengths', () => {
    const options = { [RULE]: { maxLength: 3, minLength: 1 } };
    const problems = lint(parseArticle(frame('校\n\n清河教育')), { ...DEFAULT_SETTINGS, options });
    assert.equal(problems.filter(({ rule }) => rule === RULE).length, 1);
  });
  it('leaves markup to no-markup-outside-body', () => check('<b>教育、校园</b>\n\n学校'));
  it('keeps the line ends of the file', () => {
    const text = frame('教育、校园').replaceAll('\n', '\r\n');
    assert.equal(fixAll(text, DEFAULT_SETTINGS), frame('教育\n\n校园').replaceAll('\n', '\r\n'));
  });
});
