import type { Content } from '../article/content';
import type { Range } from '../text';
import { hasHan, matchesInProse } from './shared/text/prose';
import type { BlockRule, Finding } from './rule';

export default {
  id: 'straight-quotes',
  group: 'text',
  basis: 'standard',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  summary: { en: 'Straight quotes stand in Chinese text.', zh: '中文里用了直引号。' },
  details: {
    en: 'Chinese quotations stand in “ ” and, within those, in ‘ ’ (GB/T 15834). Straight quotes come from programming keyboards and from copying. Where they come in pairs, both are changed together; where the number in a paragraph is odd, which one is missing has to be looked at. English quotations, apostrophes and inches are left alone.',
    zh: '中文引文用“ ”，引文里再引用‘ ’（GB/T 15834）。直引号多是没切换输入法或复制来的。成对的一起改；一段里不成对的，要先看缺了哪一个。英文语句、撇号和英寸符号不动。',
  },
  many: {
    en: 'Straight quotes in Chinese text at {count} places',
    zh: '有 {count} 处直引号，应改为中文引号',
  },
  fixMany: { en: 'Change all {count} to Chinese quotes', zh: '全部改为中文引号（{count} 处）' },
  bad: [
    '<p>学校开展⟦"书香校园"⟧活动。</p>',
    '<p>同学们齐声说⟦&quot;谢谢老师&quot;⟧。</p>',
    '<p>学校开展⟦"⟧书香校园活动。</p>',
  ],
  good: [
    '<p>电影“Let\'s go”，他说“The word is "book".”</p>',
    '<p>教室里有一台55"的屏幕。</p><p><code>name="周明远"</code></p>',
    '<p>It\'s a "good" day.</p>',
  ],
  check(block): Finding[] {
    const { text } = block.text;
    if (!/["'＂＇]/.test(text) || !hasHan(text)) return [];
    const { pairs, unpaired } = pairUp(
      text,
      matchesInProse(block, /["'＂＇“”]/g).map(({ index }) => index),
    );
    // A straight quote that goes with a Chinese one is the business of paired-punctuation.
    if (countOf(text, '“') !== countOf(text, '”')) return [];
    const isClear = unpaired === undefined;
    const inPairs = pairs
      .filter((pair) => isChineseQuotation(text, pair) && (isClear || !isDouble(text.charAt(pair.start))))
      .map((pair) => reportPair(block, pair));
    return isClear ? inPairs : [...inPairs, ...reportUnpaired(block, pairs, unpaired)];
  },
} satisfies BlockRule;

const MESSAGE = { en: 'Straight quotes; use {open} {close}', zh: '直引号应改为{open}{close}' };
const FIX = { en: 'Change to {open} {close}', zh: '改为{open}{close}' };
const UNPAIRED = {
  en: 'Straight quote without a partner; use “ ” and add the missing one',
  zh: '直引号不成对，应改用“ ”并补上缺少的一个',
};

function countOf(text: string, mark: string): number {
  return text.split(mark).length - 1;
}

interface Pair extends Range {
  readonly isNested: boolean;
}

function isDouble(mark: string): boolean {
  return mark === '"' || mark === '＂';
}

/** The straight quotes in pairs, in order, and the double one that is left over. */
function pairUp(text: string, marks: readonly number[]): { pairs: Pair[]; unpaired?: number } {
  const pairs: Pair[] = [];
  let double: number | undefined;
  let single: number | undefined;
  let depth = 0;
  for (const at of marks) {
    const mark = text.charAt(at);
    if (mark === '“') depth++;
    else if (mark === '”') depth = Math.max(0, depth - 1);
    else if (isDouble(mark)) {
      if (double !== undefined) pairs.push({ start: double, end: at + 1, isNested: depth > 0 });
      else if (/\d/.test(text.charAt(at - 1))) continue;
      double = double === undefined ? at : undefined;
    } else if (!isApostrophe(text, at, single !== undefined)) {
      const isNested = depth > 0 || double !== undefined;
      if (single !== undefined) pairs.push({ start: single, end: at + 1, isNested });
      single = single === undefined ? at : undefined;
    }
  }
  return { pairs, unpaired: double };
}

function isApostrophe(text: string, at: number, isOpen: boolean): boolean {
  const [before, after] = [text.charAt(at - 1), text.charAt(at + 1)];
  return /\w/.test(before) && (!isOpen || /\w/.test(after));
}

/** With Chinese inside and around, or an English word within Chinese; a string in a program is none. */
function isChineseQuotation(text: string, { start, end }: Range): boolean {
  const [before, after] = [text.charAt(start - 1), text.charAt(end)];
  if (/[=+\\]/.test(before)) return false;
  return hasHan(text.slice(start, end)) ? isInChinese(text, start, end) : hasHan(before) && hasHan(after);
}

const LAST_VISIBLE = /[^\s,.:;!?]?[\s,.:;!?]{0,3}$/;
const FIRST_VISIBLE = /^[\s,.:;!?]{0,3}[^\s,.:;!?]?/;

/** Looks beyond marks, which are half-width in a text that was flattened. */
function isInChinese(text: string, start: number, end: number): boolean {
  const left = LAST_VISIBLE.exec(text.slice(Math.max(0, start - 4), start))?.[0] ?? '';
  const right = FIRST_VISIBLE.exec(text.slice(end, end + 4))?.[0] ?? '';
  const isChinese = (around: string) => /[\p{Script=Han}“”‘’、。《》（）【】！-～]/u.test(around);
  return isChinese(left) || isChinese(right) || (left.trim() === '' && right.trim() === '');
}

function reportPair({ text: decoded }: Content, { start, end, isNested }: Pair): Finding {
  const [open, close] = isNested ? '‘’' : '“”';
  const edits = [
    { ...decoded.sourceRange({ start, end: start + 1 }), text: open },
    { ...decoded.sourceRange({ start: end - 1, end }), text: close },
  ];
  const fix = { title: FIX, safe: false, edits };
  return { ...decoded.sourceRange({ start, end }), message: MESSAGE, data: { open, close }, fix };
}

/** Any of an odd number may be the one too many: all of them are shown, and none is changed. */
function reportUnpaired({ text: decoded }: Content, pairs: readonly Pair[], unpaired: number): Finding[] {
  const { text } = decoded;
  return [...pairs.flatMap(({ start, end }) => [start, end - 1]), unpaired]
    .filter((at) => isDouble(text.charAt(at)) && (hasHan(text.charAt(at - 1)) || hasHan(text.charAt(at + 1))))
    .map((at) => ({ ...decoded.sourceRange({ start: at, end: at + 1 }), message: UNPAIRED }));
}
