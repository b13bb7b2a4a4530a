import { mergeCandidates, type Candidate } from './candidates';
import { findNode, type Dictionary } from './dictionary';
import type { VocabularyWord } from './house-words';
import { createMatcher, type Matcher } from './matcher';

/** The words that a house tags bulletins with; case does not matter. */
export interface Vocabulary {
  /** In which way the house writes the word; undefined where it does not use it. */
  find(word: string): Entry | undefined;
  /** The same of a word in lower case. */
  get(key: string): Entry | undefined;
  /** How often the text has words of the vocabulary, in the way the house writes them. */
  countIn(text: string): ReadonlyMap<Entry, number>;
}

export interface Entry {
  readonly word: string;
  /** How many times as much it weighs as a word that the house does not use. */
  readonly preference: number;
  /** Whether it was configured. */
  readonly isControlled: boolean;
}

/** A tag of one bulletin that is used wherever it is mentioned weighs so many times more; of three, twice as many. */
const USED = 4;
/** So does a configured word, by its weight. */
const CONTROLLED = 4;

export function createVocabulary(
  words: readonly VocabularyWord[],
  usage: ReadonlyMap<string, number> = new Map(),
  mentions: ReadonlyMap<string, number> = new Map(),
): Vocabulary {
  const entries = new Map<string, Entry>();
  for (const [word, used] of usage) {
    const mentioned = Math.max(used, mentions.get(word) ?? 2 * used);
    // Of few bulletins nothing is certain (Laplace's rule of succession).
    add(entries, word, (USED * Math.log2(1 + used) * used) / (mentioned + 2), false);
  }
  for (const { word, weight } of words) add(entries, word, CONTROLLED * weight, true);
  let matcher: Matcher | undefined;
  return {
    find: (word) => entries.get(word.toLowerCase()),
    get: (key) => entries.get(key),
    countIn(text) {
      matcher ??= createMatcher(entries.keys());
      return countEntries(text.toLowerCase(), matcher, entries);
    },
  };
}

function add(entries: Map<string, Entry>, word: string, preference: number, isControlled: boolean): void {
  const key = word.toLowerCase();
  const known = entries.get(key);
  entries.set(key, {
    // A configured word is written as it was configured, another as it is written most.
    word: known && !isControlled && known.preference > preference ? known.word : word,
    preference: Math.max(known?.preference ?? 1, 1 + preference),
    isControlled,
  });
}

function countEntries(
  text: string,
  matcher: Matcher,
  entries: ReadonlyMap<string, Entry>,
): Map<Entry, number> {
  const counts = new Map<Entry, number>();
  for (let i = 0; i < text.length; i++) {
    for (const word of matcher.at(text, i, text.length)) {
      const entry = entries.get(word);
      if (entry && isOnItsOwn(text, i, i + word.length)) counts.set(entry, (counts.get(entry) ?? 0) + 1);
    }
  }
  return counts;
}

/** Chinese words stand side by side; Latin ones end where their letters do: `Java` is not in `JavaScript`. */
function isOnItsOwn(text: string, start: number, end: number): boolean {
  return (
    !(isAlphanumeric(text, start - 1) && isAlphanumeric(text, start)) &&
    !(isAlphanumeric(text, end - 1) && isAlphanumeric(text, end))
  );
}

function isAlphanumeric(text: string, index: number): boolean {
  return /^[a-z0-9]$/.test(text.charAt(index));
}

/** The words of the vocabulary that paragraphs have, as candidates. */
export function entryCandidates(
  paragraphs: readonly ReadonlyMap<Entry, number>[],
  dictionary: Dictionary,
): Candidate[] {
  const { idfs, records } = dictionary;
  const toCandidate = ([{ word }, count]: [Entry, number]): Candidate => {
    const node = findNode(word, 0, word.length, dictionary);
    return { text: word, start: 0, end: word.length, node, idf: idfs[records[node]], count };
  };
  return mergeCandidates(paragraphs.map((counts) => Array.from(counts, toCandidate)));
}
