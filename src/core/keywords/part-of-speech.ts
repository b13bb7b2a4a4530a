/** Parts of speech as the dictionary stores them, in four bits; words that it does not have are `unknown`. */
export const PART_OF_SPEECH = {
  unknown: 0,
  noun: 1,
  person: 2,
  place: 3,
  organization: 4,
  /** Other proper names. */
  name: 5,
  abbreviation: 6,
  verbalNoun: 7,
  verb: 8,
  adjective: 9,
  /** Idioms and fixed expressions. */
  idiom: 10,
  time: 11,
  number: 12,
  /** Adverbs, pronouns, particles and all else that names nothing. */
  other: 13,
} as const;

export type PartOfSpeech = (typeof PART_OF_SPEECH)[keyof typeof PART_OF_SPEECH];

/** Beside the bits of `FLAG`. */
const SHIFT = 2;
const MASK = 0xf;

export function packPart(part: PartOfSpeech): number {
  return part << SHIFT;
}

/** What `packPart` put into flags. A damaged dictionary may give a number that is no part of speech. */
export function unpackPart(flags: number): number {
  return (flags >> SHIFT) & MASK;
}
