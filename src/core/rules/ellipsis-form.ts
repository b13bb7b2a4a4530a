import type { Content } from '../article/content';
import { isChinese, leftContext, rightContext } from './shared/text/context';
import { hasHan, matchesInProse, rangeOf, replaceText } from './shared/text/prose';
import type { BlockRule, Finding } from './rule';

export default {
  id: 'ellipsis-form',
  group: 'text',
  basis: 'standard',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  summary: { en: 'An ellipsis is not made of six dots.', zh: '省略号不是六个点。' },
  details: {
    en: 'The Chinese ellipsis is six dots in two squares, “……” (GB/T 15834). Three dots, a single “…” or a row of full stops stand for it only in drafts. English text keeps its three dots, version numbers and leader lines are left alone, and twelve dots, which stand for whole paragraphs, are right.',
    zh: '中文省略号是占两个字的六个点“……”（GB/T 15834）。三个点、单个“…”、一串句号都不规范。英文语句里的三个点、版本号、目录里的连点不动；省略整段时用的十二个点是对的。',
  },
  many: { en: '{count} ellipses are not “……”', zh: '有 {count} 处省略号不规范，应为“……”' },
  fixMany: { en: 'Change all {count} to “……”', zh: '全部改为“……”（{count} 处）' },
  changesText: { en: 'ellipses become six dots', zh: '省略号变为六个点' },
  bad: [
    '<p>教室里书声琅琅⟦...⟧操场上笑声阵阵⟦。。。⟧</p>',
    '<p>“孩子们⟦…⟧”他说。</p>',
    '<p>书法、绘画、剪纸⟦……⟧等。</p>',
  ],
  good: [
    '<p>书声琅琅……</p><p>…………</p>',
    '<p>他说“To be continued...”，版本1.2...8。</p>',
    '<p>一、总则……………………………3</p>',
  ],
  check(block): Finding[] {
    if (!/…|\.{3}|。{3}|·{3}/.test(block.text.text)) return [];
    return matchesInProse(block, /(?:…+|\.{3,}|。{3,}|·{3,})+/g)
      .filter((match) => !isPlaceholder(block, match))
      .map((match) => checkForm(block, match) ?? checkDeng(block, match))
      .filter((finding) => finding !== undefined);
  },
} satisfies BlockRule;

/** Dots that are all there is in an element stand for what one is to write there. */
function isPlaceholder({ source, text }: Content, { 0: dots, index }: RegExpMatchArray): boolean {
  const { start, end } = text.sourceRange({ start: index ?? 0, end: (index ?? 0) + dots.length });
  return source[start - 1] === '>' && source.startsWith('</', end) && text.text.trim() !== dots;
}

const MESSAGE = { en: 'Ellipsis “{run}”; use “{full}”', zh: '省略号“{run}”不规范，应改为“{full}”' };
const FIX = { en: 'Change to “{full}”', zh: '改为“{full}”' };
const ELLIPSIS = '……';

/** A row of more dots than twelve leads to a page number or is a line to write on. */
const MAX_DOTS = 12;

function checkForm({ text: decoded }: Content, match: RegExpExecArray): Finding | undefined {
  const [run] = match;
  const dots = run.length + 2 * run.replace(/[^…]/g, '').length;
  const full = dots === MAX_DOTS ? ELLIPSIS + ELLIPSIS : ELLIPSIS;
  const verdict = judge(decoded.text, match);
  if (run === full || dots > MAX_DOTS || verdict === undefined) return undefined;
  const fix = {
    title: FIX,
    safe: verdict === 'safe',
    edits: replaceText(decoded, rangeOf(match), full),
  };
  return { ...decoded.sourceRange(rangeOf(match)), message: MESSAGE, data: { run, full }, fix };
}

/** Only in Chinese text, and surely only after Chinese: before it, dots may be an ornament; after a digit, a sequence. */
function judge(text: string, match: RegExpExecArray): 'safe' | 'unsafe' | undefined {
  const { start, end } = rangeOf(match);
  const left = leftContext(text, start);
  const isBeforeHan = hasHan(rightContext(text, end - 1));
  if (left === '' || /[\d%]/.test(left)) return isBeforeHan ? 'unsafe' : undefined;
  return isChinese(left) ? 'safe' : undefined;
}

const ONE_IS_ENOUGH = {
  en: '“……” and “{deng}” say the same; one of them is enough',
  zh: '“……”与“{deng}”意思重复，应只用一个',
};
const DROP = { en: 'Delete “……”', zh: '删去“……”' };

/** `等` is a word of its own in `……等他回来`: only what is surely the end of a list is reported. */
const DENG = /等等?(?=[，。；：、！？”’）》]|\s*$)/y;

function checkDeng({ text: decoded }: Content, match: RegExpExecArray): Finding | undefined {
  const { start, end } = rangeOf(match);
  if (match[0] !== ELLIPSIS || !hasHan(leftContext(decoded.text, start))) return undefined;
  DENG.lastIndex = end;
  const deng = DENG.exec(decoded.text)?.[0];
  if (!deng) return undefined;
  const range = { start, end };
  const fix = { title: DROP, safe: false, edits: replaceText(decoded, range, '') };
  return { ...decoded.sourceRange(range), message: ONE_IS_ENOUGH, data: { deng }, fix };
}
