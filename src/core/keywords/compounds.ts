import { findNode, isStopWord, partOf, type Dictionary } from './dictionary';
import type { Matcher } from './matcher';
import { PART_OF_SPEECH as PART } from './part-of-speech';
import { forEachWord } from './segment';

/** Neighbouring words that may together be one term: 教育/科技局, 控辍/保学. */
export interface Compound {
  readonly word: string;
  readonly idf: number;
  readonly count: number;
  /** How often it stands where no noun before or after it makes a longer term of it. */
  readonly ownCount: number;
  /** The text in which it was first seen, and the words that it is made of there. */
  readonly text: string;
  readonly words: readonly Word[];
}

/** The words that the compound is made of. */
export function partsOf({ text, words }: Compound): string[] {
  return words.map(({ start, end }) => text.slice(start, end));
}

const MAX_PARTS = 4;
/** In UTF-16 units. Shorter ones are hardly terms, longer ones hardly tags. */
const MIN_LENGTH = 3;
const MAX_LENGTH = 8;

const ENDS = new Set<number>([
  PART.unknown,
  PART.noun,
  PART.person,
  PART.place,
  PART.organization,
  PART.name,
  PART.abbreviation,
  PART.verbalNoun,
  PART.verb,
]);
const MEMBERS = new Set<number>([...ENDS, PART.adjective, PART.idiom]);

interface Word {
  readonly start: number;
  readonly end: number;
  readonly node: number;
  readonly part: number;
}

type Counted = { -readonly [Key in keyof Compound]: Compound[Key] };

/** The compounds of a text with their counts, in order of first appearance. */
export function collectCompounds(text: string, dictionary: Dictionary, userWords?: Matcher): Compound[] {
  const compounds = new Map<string, Counted>();
  let run: Word[] = [];
  const endRun = () => {
    if (run.length > 1) addCompounds(text, run, dictionary, compounds);
    run = [];
  };
  const visit = (start: number, end: number, segmentedNode: number) => {
    const node = segmentedNode || findNode(text, start, end, dictionary);
    const part = partOf(node, dictionary);
    const isMember = MEMBERS.has(part) && !isStopWord(node, dictionary) && isWord(text, start, end);
    if (isMember) run.push({ start, end, node, part });
    else endRun();
  };
  forEachWord(text, dictionary, visit, userWords);
  endRun();
  return [...compounds.values()];
}

/** Letters, with digits among them: no punctuation, and no number. */
function isWord(text: string, start: number, end: number): boolean {
  return /^[\p{L}\p{N}]*\p{L}[\p{L}\p{N}]*$/u.test(text.slice(start, end));
}

/** Adds those of a run of words between which nothing stands. */
function addCompounds(
  text: string,
  run: readonly Word[],
  dictionary: Dictionary,
  compounds: Map<string, Counted>,
): void {
  for (let last = 1; last < run.length; last++) {
    if (!ENDS.has(run[last].part)) continue;
    for (let first = last - 1; first >= 0 && isTerm(run, first, last); first--) {
      const word = text.slice(run[first].start, run[last].end);
      // Characters that all stayed apart belong to no term.
      if (word.length < MIN_LENGTH || word.length === last - first + 1) continue;
      const known = compounds.get(word) ?? toCompound(word, text, run.slice(first, last + 1), dictionary);
      known.count++;
      if (!isNoun(run[first - 1]) && !isNoun(run[last + 1])) known.ownCount++;
      compounds.set(word, known);
    }
  }
}

/** Whether the words may be a term; where they may not, more words to the left do not help. */
function isTerm(run: readonly Word[], first: number, last: number): boolean {
  if (run[last].end - run[first].start > MAX_LENGTH || last - first >= MAX_PARTS) return false;
  // Of more words than two, a verb among them makes a sentence.
  for (let i = first; i <= last && last - first > 1; i++) if (run[i].part === PART.verb) return false;
  return true;
}

function isNoun(word: Word | undefined): boolean {
  return word !== undefined && word.part !== PART.verb && word.part !== PART.adjective;
}

/** The compounds of texts that stand one below the other, in order of first appearance. */
export function mergeCompounds(lists: Iterable<readonly Compound[]>): Compound[] {
  const merged: Compound[] = [];
  const places = new Map<string, number>();
  for (const list of lists) {
    for (const compound of list) {
      const place = places.get(compound.word);
      // Most are never seen again, so that only what is gets an object of its own.
      if (place === undefined) places.set(compound.word, merged.push(compound) - 1);
      else merged[place] = add(merged[place], compound);
    }
  }
  return merged;
}

function add({ word, idf, count, ownCount, text, words }: Compound, other: Compound): Compound {
  return { word, idf, count: count + other.count, ownCount: ownCount + other.ownCount, text, words };
}

function toCompound(
  word: string,
  text: string,
  words: readonly Word[],
  { idfs, records }: Dictionary,
): Counted {
  const idf = words.reduce((sum, { node }) => sum + idfs[records[node]], 0) / words.length;
  return { word, idf, count: 0, ownCount: 0, text, words };
}
