import type { Content } from '../article/content';
import { matchesInProse, replaceText } from './shared/text/prose';
import { commasOfQuotedLists } from './shared/text/quoted-lists';
import type { BlockRule, Finding, LocalizedText } from './rule';

interface Options {
  readonly betweenQuoted: boolean;
  readonly beforeDeng: boolean;
  readonly approximate: boolean;
}

export default {
  id: 'enumeration-comma',
  group: 'text',
  basis: 'standard',
  severity: 'info',
  scope: 'block',
  inTitle: true,
  options: {
    betweenQuoted: {
      description: {
        en: 'Check lists of quoted words and of titles',
        zh: '检查并列的引号、书名号之间的顿号',
      },
      default: true,
    },
    beforeDeng: {
      description: { en: 'Check “、” before 等', zh: '检查“等”前面的顿号' },
      default: true,
    },
    approximate: {
      description: { en: 'Check approximate numbers', zh: '检查概数里的顿号' },
      default: true,
    },
  },
  summary: { en: 'An enumeration comma is not needed.', zh: '这里通常不用顿号。' },
  details: {
    en: 'GB/T 15834, 4.5.3: quoted words and titles that follow each other usually take no “、” between them, for their own marks separate them; nor does an approximate number such as 三四个, or 等 at the end of a list. In a list where a title carries a note, or an item stands without marks, “、” is right and nothing is reported.',
    zh: 'GB/T 15834 第 4.5.3 条：并列的引号之间、书名号之间通常不用顿号，它们自己就把各项隔开了；“三四个”这样的概数、列举末尾的“等”之前也不用。有的项带括注或不带引号、书名号时，宜用顿号，不报。',
  },
  many: { en: '{count} enumeration commas are usually left out', zh: '有 {count} 处通常不用顿号' },
  fixMany: { en: 'Delete all {count}', zh: '全部删去（{count} 处）' },
  bad: [
    '<p>学校开展“书香班级”⟦、⟧“阅读之星”评选，订阅《清河日报》⟦、⟧《教育周刊》。</p>',
    '<p>课程有书法、绘画、剪纸⟦、⟧等。</p>',
    '<p>每班有三⟦、⟧四个小组。</p>',
  ],
  good: [
    '<p>“三有”教学、“五精”教育，《甲》（某社）、《乙》、《丙》。</p>',
    '<p>包括“甲”、“乙”、丙三项。</p>',
    '<p>一、等级评定</p><p>三、四年级，第三、四个</p>',
  ],
  check(block, { options }): Finding[] {
    if (!block.text.text.includes('、')) return [];
    const inLists = commasOfQuotedLists(block.text.text);
    return matchesInProse(block, /、/g).flatMap(({ index }) => {
      const message = judge(block.text.text, index, inLists.has(index), options);
      return message ? [report(block, index, message)] : [];
    });
  },
} satisfies BlockRule<Options>;

const QUOTED = {
  en: 'Between quoted words or titles “、” is usually left out',
  zh: '并列的引号或书名号之间通常不用顿号',
};
const DENG = { en: 'Before 等 “、” is usually left out', zh: '“等”前面通常不用顿号' };
const APPROXIMATE = { en: 'In an approximate number “、” is usually left out', zh: '概数中间通常不用顿号' };
const FIX = { en: 'Delete “、”', zh: '删去顿号' };

function report({ text: decoded }: Content, at: number, message: LocalizedText): Finding {
  const range = { start: at, end: at + 1 };
  const fix = { title: FIX, safe: false, edits: replaceText(decoded, range, '') };
  return { ...decoded.sourceRange(range), message, fix };
}

function judge(
  text: string,
  at: number,
  isInQuotedList: boolean,
  options: Options,
): LocalizedText | undefined {
  if (options.betweenQuoted && isInQuotedList) return QUOTED;
  if (options.beforeDeng && isBeforeDeng(text, at)) return DENG;
  return options.approximate && isApproximate(text, at) ? APPROXIMATE : undefined;
}

/** 等 begins other words: 等级, 等待, 等我. What follows must show that it ends a list. */
function isBeforeDeng(text: string, at: number): boolean {
  const isOrdinal = /(?:^|[\n。；：\s])[（(]?[一二三四五六七八九十\d]{1,3}[）)]?$/.test(
    text.slice(Math.max(0, at - 6), at),
  );
  return (
    !isOrdinal &&
    /^等等?(?:$|[，。；：！？”）》\s]|[\d一二三四五六七八九十两多]+(?!等))/.test(text.slice(at + 1, at + 8))
  );
}

const NUMERALS = '一二三四五六七八九';

/** Two numerals in sequence before a measure word; `第三、四个` and `一、二年级` are two numbers, not one. */
function isApproximate(text: string, at: number): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  const isSequence = NUMERALS.includes(before + after) && before !== '' && after !== '';
  const left = text.charAt(at - 2);
  return (
    isSequence &&
    /[\p{Script=Han}，]/u.test(left) &&
    !/[第零一二三四五六七八九十百千万、]/.test(left) &&
    /^(?:[个天次位名人岁里米遍句]|[十百千万]多?[个天次位名人岁里米])/.test(text.slice(at + 2, at + 5))
  );
}
