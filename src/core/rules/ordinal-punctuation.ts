import type { Content } from '../article/content';
import { matchesInProse, replaceText } from './shared/text/prose';
import type { BlockRule, Finding } from './rule';

export default {
  id: 'ordinal-punctuation',
  group: 'text',
  basis: 'standard',
  severity: 'warning',
  scope: 'block',
  inTitle: false,
  summary: { en: 'An ordinal is followed by the wrong mark.', zh: '序次语后的标点不对。' },
  details: {
    en: 'GB/T 15834, appendix B.3: Chinese numerals take “、” (一、), Arabic ones a dot (1.), ordinals in brackets no mark at all (（一）), and 第一, 其一, 首先 a comma. Lists of numbers such as “1、2号楼” are no ordinals and are left alone. At the beginning of a paragraph the mark is changed by itself, within one only on request.',
    zh: 'GB/T 15834 附录 B.3：汉字数字后用顿号（一、），阿拉伯数字后用下脚点（1.），带括号的序次语后不用标点（（一）），“第一”“其一”“首先”等后用逗号。“1、2号楼”之类是并列的数字，不是序次语，不动。在段首的可自动改，在段中的只按要求改。',
  },
  many: { en: '{count} ordinals are followed by the wrong mark', zh: '有 {count} 处序次语后的标点不对' },
  fixMany: { en: 'Change all {count} marks', zh: '全部改正（{count} 处）' },
  changesText: { en: 'the marks after ordinals', zh: '序次语后的标点' },
  bad: [
    '<p>⟦1、⟧加强领导</p><p>⟦一.⟧提高认识</p><p>⟦（一）、⟧明确责任</p>',
    '<p>⟦第一、⟧加强领导；⟦第二、⟧明确责任。</p>',
    '<p>&nbsp;&nbsp;⟦①、⟧加强领导</p>',
  ],
  good: [
    '<p>一、总则</p><p>（一）目标</p><p>1.任务</p><p>（1）措施</p><p>第一，加强领导。</p>',
    '<p>1、2号楼</p><p>一、二年级</p><p>分别为：1、2和3</p><p>第一、第二中学</p>',
    '<p>3.5万人，版本1.2</p>',
  ],
  check(block): Finding[] {
    return matchesInProse(block, ORDINAL)
      .map((match) => checkOrdinal(block, match))
      .filter((finding) => finding !== undefined);
  },
} satisfies BlockRule;

const MESSAGE = {
  en: 'Wrong mark after an ordinal: “{written}”; use “{right}”',
  zh: '“{written}”标点不对，应为“{right}”',
};
const FIX = { en: 'Change to “{right}”', zh: '改为“{right}”' };

/** Something stands after the ordinal that cannot be the next item of a list of numbers. */
const NO_NUMBER =
  '(?=[ \\t\\u00a0\\u3000]*[^\\s\\d０-９一二三四五六七八九十百千两几第其最首再次、，。.．)）])';

/** The ordinals that take another mark than they have: what begins the place, the ordinal, the mark. */
const ORDINAL = new RegExp(
  '(?<before>^|[\\n。；：])(?<space>[ \\t\\u00a0\\u3000]*)' +
    '(?:' +
    [
      '(?<arabic>\\d{1,2})[、。]',
      '(?<han>[一二三四五六七八九十]{1,3})[.．]',
      '(?<bracketed>[（(]?(?:\\d{1,2}|[一二三四五六七八九十]{1,3})[）)]|[①-⑳㈠-㈩])[、.．]',
      '(?<word>第[一二三四五六七八九十]{1,3}|其[一二三四五六七八九]|首先|其次|再次|最后)、',
    ].join('|') +
    `)${NO_NUMBER}`,
  'gu',
);

/** With a dot before it, this would be the longer name of another file. */
const FILE_NAME = /^[a-z][\w-]*\.[a-z]/i;

function checkOrdinal({ text: decoded }: Content, match: RegExpExecArray): Finding | undefined {
  const { before = '', space = '', ...ordinal } = match.groups ?? {};
  const written = match[0].slice(before.length + space.length);
  const mark = rightMark(ordinal);
  const end = match.index + match[0].length;
  const edits = replaceText(decoded, { start: end - 1, end }, mark);
  const isAtStart = before === '' || before === '\n';
  // `7：30。` ends a sentence with a number.
  if (written.endsWith('。') && !isAtStart) return undefined;
  const fix = { title: FIX, safe: isAtStart && !FILE_NAME.test(decoded.text.slice(end, end + 40)), edits };
  const data = { written, right: written.slice(0, -1) + mark };
  return { ...decoded.sourceRange({ start: end - written.length, end }), message: MESSAGE, data, fix };
}

function rightMark({ arabic, han, word }: Readonly<Record<string, string>>): string {
  if (arabic) return '.';
  if (han) return '、';
  return word ? '，' : '';
}
