import type { Content } from '../article/content';
import { impossibleDates, type ImpossibleKind } from './shared/text/impossible-dates';
import { protectedRanges } from './shared/text/protected';
import type { BlockRule, Finding, LocalizedText } from './rule';

export default {
  id: 'valid-date',
  group: 'text',
  basis: 'standard',
  severity: 'error',
  scope: 'block',
  inTitle: true,
  summary: {
    en: 'There is no such date or time, or the day of the week does not belong to the date.',
    zh: '日期或时间不存在，或者星期与日期不符。',
  },
  details: {
    en: 'There is no 30 February and no 25:30. The day of the week is checked where the date has its year. 24:00 is the end of a day, lunar dates and scores are left alone. Which of the two is wrong, the date or the day of the week, only the writer knows.',
    zh: '2 月没有 30 日，时间没有 25:30。日期写明年份时，一并核对星期。24:00 表示一天的终点，农历日期、比分不报。星期与日期不符时，哪一个写错了，要由作者核对。',
  },
  many: { en: '{count} dates or times are impossible', zh: '有 {count} 处日期或时间有误' },
  bad: [
    '<p>报名从⟦2月30日⟧开始。</p>',
    '<p>会议定于⟦2020年5月15日（星期四）⟧召开。</p>',
    '<p>请于下午⟦25:30⟧到校集合。</p>',
  ],
  good: [
    '<p>2020年2月29日（星期六）24:00截止。</p>',
    '<p>农历2月30日，清河县举行民俗活动。</p>',
    '<p>女排以25:23赢下首局，门票与去年之比为25:30。</p>',
  ],
  check({ text: decoded }: Content): Finding[] {
    const dates = impossibleDates(decoded.text);
    if (dates.length === 0) return [];
    const isProtected = protectedRanges(decoded);
    return dates
      .filter(({ start }) => !isProtected(start))
      .map(({ start, end, kind, data, edit }) => {
        const edits = edit && [{ ...decoded.sourceRange(edit), text: edit.text }];
        const fix = edits && decoded.isPlain(edit) ? { title: CHANGE, safe: false, edits } : undefined;
        return { ...decoded.sourceRange({ start, end }), message: MESSAGES[kind], data, fix };
      });
  },
} satisfies BlockRule;

const MESSAGES: Readonly<Record<ImpossibleKind, LocalizedText>> = {
  day: { en: 'There is no {text}; check the date', zh: '没有“{text}”这一天，请核对日期' },
  time: { en: 'There is no {text}; check the time', zh: '没有“{text}”这个时间，请核对' },
  'half-of-day': {
    en: '{text} is not in the “{half}”; check the time',
    zh: '“{half}”和“{text}”对不上，请核对时间',
  },
  weekday: {
    en: '{text} is a {english}, not {written}; check which one is wrong',
    zh: '{text}是{right}，不是{written}，请核对日期和星期',
  },
};
const CHANGE = { en: 'Change to {right}', zh: '改为{right}' };
