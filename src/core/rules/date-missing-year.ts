import type { Content } from '../article/content';
import { textOf } from '../article/plain-text';
import { shift, type Range } from '../text';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly scope: 'lead' | 'first';
}

interface Summary {
  /** The first date of the block, where neither it nor what stands before it in the block says the year. */
  readonly date?: Range & { readonly text: string };
  /** Whether the reader knows the year from here on, or needs none. */
  readonly isSettled: boolean;
  /** A line that is only a date with its year, as at the end of a notice. */
  readonly isSignature: boolean;
  /** Body text, not a caption or a heading. */
  readonly isParagraph: boolean;
}

export default {
  id: 'date-missing-year',
  group: 'text',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  options: {
    scope: {
      description: {
        en: 'Which date must have its year: `lead`, one in the first paragraph; `first`, the first of the article wherever it stands.',
        zh: '哪个日期要写年份：`lead` 为第一段里的日期，`first` 为全文第一个日期。',
      },
      default: 'lead',
      values: ['lead', 'first'],
    },
  },
  summary: {
    en: 'The date in the first paragraph has no year.',
    zh: '第一段的日期没有写年份。',
  },
  details: {
    en: 'A bulletin stays on the site for years and is copied elsewhere without the date of the page. The first date says the year once; those after it need none. Dates that come back every year, lunar dates, “今年”, and the dateline of an agency (“5月15日电”) are left alone, and so are articles whose title, byline or signature names the year.',
    zh: '通讯稿会在网上留存多年，转载时页面上的发布日期往往丢失。第一个日期写一次年份，后面的就不必再写。每年都有的日子、农历日期、“今年”、“5月15日电”这样的电头不报；标题、作者行或落款里已有年份的也不报。',
  },
  many: { en: '{count} dates have no year', zh: '有 {count} 个日期没有年份' },
  bad: [
    '<p>⟦5月15日⟧上午，清河县教育局召开工作会议。</p><p>5月16日，各学校开会传达。</p>',
    '<p>日前，清河县教育局召开会议，⟦9月1日⟧前完成2020年重点任务。</p>',
  ],
  good: [
    '<p>2020年5月15日上午，清河县教育局召开工作会议。</p><p>5月16日，各学校开会传达。</p>',
    '<p>每年3月12日，学校都会组织植树。</p>',
    '<p>今年5月15日，清河县教育局召开工作会议。</p>',
    '<p>定于5月15日上午召开会议，请准时参加。</p><p>2020年5月10日</p>',
  ],
  summarize: ({ text: { text, sourceRange } }: Content): Summary => summarize(text, sourceRange),
  check({ article: { title, byline }, blocks }, { options: { scope } }): Finding[] {
    if ([title, byline].some((line) => YEAR.test(textOf(line?.text ?? '')))) return [];
    if (blocks.some(({ summary: { isSignature } }) => isSignature)) return [];
    for (const { piece, summary } of blocks) {
      const { date, isSettled, isParagraph } = summary;
      if (date) return [{ ...shift(date, piece.start), message: MESSAGE, data: { date: date.text } }];
      if (isSettled || (isParagraph && scope === 'lead')) return [];
    }
    return [];
  },
} satisfies ArticleRule<Summary, Options>;

const MESSAGE = {
  en: 'The first date, {date}, has no year; add it, because the article outlives its page',
  zh: '第一个日期“{date}”没有年份，建议补上，以免日后或转载时看不出是哪一年',
};

const YEAR = /(?<!\d)(?:19|20)\d{2}(?!\d)|[一二]\s?[〇○零九]\s?[〇○零一二三四五六七八九]{2}\s?年/;
const DATE = /(?<![\d.])\d{1,2}月\d{1,2}[日号]/;
/** What makes a date one of another kind: a year in words, every year, another calendar, the title of a document. */
const BEFORE = /(?:年|年度|[农阴旧夏藏]历.{0,4}|届|每逢|—|-|～|至|到|《[^》]{0,20})\s?$/;
/** The dateline of an agency; a day that comes back every year. */
const AFTER = /^(?:电|讯|专电|消息|\s?[是为系](?:第[^，。]{1,6}个|全国|国际|世界|中国|我国|一年一度))/;
const SIGNATURE = /\n[^，。；\n]{0,20}(?:19|20)\d{2}\s?[年./-]\s?\d{1,2}\s?[月./-]\s?\d{1,2}\s?日?[）)]?$/;

function summarize(text: string, sourceRange: (range: Range) => Range): Summary {
  const year = YEAR.exec(text)?.index;
  const first = /\d月/.test(text) ? firstDate(text.slice(0, year)) : undefined;
  const date = first?.isOther === false ? first : undefined;
  return {
    date: date && { ...sourceRange(date), text: text.slice(date.start, date.end) },
    isSettled: year !== undefined || first?.isOther === true,
    isSignature: year !== undefined && SIGNATURE.test(`\n${text.trimEnd()}`.slice(-60)),
    isParagraph: text.includes('。') || text.trim().length >= 40,
  };
}

function firstDate(text: string): (Range & { readonly isOther: boolean }) | undefined {
  const match = DATE.exec(text);
  if (!match) return undefined;
  const start = match.index;
  const end = start + match[0].length;
  const isOther =
    BEFORE.test(text.slice(Math.max(0, start - 24), start)) || AFTER.test(text.slice(end, end + 12));
  return { start, end, isOther };
}
