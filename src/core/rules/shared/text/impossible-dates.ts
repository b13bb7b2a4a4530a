import type { Range } from '../../../text';
import type { MessageData } from '../../../localized-text';
import { isDay, weekday } from './calendar';

export type ImpossibleKind = 'day' | 'time' | 'half-of-day' | 'weekday';

/** A date or a time that there is not, in offsets of the text. */
export interface ImpossibleDate extends Range {
  readonly kind: ImpossibleKind;
  readonly data: MessageData;
  /** What mends it, where there is one way to. */
  readonly edit?: Range & { readonly text: string };
}

export function impossibleDates(text: string): ImpossibleDate[] {
  if (!/\d(?:[月:：时点]|[-./]\d{1,2}[-./]\d)/.test(text)) return [];
  return [...impossibleDays(text), ...wrongWeekdays(text), ...impossibleTimes(text)];
}

const TO = '(?:[至到]|[—–~～-]{1,2})';
/** `2020年2月28日`, `2月28日至30日`, `2月28—30日`: year, month, day, last day. */
const DATE = new RegExp(
  `(?<![\\d.])(?:(\\d{4})年\\s?)?(\\d{1,2})月(\\d{1,2})(?:[日号]|(?=${TO}\\d{1,2}[日号]))(?:${TO}(\\d{1,2})[日号])?`,
  'g',
);
/** A number that may be something else (a version, a code) is a date only if all but the day fits. */
const NUMERIC_DATE = /(?<![\w./-])((?:19|20)\d{2})([-/.])(0?[1-9]|1[0-2])\2([0-2]?\d|3\d)(?![\w/-]|\.\d)/g;
const OTHER_CALENDAR = /[农阴旧夏古藏彝傣回]历[^，。；]{0,6}$/;

function* impossibleDays(text: string): Generator<ImpossibleDate> {
  for (const { 0: written, 1: year, 2: month, 3: day, 4: lastDay, index } of text.matchAll(DATE)) {
    if (OTHER_CALENDAR.test(text.slice(Math.max(0, index - 12), index))) continue;
    const knownYear = year ? Number(year) : undefined;
    const wrong = [day, lastDay].find((each) => each && !isDay(Number(month), Number(each), knownYear));
    if (!wrong) continue;
    const data = { text: `${year ? `${year}年` : ''}${month}月${wrong}日` };
    yield { start: index, end: index + written.length, kind: 'day', data };
  }
  for (const { 0: written, 1: year, 3: month, 4: day, index } of text.matchAll(NUMERIC_DATE)) {
    if (isDay(Number(month), Number(day), Number(year))) continue;
    yield { start: index, end: index + written.length, kind: 'day', data: { text: written } };
  }
}

const WEEKDAYS = '日一二三四五六';
const ENGLISH = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
/** Year, month, day; the same in figures; the word for the week and its day. What follows keeps out names such as 周一鸣. */
const DAY_OF_WEEK =
  /(?<!\d)((?:(?:19|20)\d{2})年\s?(\d{1,2})月(\d{1,2})[日号]|(?:(?:19|20)\d{2})([-/.])(\d{1,2})\4(\d{1,2}))(?:\s?[（(]\s?|[，,]?\s?)(星期|周|礼拜)([一二三四五六日天])(?=[）)，。；、上下早晚中凌\s]|$)/g;

function* wrongWeekdays(text: string): Generator<ImpossibleDate> {
  for (const match of text.matchAll(DAY_OF_WEEK)) {
    const [written, date, month, day, , otherMonth, otherDay, week, name] = match;
    const year = Number(date.slice(0, 4));
    const dayOf = [Number(month ?? otherMonth), Number(day ?? otherDay)] as const;
    const right = weekday(year, ...dayOf);
    if (!isDay(...dayOf, year) || WEEKDAYS.charAt(right) === name.replace('天', '日')) continue;
    const end = match.index + written.length;
    const isBracketed = /[（(]/.test(written) && /[）)]/.test(text.charAt(end));
    const rightName = week + WEEKDAYS.charAt(right);
    const data = { text: date, written: week + name, right: rightName, english: ENGLISH[right] };
    const edit = { start: end - 1, end, text: WEEKDAYS.charAt(right) };
    yield { start: match.index, end: end + (isBracketed ? 1 : 0), kind: 'weekday', data, edit };
  }
}

const TIME_OF_DAY =
  '上午|中午|下午|傍晚|晚上|夜间|深夜|凌晨|清晨|早上|早晨|\\d[日号]|(?:星期|周)[一二三四五六日天][）)]?|时间(?:[为是]|[:：])';
/** What makes two numbers a time, since they may be a score or a ratio; hour, minute, hour and minute of the end. */
const TIME = new RegExp(
  `(${TIME_OF_DAY})\\s?(\\d{1,2})(?:[:：](\\d{2})|[时点](\\d{1,2})分)(?:\\s?${TO}\\s?(\\d{1,2})[:：](\\d{2}))?(?![\\d.])`,
  'g',
);
const SCORE_AFTER = /^[^，。；]{0,8}[胜败负赢克敌先平]/;
const MORNING = /上午|早上|早晨|清晨|凌晨/;

function* impossibleTimes(text: string): Generator<ImpossibleDate> {
  for (const match of text.matchAll(TIME)) {
    const [written, half, hour, minute, otherMinute, lastHour, lastMinute] = match;
    const end = match.index + written.length;
    if (SCORE_AFTER.test(text.slice(end, end + 10))) continue;
    const start = match.index + written.indexOf(hour, half.length);
    const isWrong =
      !isTime(hour, minute ?? otherMinute) || (lastHour !== undefined && !isTime(lastHour, lastMinute));
    const data = { text: text.slice(start, end), half };
    if (isWrong) yield { start, end, kind: 'time', data };
    else if (MORNING.test(half) && Number(hour) > 12 && Number(hour) < 24) {
      yield { start: match.index, end, kind: 'half-of-day', data };
    }
  }
}

function isTime(hour: string, minute: string): boolean {
  return Number(hour) < 24 ? Number(minute) < 60 : Number(hour) === 24 && Number(minute) === 0;
}
