import { codePointLength } from './code-points';
import { findChild, type Dictionary } from './dictionary';
import { createHmmWorkspace, cutUnknownRun, type HmmWorkspace, type WordVisitor } from './hmm';
import { FLAG, labelOf } from './layout';
import type { Matcher } from './matcher';

/**
 * The words of `text` in order; concatenated they give the text back. They are those of nodejieba.cut(text, true),
 * which are the words that nodejieba.extract counts (`cut(text)` alone leaves the HMM stage out).
 */
export function segment(text: string, dictionary: Dictionary): string[] {
  const words: string[] = [];
  forEachWord(text, dictionary, (start, end) => words.push(text.slice(start, end)));
  return words;
}

/**
 * Visits the words of `segment` without making strings of them. Takes linear time. Where a user word stands it is one
 * word, unless another user word overlaps it; nodejieba has no such words.
 */
export function forEachWord(
  text: string,
  dictionary: Dictionary,
  visit: WordVisitor,
  userWords?: Matcher,
): void {
  const workspace = createWorkspace(longestPiece(text));
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    findBestPath(text, start, end, dictionary, workspace, userWords);
    visitPath(text, start, end, dictionary, workspace, visit);
    start = end;
  }
}

function longestPiece(text: string): number {
  let longest = 0;
  for (let start = 0; start < text.length;) {
    const end = pieceEnd(text, start);
    longest = Math.max(longest, end - start);
    start = end;
  }
  return longest;
}

/** No word crosses a separator, and each separator is a word of its own (cppjieba's PreFilter). */
function pieceEnd(text: string, start: number): number {
  let end = start;
  while (end < text.length && !isSeparator(text.charCodeAt(end))) end++;
  return Math.max(end, start + 1);
}

/** cppjieba's SPECIAL_SEPARATORS: space, tab, line feed, fullwidth comma, ideographic full stop. */
function isSeparator(unit: number): boolean {
  return unit === 0x20 || unit === 0x09 || unit === 0x0a || unit === 0xff0c || unit === 0x3002;
}

/** What is known of each position of a piece. Positions count from the beginning of the piece. */
interface Workspace {
  /** The label of the UTF-16 unit. */
  readonly labels: Uint16Array;
  /** Log probability of the best path from here to the end of the piece. */
  readonly weights: Float64Array;
  /** Where the first word of that path ends. */
  readonly ends: Int32Array;
  /** The trie node of that word; 0 for a character that the dictionary does not have. */
  readonly nodes: Int32Array;
  readonly hmm: HmmWorkspace;
}

function createWorkspace(length: number): Workspace {
  return {
    labels: new Uint16Array(length),
    weights: new Float64Array(length + 1),
    ends: new Int32Array(length),
    nodes: new Int32Array(length),
    hmm: createHmmWorkspace(length),
  };
}

/**
 * Maximum-probability segmentation of text[start, end), from right to left (cppjieba's MPSegment::CalcDP). What it finds
 * for the second half of a surrogate pair is never used, because no word ends before one.
 */
function findBestPath(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
  workspace: Workspace,
  userWords: Matcher | undefined,
): void {
  const length = end - start;
  workspace.weights[length] = 0;
  for (let i = length - 1; i >= 0; i--) {
    const unit = text.charCodeAt(start + i);
    workspace.labels[i] = labelOf(unit);
    const characterEnd = i + codePointLength(text, start + i, end);
    chooseWord(i, characterEnd, length, dictionary.initials[unit], dictionary, workspace);
    if (userWords) preferWords(userWords.at(text, start + i, end), i, workspace);
  }
}

/** A user word is certain: it weighs nothing, where every word of the dictionary costs something. */
function preferWords(words: readonly string[], from: number, { weights, ends, nodes }: Workspace): void {
  for (const { length } of words) {
    if (weights[from + length] < weights[from]) continue;
    weights[from] = weights[from + length];
    ends[from] = from + length;
    nodes[from] = 0;
  }
}

/**
 * Chooses the word that begins at `from`: the character up to `characterEnd`, or a longer word of the dictionary below
 * the node `initial`.
 * The sums are formed, and equal sums decided, in cppjieba's order: the last bit of a sum can decide.
 */
function chooseWord(
  from: number,
  characterEnd: number,
  length: number,
  initial: number,
  dictionary: Dictionary,
  workspace: Workspace,
): void {
  const { labels, weights } = workspace;
  let bestWeight = weights[characterEnd] + dictionary.minWeight;
  let bestEnd = characterEnd;
  let bestNode = 0;
  let node = initial;
  for (let i = from; node !== 0; i++) {
    const weight = weights[i + 1] + dictionary.weights[dictionary.records[node]];
    // A character that the dictionary has weighs what it says there, be it less than the minimum.
    if (weight > bestWeight || (i + 1 === characterEnd && weight > -Infinity)) {
      bestWeight = weight;
      bestEnd = i + 1;
      bestNode = node;
    }
    node = i + 1 < length ? findChild(node, labels[i + 1], dictionary) : 0;
  }
  weights[from] = bestWeight;
  workspace.ends[from] = bestEnd;
  workspace.nodes[from] = bestNode;
}

/**
 * Visits the words of the best path; runs of characters that stayed alone go through the HMM stage (cppjieba's
 * MixSegment::Cut).
 */
function visitPath(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
  workspace: Workspace,
  visit: WordVisitor,
): void {
  const { ends, nodes, hmm } = workspace;
  const { flags, records } = dictionary;
  let runStart = start;
  for (let wordStart = start; wordStart < end;) {
    const node = nodes[wordStart - start];
    const wordEnd = start + ends[wordStart - start];
    const isCharacter = wordEnd - wordStart === codePointLength(text, wordStart, end);
    if (!isCharacter || (flags[records[node]] & FLAG.userCharacter) !== 0) {
      cutUnknownRun(text, runStart, wordStart, dictionary, hmm, visit);
      visit(wordStart, wordEnd, node);
      runStart = wordEnd;
    }
    wordStart = wordEnd;
  }
  cutUnknownRun(text, runStart, end, dictionary, hmm, visit);
}
