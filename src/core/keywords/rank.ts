import { isOneCodePoint } from './code-points';
import { findNode, type Dictionary } from './dictionary';
import { FLAG } from './layout';
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
  return selectHeaviest(collectCandidates(text, dictionary), limit).map((candidate) =>
    toKeyword(candidate, text),
  );
}

/** A word that may become a keyword, at its first place in the text. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  readonly idf: number;
  count: number;
}

export function toKeyword(candidate: Candidate, text: string): Keyword {
  const { start, end, count } = candidate;
  return { word: text.slice(start, end), weight: weightOf(candidate), count };
}

function weightOf(candidate: Candidate): number {
  return candidate.count * candidate.idf;
}

/** All words that nodejieba.extract would weigh, in order of first appearance. */
export function collectCandidates(text: string, dictionary: Dictionary): Candidate[] {
  const candidates: Candidate[] = [];
  // A word of the dictionary is known by its node; only other words need a string to be told apart.
  const byNode = new Map<number, Candidate>();
  const byWord = new Map<string, Candidate>();
  const count = <Key>(known: Map<Key, Candidate>, key: Key, start: number, end: number, node: number) => {
    const candidate = known.get(key);
    if (candidate) candidate.count++;
    else if (!isStopWord(node, dictionary)) {
      const added = { start, end, idf: dictionary.idfs[dictionary.records[node]], count: 1 };
      candidates.push(added);
      known.set(key, added);
    }
  };
  forEachWord(text, dictionary, (start, end, segmentedNode) => {
    if (isOneCodePoint(text, start, end)) return;
    const node = segmentedNode || findNode(text, start, end, dictionary);
    if (node) count(byNode, node, start, end, node);
    else count(byWord, text.slice(start, end), start, end, node);
  });
  return candidates;
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
