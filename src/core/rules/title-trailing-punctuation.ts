import { readContent } from '../article/content';
import type { DecodedText } from '../article/decoded-text';
import { shift, type Range } from '../text';
import type { ArticleRule, Finding, LocalizedText } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'title-trailing-punctuation',
  group: 'structure',
  basis: 'standard',
  severity: 'warning',
  scope: 'article',
  options: {
    allow: {
      description: {
        en: 'Marks that may end a title besides question mark, exclamation mark, ellipsis, closing quotes and brackets.',
        zh: '除问号、叹号、省略号、后引号、后括号外，还允许放在标题末尾的标点。',
      },
      default: [],
    },
  },
  summary: {
    en: 'The title ends with a mark that titles do not take, or holds stray spaces.',
    zh: '标题末尾有多余的标点，或者标题里有多余的空格。',
  },
  details: {
    en: 'A title takes no full stop, comma or colon at its end; a question mark, an exclamation mark or an ellipsis may stand there where the meaning asks for it (GB/T 15834, annex B). Two spaces in a row, or a space before or after a mark, are left over from typing. One space between the two halves of a title is usual.',
    zh: '标题末尾通常不用句号、逗号、冒号等标点，有需要时可以用问号、叹号或省略号（GB/T 15834 附录 B）。连着两个空格、标点前后的空格，多是录入时留下的。标题前后两截之间空一格是常见写法，不报。',
  },
  many: {
    en: 'There are {count} stray marks or spaces in the title',
    zh: '标题里有 {count} 处多余的标点或空格',
  },
  changesText: {
    en: 'marks at the end of the title and stray spaces in it go',
    zh: '标题末尾的标点、标题里多余的空格会去掉',
  },
  bad: [
    '清河县召开教育工作会议⟦。⟧\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
    '清河县召开⟦  ⟧教育工作会议\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
  ],
  good: [
    '清河县召开教育工作会议\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
    '孩子的视力谁来守护？\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
    '凝心聚力开新局 清河县召开教育工作会议\n\n周明远\n\n<p>会议召开。</p>\n\n教育\n\n会议\n\n学校',
  ],
  check({ article: { title } }, { options: { allow } }): Finding[] {
    if (!title) return [];
    const decoded = readContent(title.text, false).text;
    const by = title.start;
    return [...straySpaces(decoded, by), ...trailingMarks(decoded, by, allow)];
  },
} satisfies ArticleRule<unknown, Options>;

const MARK = {
  en: 'A title does not end with “{mark}”; delete it',
  zh: '标题末尾一般不用“{mark}”，请删去',
};
const DOUBLED = {
  en: 'There are {spaces} spaces in a row; leave one',
  zh: '连着有 {spaces} 个空格，请留一个',
};
const STRAY = { en: 'There is a space beside a mark; delete it', zh: '标点旁边有多余的空格，请删去' };
const DELETE = { en: 'Delete', zh: '删去' };
const LEAVE_ONE = { en: 'Leave one space', zh: '只留一个空格' };

/** A half-width full stop ends an abbreviation unless it follows Chinese text; three dots are an ellipsis. */
const TRAILING = /(?:[，,、；;：:]|(?<![.．。])[。．](?![.．。])|(?<=[\p{Script=Han}”》）])\.)$/u;
const SPACE = /[ \t\u00a0\u3000]+/g;
const BEFORE_SPACE = /[“‘（《【，、；：]$/;
const AFTER_SPACE = /^[”’）》】，。、；：！？]/;

function trailingMarks(decoded: DecodedText, by: number, allow: readonly string[]): Finding[] {
  const { text } = decoded;
  const mark = TRAILING.exec(text)?.[0];
  if (mark === undefined || allow.includes(mark)) return [];
  // A colon may have lost what follows it.
  const isSafe = mark !== '：' && mark !== ':';
  const range = { start: text.length - 1, end: text.length };
  return [finding(decoded, by, range, { message: MARK, title: DELETE, left: '', isSafe, data: { mark } })];
}

function straySpaces(decoded: DecodedText, by: number): Finding[] {
  const { text } = decoded;
  return [...text.matchAll(SPACE)].flatMap(({ 0: spaces, index }) => {
    const range = { start: index, end: index + spaces.length };
    const data = { spaces: spaces.length };
    const isStray =
      BEFORE_SPACE.test(text.slice(Math.max(0, index - 1), index)) ||
      AFTER_SPACE.test(text.charAt(range.end));
    if (isStray) {
      return [finding(decoded, by, range, { message: STRAY, title: DELETE, left: '', isSafe: true, data })];
    }
    if (spaces.length < 2) return [];
    const left = spaces.charAt(0);
    return [finding(decoded, by, range, { message: DOUBLED, title: LEAVE_ONE, left, isSafe: true, data })];
  });
}

interface Verdict {
  readonly message: LocalizedText;
  readonly title: LocalizedText;
  /** What the fix leaves in place of the stretch. */
  readonly left: string;
  readonly isSafe: boolean;
  readonly data: { readonly mark: string } | { readonly spaces: number };
}

function finding(decoded: DecodedText, by: number, range: Range, verdict: Verdict): Finding {
  const { message, title, left, isSafe, data } = verdict;
  const place = shift(decoded.sourceRange(range), by);
  const fix = { title, safe: isSafe, edits: [{ ...place, text: left }] };
  return { ...place, message, data, fix: decoded.isPlain(range) ? fix : undefined };
}
