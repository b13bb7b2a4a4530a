/** What a house says of its keywords; all of it may be empty. */
export interface HouseWords {
  /** The tags that are meant to be used. */
  readonly vocabulary: readonly VocabularyWord[];
  /** No other words are proposed. */
  readonly only: boolean;
  /** Words that are never cut apart. */
  readonly userWords: readonly string[];
  /** Words that are never proposed. */
  readonly stopWords: readonly string[];
}

export interface VocabularyWord {
  readonly word: string;
  /** How much it is preferred to another word of the vocabulary; 1 is usual. */
  readonly weight: number;
}

export const NO_HOUSE_WORDS: HouseWords = { vocabulary: [], only: false, userWords: [], stopWords: [] };
