/** A line of plain text and where it begins. */
export interface TextPart {
  readonly text: string;
  readonly start: number;
}

/** `length` source characters from `start`, which counts from the beginning of the chunk, are rendered as `text`. */
export interface TextRun {
  readonly text: string;
  readonly start: number;
  readonly length: number;
}

export interface ChunkContent {
  readonly html: string;
  readonly runs: readonly TextRun[];
}

/** A chunk of the body: new content, or the index of the chunk of the last update that is the same. */
export interface ChunkUpdate {
  readonly start: number;
  readonly content: ChunkContent | number;
}

/** The article, as far as it is not the same as in the last update. */
export interface ArticleUpdate {
  readonly type: 'update';
  readonly version: number;
  readonly title?: TextPart;
  readonly byline?: TextPart;
  readonly tags: readonly TextPart[];
  readonly chunks: readonly ChunkUpdate[];
}

export type ArticleToPage = ArticleUpdate;

/** Show the stretch in the source. */
export interface Reveal {
  readonly type: 'reveal';
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

export type ArticleFromPage = Reveal;

export interface ArticleStrings {
  readonly emptyArticle: string;
}
