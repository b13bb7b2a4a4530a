import { isOneCodePoint } from './code-points';
import { findNode, type Dictionary } from './dictionary';
import { FLAG } from './layout';
import type { Matcher } from './matcher';
import { forEachWord } from './segment';

export interface Keyword {
  readonly word: string;
  /** Term frequency (a count) times inverse document frequency. */
  readonly weight: number;
  /** How often the text has the word. */
  readonly count: number;
}

/**
 * The `limit` heaviest words of `text`, heaviest first: the words and weights of nodejieba.extract(text, limit)
 * (cppjieba's KeywordExtractor: TF-IDF over the words of `segment` without stop words and words of one code point).
 * Among equal weights the order, and the choice at the limit, is by first appearance.
 */
export function rankKeywords(text: string, dictionary: Dictionary, limit: number): Keyword[] {
  return selectHeaviest(collectCandidates(text, dictionary), limit).map(toKeyword);
}

/** A word that may become a keyword, at its first place in a text. */
export interface Candidate {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Where the word ends in the trie of the dictionary; 0 where it has nothing that begins so. */
  readonly node: number;
  readonly idf: number;
  readonly count: number;
}

export function toKeyword(candidate: Candidate): Keyword {
  return { word: wordOf(candidate), weight: weightOf(candidate), count: candidate.count };
}

export function wordOf({ text, start, end }: Candidate): string {
  return text.slice(start, end);
}

function weightOf(candidate: Candidate): number {
  return candidate.count * candidate.idf;
}

/** All words that nodejieba.extract would weigh, in order of first appearance; user words are not cut apart. */
export function collectCandidates(text: string, dictionary: Dictionary, userWords?: Matcher): Candidate[] {
  const counter = createCounter();
  const visit = (start: number, end: number, segmentedNode: number) => {
    if (isOneCodePoint(text, start, end)) return;
    const node = segmentedNode || findNode(text, start, end, dictionary);
    counter.add(text, start, end, node, 1, dictionary);
  };
  forEachWord(text, dictionary, visit, userWords);
  return counter.candidates;
}

/** The candidates of texts that were set one below the other. */
export function mergeCandidates(
  lists: Iterable<readonly Candidate[]>,
  dictionary: Dictionary,
): readonly Candidate[] {
  const counter = createCounter();
  for (const list of lists) {
    for (const { text, start, end, node, count } of list) {
      counter.add(text, start, end, node, count, dictionary);
    }
  }
  return counter.candidates;
}

function createCounter() {
  const candidates: { -readonly [Key in keyof Candidate]: Candidate[Key] }[] = [];
  // A word of the dictionary is known by its node; only other words need a string to be told apart.
  const known = new Map<number | string, (typeof candidates)[number]>();
  return {
    candidates,
    add(text: string, start: number, end: number, node: number, count: number, dictionary: Dictionary) {
      const key = node || text.slice(start, end);
      const candidate = known.get(key);
      if (candidate) candidate.count += count;
      else if (!isStopWord(node, dictionary)) {
        const added = { text, start, end, node, idf: dictionary.idfs[dictionary.records[node]], count };
        candidates.push(added);
        known.set(key, added);
      }
    },
  };
}

function isStopWord(node: number, dictionary: Dictionary): boolean {
  return (dictionary.flags[dictionary.records[node]] & FLAG.stopWord) !== 0;
}

/** The first `limit` candidates by weight, equal weights in the order given. A limit below 1 selects nothing. */
export function selectHeaviest(candidates: readonly Candidate[], limit: number): Candidate[] {
  if (!(limit >= 1)) return [];
  const count = Math.min(Math.floor(limit), candidates.length);
  // Sorting bare numbers first leaves only the few selected candidates to be sorted by a comparison function.
  const weights = Float64Array.from(candidates, weightOf).sort();
  const least = weights[weights.length - count];
  let tiesLeft = count - countAbove(weights, least);
  return candidates
    .filter((candidate) => weightOf(candidate) > least || (weightOf(candidate) === least && tiesLeft-- > 0))
    .sort((a, b) => weightOf(b) - weightOf(a));
}

/** How many of the ascending `values` are greater than `value`. */
function countAbove(values: Float64Array, value: number): number {
  let index = values.length;
  while (index > 0 && values[index - 1] > value) index--;
  return values.length - index;
}
