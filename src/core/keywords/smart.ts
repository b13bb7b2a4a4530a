import { GENERIC_WORDS } from '../rules/data/generic-words';
import { wordOf, type Candidate } from './candidates';
import { mergeCompounds, partsOf, type Compound } from './compounds';
import { partOf, type Dictionary } from './dictionary';
import { NO_LOANS, type Loans } from './loans';
import { PART_OF_SPEECH as PART } from './part-of-speech';
import { createProfile, type Profile } from './profile';
import type { Keyword } from './rank';
import { entryCandidates, type Entry, type Vocabulary } from './vocabulary';

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
/** A word of the text that all similar bulletins have as a tag weighs so many times more. */
const LENT = 1;
/** So many times the heaviest word weighs a tag that all similar bulletins have, none of which mentions it. */
const BORROWED = 4;

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

/** A word or compound of a text, whatever its case. */
export interface Term {
  /** In lower case. */
  readonly key: string;
  readonly word: string;
  readonly count: number;
  readonly idf: number;
  /** What is left of its weight for what it is. */
  readonly share: number;
}

/** What is known of an article, paragraph by paragraph. */
export interface Counts {
  readonly title: string;
  readonly terms: readonly (readonly Term[])[];
  readonly compounds: readonly (readonly Compound[])[];
  /** Of the words of the vocabulary. */
  readonly entries: readonly ReadonlyMap<Entry, number>[];
}

/** The words of a text that may become keywords. */
export function toTerms(candidates: readonly Candidate[], dictionary: Dictionary): Term[] {
  return candidates.flatMap((candidate) => {
    const word = wordOf(candidate);
    if (NUMBER.test(word)) return [];
    const share =
      (BY_PART.get(partOf(candidate.node, dictionary)) ?? 1) * (GENERIC_WORDS.has(word) ? GENERIC : 1);
    return [toTerm(word, candidate, share)];
  });
}

function toTerm(word: string, { count, idf }: Pick<Term, 'count' | 'idf'>, share: number): Term {
  return { key: word.toLowerCase(), word, count, idf, share };
}

/**
 * All words and compounds of an article with their weights, and the tags that similar bulletins lend though the text does
 * not have them. Words of the vocabulary are written as it has them.
 */
export function weighTerms(
  counts: Counts,
  vocabulary: Vocabulary,
  dictionary: Dictionary,
  lend?: (profile: Profile) => Loans,
): SmartKeyword[] {
  const weighed = weighAlone(counts, vocabulary, dictionary);
  const loans = lend?.(createProfile(weighed)) ?? NO_LOANS;
  const keywords = weighed.map(({ key, word, entry, count, weight }) => {
    const { share = 0, lenders = 0 } = loans.get(key) ?? {};
    const preference = (entry?.preference ?? 1) * (1 + LENT * share);
    return { word: entry?.word ?? word, count, weight: weight * preference, lenders };
  });
  return [...keywords, ...borrow(loans, weighed, keywords)];
}

/** The tags that the text does not have. */
function borrow(loans: Loans, found: readonly Weighed[], keywords: readonly Keyword[]): SmartKeyword[] {
  const isFound = (key: string) => found.some((each) => each.key === key);
  const borrowed = [...loans].filter(([key, { apart }]) => apart > 0 && !isFound(key));
  const heaviest = borrowed.length > 0 ? keywords.reduce((most, { weight }) => Math.max(most, weight), 0) : 0;
  if (heaviest === 0) return [];
  return borrowed.map(([, { name, share, apart, lenders }]) => ({
    word: name,
    count: 0,
    weight: BORROWED * share * apart * heaviest,
    lenders,
  }));
}

export interface SmartKeyword extends Keyword {
  /** How many similar bulletins have it as a tag. */
  readonly lenders: number;
}

interface Weighed extends Keyword {
  readonly key: string;
  readonly entry: Entry | undefined;
}

/** What the words weigh in the article, whatever the house prefers. */
function weighAlone(counts: Counts, vocabulary: Vocabulary, dictionary: Dictionary): Weighed[] {
  const isInTitle = createContains(counts.title.toLowerCase());
  // A compound is believed in when it occurs again, and not only as a part of a longer one.
  const compounds = mergeCompounds(counts.compounds).filter(
    ({ count, ownCount }) => count >= MIN_COUNT && ownCount > 0,
  );
  const nested = nestedCounts(compounds);
  const joined = compounds.map((each) => toTerm(each.word, each, JOINED ** (each.words.length - 1)));
  const terms = mergeTerms([...counts.terms, joined]);
  addEntries(terms, counts, dictionary);
  const weighed: Weighed[] = [];
  for (const { key, word, count, idf, share } of terms.values()) {
    const entry = vocabulary.get(key);
    const inCompound = nested.get(word) ?? 0;
    // What never stands alone is no word of its own here.
    if (inCompound >= count && !entry) continue;
    const ownCount = Math.max(1, count - NESTED * inCompound);
    const weight = growthOf(ownCount) * idf * share * (isInTitle(key) ? TITLE : 1);
    weighed.push({ key, word, entry, count, weight });
  }
  return weighed;
}

/** Whether the text has a word. Most words begin with a character that a title does not have. */
function createContains(text: string): (word: string) => boolean {
  const characters = new Set<number>();
  for (let i = 0; i < text.length; i++) characters.add(text.charCodeAt(i));
  return (word) => characters.has(word.charCodeAt(0)) && text.includes(word);
}

/** Of the counts that most words have, in steps of a half. */
const GROWTHS = Float64Array.from({ length: 64 }, (_, i) => (i / 2) ** GROWTH);

function growthOf(count: number): number {
  return 2 * count < GROWTHS.length ? GROWTHS[2 * count] : count ** GROWTH;
}

/** By word: how often the compound has it that has it most. */
function nestedCounts(compounds: readonly Compound[]): Map<string, number> {
  const nested = new Map<string, number>();
  for (const compound of compounds) {
    for (const part of partsOf(compound)) nested.set(part, Math.max(compound.count, nested.get(part) ?? 0));
  }
  return nested;
}

/** By key, in order of first appearance; written as it is written first. */
function mergeTerms(lists: Iterable<readonly Term[]>): Map<string, Term> {
  const merged = new Map<string, { -readonly [Key in keyof Term]: Term[Key] }>();
  for (const list of lists) {
    for (const { key, word, count, idf, share } of list) {
      const known = merged.get(key);
      if (known) {
        known.count += count;
        known.idf = idf;
        known.share = share;
      } else merged.set(key, { key, word, count, idf, share });
    }
  }
  return merged;
}

/** Adds words of the vocabulary that the text has, though it is not cut there. */
function addEntries(terms: Map<string, Term>, { entries }: Counts, dictionary: Dictionary): void {
  for (const candidate of entryCandidates(entries, dictionary)) {
    const term = toTerm(wordOf(candidate), candidate, JOINED);
    if (!terms.has(term.key)) terms.set(term.key, term);
  }
}
