/**
 * The file format of the compiled dictionary, defined once for its reader (dictionary.ts) and its writer
 * (src/dictionary). Everything is little-endian:
 *
 *     magic     4 bytes, "BLTK"
 *     version   uint32
 *     lengths   one uint32 for each section: its number of elements
 *     sections  one after the other without gaps
 *
 * The sections are ordered from wide elements to narrow ones and the header is a multiple of 8 bytes, therefore
 * every section is aligned to the width of its elements and can be viewed in place.
 */

/** The magic read as a little-endian number; a big-endian machine reads another number and refuses the file. */
export const MAGIC = 0x4b544c42;

export const FORMAT_VERSION = 2;

/** The sections in file order, each with the width of its elements in bytes. */
export const SECTION_WIDTHS = {
  /** Scalars, at the indices of `PARAMETER`. */
  parameters: 8,
  /** By record: log probability of the word, or -Infinity where the segmenter does not know it. */
  weights: 8,
  /** By record: inverse document frequency, the average of all words where idf.utf8 does not have the word. */
  idfs: 8,
  /** By emission row and hidden state: log probability, rows of `STATE_COUNT`. */
  emissions: 8,
  /**
   * By node of the trie, with one entry more: its first child; the children of node n end before that of n + 1. Nodes
   * are numbered breadth first from the root 0, brothers in ascending order of their labels.
   */
  children: 4,
  /** By node: the label, by `labelOf`, of the UTF-16 unit that leads to it from its parent. */
  labels: 2,
  /** By node: the record of the word that ends there; 0 where none does. */
  records: 2,
  /** By UTF-16 unit: the child of the root to which it leads, or 0. */
  initials: 2,
  /** By UTF-16 unit: its emission row; row 0 is that of a character which the model does not know. */
  emissionRows: 2,
  /** By record: bits of `FLAG`, and the part of speech above them (part-of-speech.ts). */
  flags: 1,
} as const;

export type SectionName = keyof typeof SECTION_WIDTHS;

export const SECTION_NAMES = Object.keys(SECTION_WIDTHS) as readonly SectionName[];

const HEADER_WORDS = 2 + SECTION_NAMES.length;

/** Bytes before the first section. */
export const HEADER_SIZE = HEADER_WORDS * 4;

/** The number of UTF-16 units, which is the length of the sections that go by unit. */
export const UNIT_COUNT = 0x10000;

/**
 * The label of a UTF-16 unit: the unit times the golden ratio, modulo 2^16 (Fibonacci hashing, Knuth, The Art of Computer
 * Programming 6.4). Distinct units have distinct labels, and those of any alphabet lie evenly over the range, so that the
 * place of a label among brothers can be computed instead of searched for.
 */
export function labelOf(unit: number): number {
  return Math.imul(unit, 40503) & 0xffff;
}

/** The hidden states of the HMM in the order of hmm_model.utf8: begin, end and middle of a word, single character. */
export const STATE_COUNT = 4;
export const STATE = { begin: 0, end: 1, middle: 2, single: 3 } as const;

/** cppjieba's MIN_DOUBLE: the log probability of what cannot happen. */
export const IMPOSSIBLE = -3.14e100;

/** Indices into the section `parameters`. */
export const PARAMETER = {
  /** The weight of a character that is no word: the lowest of the dictionary. */
  minWeight: 0,
  /** `STATE_COUNT` log probabilities of the first state. */
  start: 1,
  /** `STATE_COUNT` rows (from) of `STATE_COUNT` log probabilities (to). */
  transitions: 1 + STATE_COUNT,
} as const;

export const PARAMETER_COUNT = PARAMETER.transitions + STATE_COUNT * STATE_COUNT;

export const FLAG = {
  /** Never a keyword. */
  stopWord: 1,
  /** A single character of the user dictionary, which stays a word of its own: the HMM stage never sees it. */
  userCharacter: 2,
} as const;

export type Lengths = Readonly<Record<SectionName, number>>;

/** Where each section begins, and the size of the whole file, in bytes. */
export function sectionOffsets(lengths: Lengths): { offsets: Lengths; size: number } {
  const offsets: Record<string, number> = {};
  let size = HEADER_SIZE;
  for (const name of SECTION_NAMES) {
    offsets[name] = size;
    size += lengths[name] * SECTION_WIDTHS[name];
  }
  return { offsets: offsets as Lengths, size };
}
