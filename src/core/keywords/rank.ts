import { collectCandidates, wordOf, type Candidate } from './candidates';
import type { Dictionary } from './dictionary';

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
  return selectHeaviest(collectCandidates(text, dictionary), tfIdfOf, limit).map(toKeyword);
}

export function toKeyword(candidate: Candidate): Keyword {
  return { word: wordOf(candidate), weight: tfIdfOf(candidate), count: candidate.count };
}

export function tfIdfOf({ count, idf }: Candidate): number {
  return count * idf;
}

export function weightOf({ weight }: Keyword): number {
  return weight;
}

/**
 * The first `limit` of the items by weight, heaviest first, equal weights in the order given. A limit below 1 selects
 * nothing.
 */
export function selectHeaviest<T>(items: readonly T[], weightOf: (item: T) => number, limit: number): T[] {
  if (!(limit >= 1)) return [];
  const count = Math.min(Math.floor(limit), items.length);
  const heaviest = heaviestOf(items, weightOf, count);
  const least = heaviest[0];
  let tiesLeft = count - countAbove(heaviest, least);
  return items
    .filter((item) => weightOf(item) > least || (weightOf(item) === least && tiesLeft-- > 0))
    .sort((a, b) => weightOf(b) - weightOf(a));
}

/** So many weights are kept in order as they come; of more, all are sorted. */
const FEW = 256;

/**
 * The `count` greatest weights, ascending. To sort bare numbers, or to look for a few of them, leaves only the selected
 * items to be sorted by a comparison function.
 */
function heaviestOf<T>(items: readonly T[], weightOf: (item: T) => number, count: number): Float64Array {
  if (count > FEW) {
    const weights = new Float64Array(items.length);
    for (let i = 0; i < items.length; i++) weights[i] = weightOf(items[i]);
    return weights.sort().subarray(items.length - count);
  }
  const heaviest = new Float64Array(count).fill(-Infinity);
  for (let i = 0; i < items.length; i++) {
    const weight = weightOf(items[i]);
    if (!(weight > heaviest[0])) continue;
    let place = 1;
    while (place < count && heaviest[place] < weight) place++;
    heaviest.copyWithin(0, 1, place);
    heaviest[place - 1] = weight;
  }
  return heaviest;
}

/**
 * The same of the items that a filter keeps, which sees them heaviest first. It is made anew where more have to be looked
 * at than were tried; mostly a few more than are wanted are enough.
 */
export function selectKept<T>(
  items: readonly T[],
  weightOf: (item: T) => number,
  limit: number,
  createFilter: () => (item: T) => boolean,
): T[] {
  for (let tried = 2 * limit + 10; ; tried *= 4) {
    const kept = selectHeaviest(items, weightOf, tried).filter(createFilter());
    if (kept.length >= limit || !(tried < items.length)) return kept.slice(0, Math.max(0, limit));
  }
}

/** How many of the ascending `values` are greater than `value`. */
function countAbove(values: Float64Array, value: number): number {
  let index = values.length;
  while (index > 0 && values[index - 1] > value) index--;
  return values.length - index;
}
