import { readContent } from '../article/content';
import { shift } from '../text';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly max: number;
  readonly min: number;
}

export default {
  id: 'title-length',
  group: 'structure',
  basis: 'platform',
  severity: 'warning',
  scope: 'article',
  options: {
    max: {
      description: { en: 'The most characters of a title.', zh: '标题最多几个字。' },
      default: 32,
      minimum: 1,
    },
    min: {
      description: { en: 'The fewest characters of a title.', zh: '标题最少几个字。' },
      default: 6,
      minimum: 1,
    },
  },
  summary: { en: 'The title is too long or too short.', zh: '标题太长或太短。' },
  details: {
    en: 'WeChat takes titles of up to 32 characters, and the lists of most sites cut off what is longer. A title of fewer than six characters rarely says who did what. Every character counts one, also a letter, a digit, a space or an emoji.',
    zh: '微信公众号的标题不超过 32 个字，多数网站的列表页会把更长的标题截断。不到六个字的标题很难说清谁做了什么。汉字、字母、数字、标点、空格、表情符号都算一个字。',
  },
  many: { en: 'The length of the title is wrong in {count} places', zh: '标题长度有 {count} 处问题' },
  bad: [
    '清河县教育局召开全县中小学校长会议传达学习上级会议精神并安排部署⟦下半年重点工作⟧\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
    '⟦会议召开⟧\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
  ],
  good: [
    '清河县教育局召开全县中小学校长工作会议\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
    '清河县举办第十届全民健身运动会暨青少年篮球邀请赛开幕式纪实报道\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
  ],
  check({ article: { title } }, { options: { max, min } }): Finding[] {
    if (!title) return [];
    const { text, sourceRange } = readContent(title.text, false).text;
    const { length, limit } = measure(text, max);
    const data = { length, max, min };
    if (length > max) {
      const surplus = shift(sourceRange({ start: limit, end: text.length }), title.start);
      return [{ ...surplus, message: TOO_LONG, data }];
    }
    return length < min ? [{ start: title.start, end: title.end, message: TOO_SHORT, data }] : [];
  },
} satisfies ArticleRule<unknown, Options>;

const TOO_LONG = {
  en: 'The title has {length} characters; beyond {max} it is cut off in lists and refused by WeChat, so shorten it',
  zh: '标题有 {length} 个字，超过 {max} 个字列表页会截断、微信不收，建议精简',
};
const TOO_SHORT = {
  en: 'The title is very short ({length}); say who did what',
  zh: '标题只有 {length} 个字，建议写明谁做了什么',
};

/**
 * A character as a reader counts them: a flag, a base with its marks, an emoji with what is joined to it. Close to the
 * grapheme clusters of Unicode (UAX #29), and the same on every platform.
 */
const CHARACTER = /\p{RI}\p{RI}|\P{M}(?:[\p{M}\u{1f3fb}-\u{1f3ff}]|\u200d\P{M})*/gu;

/** The number of characters, and the offset where the character after the first `max` begins. */
function measure(text: string, max: number): { readonly length: number; readonly limit: number } {
  let length = 0;
  let limit = text.length;
  for (const { index } of text.matchAll(CHARACTER)) {
    if (length === max) limit = index;
    length++;
  }
  return { length, limit };
}
