import { GENERIC_WORDS } from '../rules/data/generic-words';
import { mergeCandidates, wordOf, type Candidate } from './candidates';
import { mergeCompounds, type Compound } from './compounds';
import { partOf, type Dictionary } from './dictionary';
import { PART_OF_SPEECH as PART } from './part-of-speech';
import { entryCandidates, type Entry, type Vocabulary } from './vocabulary';
import type { Keyword } from './rank';

/*
 * The numbers below were chosen by the odd documents of the sets in docs/keywords.md and measured on the even ones,
 * which is why they are round: more digits would fit the sets, not the language.
 */

/** A word of the title weighs so many times as much. */
const TITLE = 4;
/** The hundredth time a word is used tells less than the second: counts are taken to this power. */
const GROWTH = 0.7;
/** Each further word of a compound takes from its weight. */
const JOINED = 0.8;
/** So much of what a compound counts is taken from the counts of its words. */
const NESTED = 0.5;
/** A compound is believed in when it occurs again. */
const MIN_COUNT = 2;
/** What is taken from words that say little of any article. */
const GENERIC = 0.25;

/** Words that name something make keywords; others rarely do. */
const BY_PART = new Map<number, number>([
  [PART.verbalNoun, 0.7],
  [PART.verb, 0.5],
  [PART.idiom, 0.5],
  [PART.adjective, 0.25],
  [PART.time, 0.25],
  [PART.number, 0.25],
  [PART.other, 0.25],
]);

/** Numbers, with a unit or without, and dates. */
const NUMBER =
  /^第?[\d〇零一二两三四五六七八九十百千万亿][\d〇零一二两三四五六七八九十百千万亿.,:/%％年月日号时点分秒个名次位届周岁元-]*$/;

/** What is known of an article. */
export interface Counts {
  readonly title: string;
  readonly candidates: readonly (readonly Candidate[])[];
  readonly compounds: readonly (readonly Compound[])[];
  /** Of the words of the vocabulary. */
  readonly entries: readonly ReadonlyMap<Entry, number>[];
}

/** A word or compound, in all its ways of writing. */
interface Term {
  /** As it is written most. */
  word: string;
  count: number;
  /** How often it is written like this. */
  mostCount: number;
  readonly idf: number;
  /** What is left of its weight for what it is. */
  readonly share: number;
}

/** All words and compounds of an article with their weights, in no order. Those of the vocabulary are as it has them. */
export function weighTerms(counts: Counts, vocabulary: Vocabulary, dictionary: Dictionary): Keyword[] {
  const title = counts.title.toLowerCase();
  const compounds = believable(mergeCompounds(counts.compounds));
  const nested = nestedCounts(compounds);
  const terms = collectTerms(mergeCandidates(counts.candidates), compounds, dictionary);
  // Words of the vocabulary that the text has, though it is not cut there.
  for (const entry of entryCandidates(counts.entries, dictionary)) {
    if (!terms.has(wordOf(entry).toLowerCase())) addTerm(terms, wordOf(entry), entry, JOINED);
  }
  const weighed: Keyword[] = [];
  for (const [key, { word, count, idf, share }] of terms) {
    const entry = vocabulary.find(key);
    const inCompound = nested.get(word) ?? 0;
    // What never stands alone is no word of its own here.
    if (inCompound >= count && !entry) continue;
    const ownCount = Math.max(1, count - NESTED * inCompound);
    const preference = (entry?.preference ?? 1) * (title.includes(key) ? TITLE : 1);
    weighed.push({ word: entry?.word ?? word, count, weight: ownCount ** GROWTH * idf * share * preference });
  }
  return weighed;
}

/** Those that occur again, and not only as a part of a longer one. */
function believable(compounds: readonly Compound[]): Compound[] {
  return compounds.filter(({ count, ownCount }) => count >= MIN_COUNT && ownCount > 0);
}

/** By word: how often the compound has it that has it most. */
function nestedCounts(compounds: readonly Compound[]): Map<string, number> {
  const nested = new Map<string, number>();
  for (const { parts, count } of compounds) {
    for (const part of parts) nested.set(part, Math.max(count, nested.get(part) ?? 0));
  }
  return nested;
}

function collectTerms(
  candidates: readonly Candidate[],
  compounds: readonly Compound[],
  dictionary: Dictionary,
): Map<string, Term> {
  const terms = new Map<string, Term>();
  for (const candidate of candidates) {
    const word = wordOf(candidate);
    const share =
      (BY_PART.get(partOf(candidate.node, dictionary)) ?? 1) * (GENERIC_WORDS.has(word) ? GENERIC : 1);
    if (!NUMBER.test(word)) addTerm(terms, word, candidate, share);
  }
  for (const compound of compounds) {
    addTerm(terms, wordOf(compound), compound, JOINED ** (compound.parts.length - 1));
  }
  return terms;
}

function addTerm(terms: Map<string, Term>, word: string, { count, idf }: Candidate, share: number): void {
  const key = word.toLowerCase();
  const known = terms.get(key);
  if (!known) {
    terms.set(key, { word, count, mostCount: count, idf, share });
    return;
  }
  known.count += count;
  if (count <= known.mostCount) return;
  known.mostCount = count;
  known.word = word;
}
