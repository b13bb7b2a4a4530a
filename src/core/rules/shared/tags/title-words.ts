import type { Range } from '../../../text';
import { GENERIC_WORDS } from '../../data/generic-words';
import { HEADLINE_WORDS } from '../../data/headline-words';
import { TOPIC_WORDS } from '../../data/topic-words';

/** Longer titles are no titles. */
const MAX_LENGTH = 200;

/** The ends of names of places. */
const PLACE_END = /[县市区州盟旗镇乡村省]/;
/** What is not a part of the word beside it, though of one character. */
const PARTICLES = new Set(
  '的 地 得 了 着 过 在 于 是 有 和 与 及 或 并 而 且 为 被 把 将 对 向 从 到 自 由 以 让 使 给 用 我 你 他 她 它 这 那 其 各 每 全 本 该 此 也 又 再 都 就 还 已 正 不 没 很 更 最 太 多 少 大 好 上 下 中 里 内 外 前 后 时 等 们 个 名 位 次 场 件 项 条 篇 届 年 月 日 时 看 谈 话 说 讲 获 赴 到 进 送 为 做 办 促 保 抓 强 聚 享 迎 庆 颂'.split(
    ' ',
  ),
);

const NUMBER = /^第?[〇零一二两三四五六七八九十百千万亿]+/;

export interface TitleWord extends Range {
  readonly text: string;
  /** A topic of bulletins or the name of a place: a title that has it is about it. */
  readonly isTopic: boolean;
  /** The words right before and after it, which may be one name with it. */
  readonly beside: readonly string[];
}

type Piece = Omit<TitleWord, 'beside'>;

/**
 * The words of a title that may be topics. What may be a piece of a longer word, such as a name that no dictionary has,
 * is left out. Empty where the platform cannot segment Chinese.
 */
export function titleWords(title: string, minLength: number): TitleWord[] {
  const pieces = piecesOf(title.slice(0, MAX_LENGTH));
  return pieces.flatMap((piece, index) => {
    if (piece.text.length < minLength || !isCandidate(piece.text)) return [];
    const beside = pieces.slice(Math.max(0, index - 1), index + 2).filter((other) => other !== piece);
    if (!piece.isTopic && beside.some(isFragment)) return [];
    return [{ ...piece, beside: beside.map(({ text }) => text) }];
  });
}

function isCandidate(text: string): boolean {
  if (HEADLINE_WORDS.has(text) || GENERIC_WORDS.has(text)) return false;
  return /^\p{Script=Han}+$/u.test(text) && !NUMBER.test(text);
}

/** A single character, or the dot in a foreign name. */
function isFragment({ text }: Piece): boolean {
  return /^[\p{Script=Han}·]$/u.test(text) && !PARTICLES.has(text);
}

const TOPIC = new RegExp([...TOPIC_WORDS].sort((a, b) => b.length - a.length).join('|'), 'y');
let segmenter: Intl.Segmenter | undefined;

/** The segments of the title, topics and names of places in one. */
function piecesOf(title: string): Piece[] {
  // Old browsers have none.
  if (typeof Intl !== 'object' || !('Segmenter' in Intl)) return [];
  segmenter ??= new Intl.Segmenter('zh', { granularity: 'word' });
  const segments = [...segmenter.segment(title)];
  const ends = new Set(segments.map(({ segment, index }) => index + segment.length));
  const pieces: Piece[] = [];
  for (const { segment, index } of segments) {
    const last = pieces.at(-1);
    if (last && index < last.end) continue;
    const topic = topicAt(title, index);
    if (topic !== undefined && ends.has(index + topic.length)) pieces.push(pieceOf(topic, index, true));
    else if (last && PLACE_END.test(segment) && segment.length === 1 && isName(last))
      joinPlace(pieces, segment);
    else pieces.push(pieceOf(segment, index, false));
  }
  return pieces;
}

function pieceOf(text: string, start: number, isTopic: boolean): Piece {
  return { text, start, end: start + text.length, isTopic };
}

/** The longest topic of bulletins that begins there. */
function topicAt(title: string, index: number): string | undefined {
  TOPIC.lastIndex = index;
  return TOPIC.exec(title)?.[0];
}

function isName({ text }: Piece): boolean {
  return /^\p{Script=Han}{1,3}$/u.test(text) && !PARTICLES.has(text) && !HEADLINE_WORDS.has(text);
}

/** The end of a name joins what is before it: one word, or two single characters. */
function joinPlace(pieces: Piece[], end: string): void {
  const last = pieces.pop();
  if (!last) return;
  const before = pieces.at(-1);
  const joinsBefore = last.text.length === 1 && before !== undefined && isFragment(before);
  if (joinsBefore) pieces.pop();
  const start = joinsBefore ? before.start : last.start;
  pieces.push(pieceOf(`${joinsBefore ? before.text : ''}${last.text}${end}`, start, true));
}
