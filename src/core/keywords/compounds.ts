import { wordOf, type Candidate } from './candidates';
import { findNode, isStopWord, partOf, type Dictionary } from './dictionary';
import type { Matcher } from './matcher';
import { PART_OF_SPEECH as PART } from './part-of-speech';
import { forEachWord } from './segment';

/** Neighbouring words that may together be one term: 教育/科技局, 控/辍/保学. */
export interface Compound extends Candidate {
  /** The words it is made of. */
  readonly parts: readonly string[];
  /** How often it stands where no noun before or after it makes a longer term of it. */
  readonly ownCount: number;
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
    for (let first = last - 1; first >= Math.max(0, last + 1 - MAX_PARTS); first--) {
      const words = run.slice(first, last + 1);
      if (!isCompound(words)) continue;
      const word = text.slice(run[first].start, run[last].end);
      const isWhole = !isNoun(run[first - 1]) && !isNoun(run[last + 1]);
      const known = compounds.get(word) ?? toCompound(text, words, dictionary);
      known.count++;
      if (isWhole) known.ownCount++;
      compounds.set(word, known);
    }
  }
}

function isNoun(word: Word | undefined): boolean {
  return word !== undefined && word.part !== PART.verb && word.part !== PART.adjective;
}

function isCompound(words: readonly Word[]): boolean {
  const first = words[0];
  const last = words[words.length - 1];
  const length = last.end - first.start;
  if (length < MIN_LENGTH || length > MAX_LENGTH || !ENDS.has(last.part)) return false;
  // Of more words than two, a verb among them makes a sentence.
  if (words.length > 2 && words.some(({ part }) => part === PART.verb)) return false;
  // Only characters: what stayed apart here belongs to no term.
  return words.some(({ start, end }) => end - start > 1);
}
/** The compounds of texts that stand one below the other, in order of first appearance. */
export function mergeCompounds(lists: Iterable<readonly Compound[]>): Compound[] {
  const merged = new Map<string, Counted>();
  for (const list of lists) {
    for (const compound of list) {
      const word = wordOf(compound);
      const same = merged.get(word);
      if (same) {
        same.count += compound.count;
        same.ownCount += compound.ownCount;
      } else merged.set(word, { ...compound });
    }
  }
  return [...merged.values()];
}

function toCompound(text: string, words: readonly Word[], { idfs, records }: Dictionary): Counted {
  const idf = words.reduce((sum, { node }) => sum + idfs[records[node]], 0) / words.length;
  const { start } = words[0];
  const { end } = words[words.length - 1];
  const parts = words.map((word) => text.slice(word.start, word.end));
  return { text, start, end, node: 0, idf, count: 0, ownCount: 0, parts };
}
