import type { Content } from '../article/content';
import type { Range } from '../text';
import { isChinese, leftContext, rightContext } from './shared/text/context';
import { protectedRanges } from './shared/text/protected';
import type { BlockRule, Finding } from './rule';

const FULL_WIDTH = new Map([
  [',', '，'],
  ['.', '。'],
  [':', '：'],
  [';', '；'],
  ['!', '！'],
  ['?', '？'],
  ['(', '（'],
  [')', '）'],
]);

export default {
  id: 'half-width-punctuation',
  group: 'text',
  basis: 'standard',
  severity: 'warning',
  scope: 'block',
  inTitle: true,
  summary: { en: 'ASCII punctuation stands in Chinese text.', zh: '中文里用了半角标点。' },
  details: {
    en: 'Chinese text takes full-width marks (GB/T 15834). Half-width ones come from a forgotten input method or from a system that flattens text. Numbers, times, ratios, addresses, file names, code and English phrases keep their own. Where Chinese stands on one side only, the mark is reported but changed only on request.',
    zh: '中文应使用全角标点（GB/T 15834）。半角标点多是忘了切换输入法，或被系统转换过。数字、时间、比分、网址、文件名、代码和英文语句里的标点不动；只有一边是中文时只提示，不自动改。',
  },
  many: { en: '{count} marks in Chinese text are half-width', zh: '有 {count} 处半角标点，应改为全角' },
  fixMany: { en: 'Change all {count} marks to full-width', zh: '全部改为全角标点（{count} 处）' },
  changesText: { en: 'half-width marks become full-width', zh: '半角标点变为全角' },
  bad: [
    '<p>会上⟦,⟧王某指出⟦:⟧要抓好落实⟦!⟧</p>',
    '<p>参与率达到100%⟦,⟧实现全覆盖。</p>',
    '<p>“三大抓手”⟦,⟧“三有”教学</p>',
    '<p>防止引发案⟦(事)⟧件。</p>',
    '<p>他指出⟦<b>:</b>⟧全县要落实。</p>'.replace('⟦<b>', '<b>⟦').replace('</b>⟧', '⟧</b>'),
    '学校举行开学典礼⟦,⟧共话新学期\n\n周明远\n\n<p>典礼召开。</p>\n\n教育\n\n校园\n\n学校',
  ],
  good: [
    '<p>上午10:30，全县1,200名教师以3:2的比例参加，网址https://a.cn/x,y。</p>',
    '<p>本次活动由世界卫生组织(WHO)支持，使用Word,Excel软件。</p>',
    '<p>&nbsp;会议召开；</p><p>1.加强领导</p><p>一.加强领导</p>',
    '<p><code>如果,那么</code></p>',
  ],
  check(block): Finding[] {
    const { text } = block.text;
    if (!/[,.:;!?()]/.test(text)) return [];
    const isProtected = protectedRanges(block.text);
    const pairs = bracketPairs(text)
      .filter(({ start, end }) => !isProtected(start) && !isProtected(end - 1))
      .map((pair) => checkPair(block, pair));
    const marks = [...text.matchAll(/[,.:;!?]/g)]
      .filter(({ index }) => !isProtected(index))
      .map((mark) => checkMark(block, mark.index));
    return [...pairs, ...marks].filter((finding) => finding !== undefined).sort((a, b) => a.start - b.start);
  },
} satisfies BlockRule;

const MESSAGE = {
  en: 'Half-width “{mark}” in Chinese text; use “{full}”',
  zh: '半角“{mark}”应改为全角“{full}”',
};
const FIX = { en: 'Change to “{full}”', zh: '改为“{full}”' };

function checkMark({ text: decoded }: Content, at: number): Finding | undefined {
  const { text } = decoded;
  const mark = text.charAt(at);
  const left = leftContext(text, at);
  const right = rightContext(text, at);
  const verdict = judge(mark, left, right, text, at);
  if (verdict === undefined) return undefined;
  const full = FULL_WIDTH.get(mark) ?? mark;
  const range = decoded.sourceRange({ start: at, end: at + 1 });
  const fix = { title: FIX, safe: verdict === 'safe', edits: [{ ...range, text: full }] };
  return { ...range, message: MESSAGE, data: { mark, full }, fix };
}

/** The characters beside the mark, seen through quotes and brackets; an empty one is the edge of the block. */
function judge(
  mark: string,
  left: string,
  right: string,
  text: string,
  at: number,
): 'safe' | 'unsafe' | undefined {
  // Between digits or Latin letters a mark is part of a number, a time, a phrase.
  if (!isHan(left) && !isHan(right)) return undefined;
  if (mark === '.') return judgeFullStop(left, right, text, at);
  // `QQ:12345` and `A:你好` are written that way; a question or an exclamation belongs to what stands before it.
  const belongsToLeft = mark === ':' || mark === '!' || mark === '?';
  if (belongsToLeft && !isChinese(left)) return undefined;
  return isChinese(left) && isChinese(right) ? 'safe' : 'unsafe';
}

const ORDINAL_BEFORE = /(?:^|[。：；\n])\s*[（(]?[一二三四五六七八九十百\d]+[）)]?$/;

/** A full stop, where it is none of the many other things that a dot can be. */
function judgeFullStop(left: string, right: string, text: string, at: number): 'safe' | 'unsafe' | undefined {
  const isRun = text.charAt(at - 1) === '.' || text.charAt(at + 1) === '.';
  if (isRun || !isHan(left) || /[\w]/.test(right) || ORDINAL_BEFORE.test(text.slice(0, at))) return undefined;
  // Between two Chinese characters it may stand for the dot in a foreign name.
  return isHan(right) ? 'unsafe' : 'safe';
}

function isHan(character: string): boolean {
  return /\p{Script=Han}/u.test(character);
}

function bracketPairs(text: string): Range[] {
  const pairs: Range[] = [];
  const open: number[] = [];
  for (const { 0: bracket, index } of text.matchAll(/[()]/g)) {
    if (bracket === '(') {
      open.push(index);
      continue;
    }
    const start = open.pop();
    if (start !== undefined) pairs.push({ start, end: index + 1 });
  }
  return pairs;
}

/** Brackets are judged by what they hold: with Chinese inside they are Chinese, otherwise they are left alone. */
function checkPair({ text: decoded }: Content, pair: Range): Finding | undefined {
  const { text } = decoded;
  const inside = text.slice(pair.start + 1, pair.end - 1);
  if (!isHan(inside)) return undefined;
  const edits = [pair.start, pair.end - 1].map((at) => ({
    ...decoded.sourceRange({ start: at, end: at + 1 }),
    text: FULL_WIDTH.get(text.charAt(at)) ?? '',
  }));
  // After a Latin letter it may be a call or a formula.
  const safe = !/[\w]/.test(text.charAt(pair.start - 1));
  return {
    ...decoded.sourceRange(pair),
    message: MESSAGE,
    data: { mark: '()', full: '（）' },
    fix: { title: FIX, safe, edits },
  };
}
