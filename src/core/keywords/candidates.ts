import { isOneCodePoint } from './code-points';
import { findNode, isStopWord, type Dictionary } from './dictionary';
import type { Matcher } from './matcher';
import { forEachWord } from './segment';

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

export function wordOf({ text, start, end }: Candidate): string {
  return text.slice(start, end);
}

/** All words that nodejieba.extract would weigh, in order of first appearance; user words are not cut apart. */
export function collectCandidates(text: string, dictionary: Dictionary, userWords?: Matcher): Candidate[] {
  const { idfs, records } = dictionary;
  const candidates: Counted<Candidate>[] = [];
  const known = new Map<Key, Counted<Candidate>>();
  const visit = (start: number, end: number, segmentedNode: number) => {
    if (isOneCodePoint(text, start, end)) return;
    const node = segmentedNode || findNode(text, start, end, dictionary);
    const key = keyOf(text, start, end, node);
    const candidate = known.get(key);
    if (candidate) candidate.count++;
    else if (!isStopWord(node, dictionary)) {
      const added = { text, start, end, node, idf: idfs[records[node]], count: 1 };
      candidates.push(added);
      known.set(key, added);
    }
  };
  forEachWord(text, dictionary, visit, userWords);
  return candidates;
}

/** The candidates of texts that stand one below the other, in order of first appearance. */
export function mergeCandidates<C extends Candidate>(lists: Iterable<readonly C[]>): C[] {
  const merged: Counted<C>[] = [];
  const known = new Map<Key, Counted<C>>();
  for (const list of lists) {
    for (const candidate of list) {
      const { text, start, end, node, count } = candidate;
      const key = keyOf(text, start, end, node);
      const same = known.get(key);
      if (same) same.count += count;
      else {
        const added = { ...candidate };
        merged.push(added);
        known.set(key, added);
      }
    }
  }
  return merged;
}

type Counted<C> = C & { count: number };
type Key = number | string;

/** A word of the dictionary is known by its node; only other words need a string to be told apart. */
function keyOf(text: string, start: number, end: number, node: number): Key {
  return node || text.slice(start, end);
}
