import type { Content } from '../article/content';
import type { Range } from '../text';
import { isAligned } from './shared/style/indent';
import { hasHan, matchesInProse, rangeOf, replaceText } from './shared/text/prose';
import type { BlockRule, Finding } from './rule';

export default {
  id: 'no-stray-space',
  group: 'text',
  basis: 'practice',
  severity: 'warning',
  scope: 'block',
  inTitle: false,
  summary: {
    en: 'A space stands beside a Chinese mark or within a sentence.',
    zh: '中文标点旁或句子中间多了空格。',
  },
  details: {
    en: 'Chinese marks bring their own space, so one more beside them leaves a hole in the line. The fix deletes it. A lone space between two characters of a long sentence is reported as well, but deleted only on request. Indents, lines that are centred or set to the right, blanks to fill in, names and slogans with spaces between them are left alone.',
    zh: '中文标点自带空隙，旁边再加空格，行里就会空出一块，可以自动删去。长句中间两个汉字之间孤零零的一个空格也会提示，但只按要求删除。首行缩进、居中和右对齐的行、留作填写的空格、名单和口号里的空格不报。',
  },
  many: { en: '{count} stray spaces stand in Chinese text', zh: '有 {count} 处多余的空格' },
  fixMany: { en: 'Delete all {count} stray spaces', zh: '全部删去（{count} 处）' },
  changesText: { en: 'spaces beside Chinese marks are deleted', zh: '删去中文标点旁的空格' },
  bad: [
    '<p>会议强调⟦ ⟧，全县要抓好落实。⟦ ⟧各校要提高认识。</p>',
    '<p>活动以“⟦ ⟧书香校园⟦&nbsp;⟧”为主题。</p>',
    '<p>会后，县教育局组织全县中小学校长赴各乡镇学校实地查看教⟦ ⟧学工作开展情况。</p>',
  ],
  good: [
    '<p>&nbsp;&nbsp;“读书吧。”</p><p style="text-align: center">春天， 在路上</p>',
    '<p>周明远　李 红　王某</p><p>来源：清河县教育局　　作者：周明远</p>',
    '<p>他是（　　）年级，2020 年使用 Word 软件。</p>',
  ],
  check(block): Finding[] {
    const { text } = block.text;
    if (!/\S[ \t\u00a0\u3000]+\S/.test(text) || isAligned(block) || isShortLine(text)) return [];
    const spaces = matchesInProse(block, /(?<=\S)[ \t\u00a0\u3000]+(?=\S)/g);
    const shortest = spaces.length === 1 ? SHORTEST_ALONE : SHORTEST_CLAUSE;
    return spaces
      .map((space) => checkSpace(block, space, shortest))
      .filter((finding) => finding !== undefined);
  },
} satisfies BlockRule;

const AT_MARK = { en: 'Space beside the Chinese mark “{mark}”; delete it', zh: '“{mark}”旁多了空格，宜删去' };
const IN_SENTENCE = { en: 'Space within a sentence; delete it', zh: '句子中间多了一个空格，宜删去' };
const FIX = { en: 'Delete the space', zh: '删去空格' };

/** No space belongs before these, or after those. */
const ENDING = new Set('，。、；：！？”’）》〉】〕'.split(''));
const BEGINNING = new Set('，。、；：！？“‘（《〈【〔'.split(''));
const OPENING = new Set('“‘（《〈【〔'.split(''));

function checkSpace(block: Content, space: RegExpExecArray, shortest: number): Finding | undefined {
  const { text: decoded, source } = block;
  const { text } = decoded;
  const { start, end } = rangeOf(space);
  const left = text.charAt(start - 1);
  const right = text.charAt(end);
  const mark = ENDING.has(right) ? right : BEGINNING.has(left) ? left : undefined;
  if (isLayout(space[0], text, { start, end }) || (!mark && !isLoneSpace(text, { start, end }, shortest)))
    return undefined;
  const range = decoded.sourceRange({ start, end });
  const around = decoded.sourceRange({ start: start - 1, end: end + 1 });
  // The space may belong to a picture, which is no text.
  if (EMBEDDED.test(source.slice(around.start, around.end))) return undefined;
  const fix = { title: FIX, safe: mark !== undefined, edits: replaceText(decoded, { start, end }, '') };
  return { ...range, message: mark ? AT_MARK : IN_SENTENCE, data: { mark: mark ?? '' }, fix };
}

const EMBEDDED = /<(?:img|svg|video|audio|iframe|object|embed|input|mp)/i;

/** Without a mark at its end it is a heading, a caption, a slogan or a line of verse. */
function isShortLine(text: string): boolean {
  const line = text.trim();
  return line.length <= 20 && !/\p{P}$/u.test(line);
}

/** Wide space moves things on the line or is a blank to fill in. */
function isLayout(space: string, text: string, { start, end }: Range): boolean {
  const left = text.charAt(start - 1);
  const rest = text.slice(end, end + 40);
  const isWide = space.includes('\u3000') || space.replace(/[^\u00a0]/g, '').length > 1;
  const isBlank =
    (OPENING.has(left) && ENDING.has(rest.charAt(0))) || (left === '：' && AFTER_BLANK.test(rest));
  const isApostrophe = /[’‘]/.test(left + rest.charAt(0)) && /\w/.test(left + rest.charAt(0));
  return isWide || isBlank || isApostrophe || (/[。！？]/.test(left) && CREDIT.test(rest));
}

/** What follows a blank: `年` of a date, the label of the next blank. */
const AFTER_BLANK = /^(?:[年月日]|\p{Script=Han}{2,6}[：:])/u;
/** Behind the last sentence: who wrote it or took the picture. */
const CREDIT = /^(?:[（(【[]|[^，。！？；、\n,.!?;]{1,39}$)/;

const CLAUSE_BEFORE = /[，。；！？、：]([\p{Script=Han}\d%]{3,50})$/u;
const CLAUSE_AFTER = /^([\p{Script=Han}\d%]{3,50})[\p{P}]/u;
/** Shorter clauses are list items, names, slogans; of those there is a space in more than one place. */
const SHORTEST_CLAUSE = 12;
const SHORTEST_ALONE = 6;

/**
 * Whether it is the only space in a clause, between two of its characters. The first clause of a paragraph may
 * begin with a place, an agency or an ordinal, after which a space is usual.
 */
function isLoneSpace(text: string, { start, end }: Range, shortest: number): boolean {
  if (end - start > 1 || !hasHan(text.charAt(start - 1)) || !hasHan(text.charAt(end))) return false;
  const before = CLAUSE_BEFORE.exec(text.slice(Math.max(0, start - 51), start))?.[1] ?? '';
  const after = CLAUSE_AFTER.exec(text.slice(end, end + 51))?.[1] ?? '';
  return before !== '' && after !== '' && before.length + after.length >= shortest;
}
