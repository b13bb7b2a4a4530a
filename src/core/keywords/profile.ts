import { selectHeaviest, weightOf, type Keyword } from './rank';

/** What an article is about, to be compared with others: its heaviest words, in half a kilobyte. */
export interface Profile {
  /**
   * Of each word 24 bits of a hash, whatever its case, then 8 bits of its weight, in two code units. None is 0. A small
   * typed array would take twice the memory, for the buffer that each has of its own.
   */
  readonly words: string;
  /** Of the vector of the weights. */
  readonly length: number;
}

const SIZE = 100;
const WEIGHT_BITS = 8;
const HEAVIEST = 2 ** WEIGHT_BITS - 1;

export function createProfile(keywords: readonly Keyword[]): Profile {
  const heaviest = selectHeaviest(keywords, weightOf, SIZE);
  const weights = heaviest.map(({ weight }) => Math.ceil((HEAVIEST * weight) / heaviest[0].weight));
  return {
    words: pack(heaviest.map(({ word }, i) => (hashOf(word.toLowerCase()) << WEIGHT_BITS) | weights[i])),
    length: Math.hypot(...weights),
  };
}

function pack(words: readonly number[]): string {
  return String.fromCharCode(...words.flatMap((word) => [word >>> 16, word & 0xffff]));
}

function wordsOf({ words }: Profile): number[] {
  return Array.from({ length: words.length / 2 }, (_, i) => wordAt(words, i));
}

/** The word at an index of a packed list, as a signed number of 32 bits. */
function wordAt(words: string, index: number): number {
  return (words.charCodeAt(2 * index) << 16) | words.charCodeAt(2 * index + 1);
}

/** FNV-1a. */
function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let i = 0; i < word.length; i++) hash = Math.imul(hash ^ word.charCodeAt(i), 0x01000193);
  return hash;
}

/** So many that most are empty: a word that the profile lacks is found out by one look. A power of two. */
const SLOTS = 4096;

/** How much alike another profile is to this one: the cosine, from 0 to 1. */
export function comparerOf(own: Profile): (other: Profile) => number {
  const slots = new Int32Array(SLOTS);
  for (const word of wordsOf(own)) {
    let slot = (word >>> WEIGHT_BITS) % SLOTS;
    while (slots[slot] !== 0) slot = (slot + 1) % SLOTS;
    slots[slot] = word;
  }
  return (other) => productWith(slots, other.words) / (own.length * other.length || 1);
}

/** Thousands of bulletins are compared: it is the loop in which the time goes. */
function productWith(slots: Int32Array, words: string): number {
  let sum = 0;
  for (let i = 0; i < words.length / 2; i++) {
    const word = wordAt(words, i);
    let slot = (word >>> WEIGHT_BITS) & (SLOTS - 1);
    let own = slots[slot];
    while (own !== 0) {
      // The hashes are the same where nothing but the weight differs.
      if ((own ^ word) >>> WEIGHT_BITS === 0) {
        sum += (own & HEAVIEST) * (word & HEAVIEST);
        break;
      }
      slot = (slot + 1) & (SLOTS - 1);
      own = slots[slot];
    }
  }
  return sum;
}

/** A power of two, so large that few words of one bulletin share a bucket with words of others. */
const BUCKETS = 2 ** 16;

/**
 * Compares one profile after the other with the same many, all at once: only words that both have are looked at. The
 * answer tells of the profile at an index what `comparerOf` would.
 */
export function createProfileIndex(
  profiles: readonly Profile[],
): (own: Profile) => (index: number) => number {
  const { starts, words, owners } = fillBuckets(profiles);
  const sums = new Int32Array(profiles.length);
  return (own) => {
    sums.fill(0);
    for (const word of distinctWords(own)) {
      const bucket = bucketOf(word);
      for (let i = starts[bucket]; i < starts[bucket + 1]; i++) {
        if ((words[i] ^ word) >>> WEIGHT_BITS === 0)
          sums[owners[i]] += (words[i] & HEAVIEST) * (word & HEAVIEST);
      }
    }
    return (index) => sums[index] / (own.length * profiles[index].length || 1);
  };
}

/** The words of all profiles by bucket, and beside each word whose it is: a counting sort. */
function fillBuckets(profiles: readonly Profile[]) {
  const starts = new Int32Array(BUCKETS + 1);
  visitWords(profiles, (word) => starts[bucketOf(word) + 1]++);
  for (let i = 0; i < BUCKETS; i++) starts[i + 1] += starts[i];
  const words = new Int32Array(starts[BUCKETS]);
  const owners = new Int32Array(starts[BUCKETS]);
  const next = starts.slice();
  visitWords(profiles, (word, owner) => {
    const place = next[bucketOf(word)]++;
    words[place] = word;
    owners[place] = owner;
  });
  return { starts, words, owners };
}

function visitWords(profiles: readonly Profile[], visit: (word: number, owner: number) => void): void {
  profiles.forEach((profile, owner) => {
    for (const word of wordsOf(profile)) visit(word, owner);
  });
}

function bucketOf(word: number): number {
  return (word >>> WEIGHT_BITS) & (BUCKETS - 1);
}

/** Of words with the same hash the first. */
function distinctWords(profile: Profile): Iterable<number> {
  const distinct = new Map<number, number>();
  for (const word of wordsOf(profile)) {
    if (!distinct.has(word >>> WEIGHT_BITS)) distinct.set(word >>> WEIGHT_BITS, word);
  }
  return distinct.values();
}
