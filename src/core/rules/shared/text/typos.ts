import type { Range } from '../../../text';

/** A wrong word in a text, with the word that is meant. */
export interface Typo extends Range {
  readonly wrong: string;
  readonly right: string;
}

/** Finds the typos in a text, in order, in linear time. */
export type TypoFinder = (text: string) => Typo[];

export interface TypoEntry {
  readonly wrong: string;
  readonly right: string;
  /** Matches the wrong word where it stands as it must; sticky. */
  readonly pattern: RegExp;
}

/** `(?<=…)` and `(?<!…)`, the wrong word, `(?=…)` and `(?!…)`, the right word; what is in brackets has no groups. */
const ENTRY = /^((?:\(\?<[=!][^()]*\))*)([^()→]+?)((?:\(\?[=!][^()]*\))*) → (.+)$/;

/** An entry of data/common-typos.ts. */
export function parseEntry(line: string): TypoEntry {
  const match = ENTRY.exec(line);
  if (!match) throw new Error(`Not an entry: ${line}`);
  const [, before, wrong, after, right] = match;
  return { wrong, right, pattern: new RegExp(`${before}${escape(wrong)}${after}`, 'y') };
}

/** What a user writes, `wrong=right`; none where it is not written like that. */
export function parsePair(pair: string): TypoEntry[] {
  const [wrong, right, ...others] = pair.split(/[=＝]/).map((word) => word.trim());
  const isPair = wrong !== '' && Boolean(right) && others.length === 0;
  return isPair ? [{ wrong, right, pattern: new RegExp(escape(wrong), 'y') }] : [];
}

/** Where entries share a wrong word, the first that fits counts. */
export function createTypoFinder(list: readonly TypoEntry[]): TypoFinder {
  const entries = new Map<string, TypoEntry[]>();
  for (const entry of list) entries.set(entry.wrong, [...(entries.get(entry.wrong) ?? []), entry]);
  if (entries.size === 0) return () => [];
  const wordAt = finderOf([...entries.keys()]);
  return (text) => {
    const typos: Typo[] = [];
    for (let start = 0; start < text.length; start++) {
      const wrong = wordAt(text, start);
      if (wrong === undefined) continue;
      const entry = entries.get(wrong)?.find(({ pattern }) => matchesAt(pattern, text, start));
      const end = start + wrong.length;
      if (entry && !isQuoted(text, start, end)) typos.push({ start, end, wrong, right: entry.right });
      start = end - 1;
    }
    return typos;
  };
}

/** Tells the longest of the words that stands at an offset. Most characters begin none, and that is seen at once. */
function finderOf(words: readonly string[]): (text: string, at: number) => string | undefined {
  const byFirst = new Map<number, string[]>();
  for (const word of [...words].sort((a, b) => b.length - a.length)) {
    const first = word.charCodeAt(0);
    byFirst.set(first, [...(byFirst.get(first) ?? []), word]);
  }
  return (text, at) => byFirst.get(text.charCodeAt(at))?.find((word) => text.startsWith(word, at));
}

function escape(word: string): string {
  return word.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&').replaceAll('-', '\\x2d');
}

function matchesAt(pattern: RegExp, text: string, at: number): boolean {
  pattern.lastIndex = at;
  return pattern.test(text);
}

/** A word that stands alone in quotes is spoken of, not used. */
function isQuoted(text: string, start: number, end: number): boolean {
  return /[“‘「《]/.test(text.charAt(start - 1)) && /[”’」》]/.test(text.charAt(end));
}

/** How something is done: such a word before 的 and a verb asks for 地. */
const ADVERBS = [
  '扎实有效|扎扎实实|积极主动|积极有效|积极稳妥|认真细致|认认真真|深入细致|深入扎实|全面深入|全面系统|持续深入|有力有序',
  '有序有效|有条不紊|循序渐进|脚踏实地|实实在在|坚定不移|毫不动摇|旗帜鲜明|不折不扣|保质保量|圆满顺利|高质高效|更加深入',
  '更加有效|更加扎实|更加积极|积极|认真|圆满|顺利|成功|及时|充分|深刻|深深|切实|有效|有力|极大|大大|进一步|热情|耐心|详细',
  '更好|很好|不断|逐步|广泛|深入|扎实|主动|自觉|严格|全面|生动|仔细|最大限度|自然|清楚|开心|完全',
].join('|');

/** Verbs that take what follows as their object. */
const VERBS_WITH_OBJECT =
  '贯彻落实|开展|推进|推动|促进|抓好|做好|搞好|完成|发挥|解决|满足|提高|提升|增强|履行|投身|融入|投入到|参与到|服务于';
/** What makes the verb a noun, or the attribute of one: 有效的推进, 有效的促进作用, 有效的提高成绩的办法. */
const ATTRIBUTED =
  '[，。；：、！？）”是和与及或中后前时过下情程方之对为力者率型式性体机]|作用|措施|办法|手段|途径|空间|余地|[^，。；]{0,14}的|$';
/** Verbs that 了 or 到 shows to be verbs. */
const VERBS = [
  '开展|推进|推动|促进|完成|举办|举行|召开|提高|提升|增强|激发|调动|发挥|展示|展现|体现|介绍|讲解|解答|回答|汇报|总结|分析',
  '阐述|解决|落实|贯彻|落到|营造|丰富|拓宽|改善|保障|维护|锻炼|培养|掌握|学习|传达|部署|安排|宣传|普及|检查|排查|整治|遏制',
  '减轻|缓解|满足|带动|加强|强化|深化|认识|体会|感受|意识|了解|处理|实现|看|听|想',
].join('|');

/** `扎实有效的开展线上教学`, `圆满的完成了任务`; begins at 的, which is rare enough to be looked for first. */
const ADVERB_MARK = new RegExp(
  `的(?=(?:${VERBS_WITH_OBJECT})(?!${ATTRIBUTED})|(?:${VERBS})(?:了|到了?(?!位)))(?<=(?<![种个项次些条有是])(?:${ADVERBS})的)`,
  'g',
);
const ADVERB = new RegExp(`(?:${ADVERBS})的$`);
const VERB = new RegExp(`^(?:${VERBS_WITH_OBJECT}|${VERBS})`);

/** Where 的 stands for 地, with the words beside it that show it. */
export function findAdverbMarks(text: string): Typo[] {
  return [...text.matchAll(ADVERB_MARK)].map(({ index }) => {
    const adverb = ADVERB.exec(text.slice(Math.max(0, index - 6), index + 1))?.[0] ?? '';
    const verb = VERB.exec(text.slice(index + 1, index + 6))?.[0] ?? '';
    const wrong = adverb + verb;
    const start = index + 1 - adverb.length;
    return { start, end: start + wrong.length, wrong, right: `${adverb.slice(0, -1)}地${verb}` };
  });
}
