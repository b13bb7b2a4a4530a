import { readContent, type Content } from '../article/content';
import { shift } from '../text';
import { findMismatches, type Mismatch } from './shared/text/mismatches';
import { BRACKETS, findUnpaired, readMark, type Block } from './shared/text/pairing';
import { matchesInProse } from './shared/text/prose';
import type { ArticleRule, Finding, LocalizedText } from './rule';

export default {
  id: 'paired-punctuation',
  group: 'text',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'A quote or bracket has no partner.', zh: '引号、括号、书名号不成对。' },
  details: {
    en: 'Quotes, brackets and title marks come in pairs (GB/T 15834). One that is missing, turned round or of another kind than its partner leaves open where the quotation ends. Pairs are looked for over the whole article: a quotation may run over several paragraphs, each of which begins with an opening quote while only the last has the closing one. Ordinals such as “1）” and apostrophes are left alone.',
    zh: '引号、括号、书名号都成对使用（GB/T 15834）。缺一个、方向反了，或前后两个不是一种，读者就分不清引文到哪里为止。配对按全文查找：一段话引了几个自然段时，每段开头都用前引号、只在最后一段末尾用后引号，是对的。“1）”之类的序号和英文撇号不报。',
  },
  many: { en: '{count} quotes or brackets have no partner', zh: '有 {count} 处引号、括号或书名号不成对' },
  fixMany: { en: 'Mend all {count} pairs', zh: '全部改成一对（{count} 处）' },
  bad: [
    '<p>学校落实⟦“⟧三零单位建设。</p><p>《清河日报》⟦》⟧报道了此事。</p>',
    '<p>落实⟦”三零“⟧单位，防止引发案⟦（事)⟧件，见⟦《清河日报〉⟧。</p>',
  ],
  good: [
    '<p>周明远说：“要抓落实。</p><p>“要看成效。”</p>',
    '<p>1）加强领导；2）明确责任。It’s 2020.</p>',
    '<p>他说：“读《清河日报》（周末版）。”</p>',
  ],
  summarize: readBlock,
  check({ article: { title }, blocks }): Finding[] {
    const ofTitle = title && readBlock(readContent(title.text, false));
    const inTitle = title && ofTitle ? [{ ...ofTitle, start: title.start, position: 0 }] : [];
    const inBody = blocks.map(({ piece, position, summary }) => ({
      ...summary,
      start: piece.start,
      position,
    }));
    return [inTitle, inBody].flatMap((part) => findMismatches(findUnpaired(part)).map(report));
  },
} satisfies ArticleRule<Block>;

/** A quote mark alone in a block is an ornament. */
function readBlock(block: Content): Block | undefined {
  const { text } = block.text;
  if (!BRACKETS.test(text) || !/[\p{L}\p{N}]/u.test(text)) return undefined;
  const marks = matchesInProse(block, new RegExp(BRACKETS, 'g'));
  return { text: block.text, marks: marks.map(({ index }) => readMark(text, index)) };
}

const MESSAGES = {
  alone: {
    en: 'One half of the pair {open} {close} is missing; add it or delete the other',
    zh: '{mark} 没有与它成对的 {partner}，应补上或删去多余的',
  },
  reversed: {
    en: 'The marks {close} and {open} are turned round',
    zh: '{close} 和 {open} 方向反了，应对调',
  },
  same: {
    en: 'The same mark stands twice in place of the pair {open} {close}',
    zh: '前后用了同一个标点，应为一对 {open} {close}',
  },
  mixed: {
    en: 'The two marks are no pair; use {open} {close}',
    zh: '前后两个标点不是一对，应为 {open} {close}',
  },
} satisfies Record<string, LocalizedText>;
const FIX = { en: 'Change to {open} {close}', zh: '改为 {open} {close}' };

function report(mismatch: Mismatch): Finding {
  const { kind, block, first, last, open, close } = mismatch;
  const rangeOf = (start: number, end: number) =>
    shift(block.text.sourceRange({ start, end: end + 1 }), block.start);
  const mark = block.text.text.charAt(first);
  const data = { open, close, mark, partner: mark === open ? close : open };
  const edits = [
    { ...rangeOf(first, first), text: open },
    { ...rangeOf(last, last), text: close },
  ];
  // Where a missing mark belongs, only the author knows.
  const fix = kind === 'alone' ? undefined : { title: FIX, safe: false, edits };
  return { ...rangeOf(first, last), message: MESSAGES[kind], data, fix };
}
