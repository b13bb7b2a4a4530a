import type { Range } from '../text';

/** A day of the calendar; the months are counted from 1. */
export interface Day {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** A new file, and the stretch of it that the writer replaces first. */
export interface Template {
  readonly text: string;
  readonly selection: Range;
}

const TITLE = '在此填写标题';

const PARAGRAPHS = [
  '导语：用一两句话写清时间、地点、人物和事件。',
  '主体：写做法、经过和细节，一段写一层意思。',
  '结尾：写成效、反响或者下一步安排。',
];

/**
 * A bulletin to start from. The title is a placeholder that is selected, because an empty first line would make the
 * byline the title. It is in Chinese whatever the language of the editor: bulletins are. It has no tags, which are
 * best suggested from the finished text.
 */
export function newBulletin(today: Day): Template {
  const byline = `来源：　作者：　${formatDay(today)}`;
  const body = PARAGRAPHS.map((text) => `<p style="text-indent: 2em;">${text}</p>`).join('\n');
  return { text: `${TITLE}\n\n${byline}\n\n${body}\n`, selection: { start: 0, end: TITLE.length } };
}

function formatDay({ year, month, day }: Day): string {
  const digits = (value: number, length: number) => String(value).padStart(length, '0');
  return `${digits(year, 4)}-${digits(month, 2)}-${digits(day, 2)}`;
}
