import type { ChangeView } from './view';

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
  /** In the published form: what MARK_ATTRIBUTE of the elements concerned counts in. */
  readonly changes?: readonly ChangeView[];
}

/** In a run of the chunk, `removed` code units from `at` give way to `text`; all else is as it was. */
export interface TextChange {
  readonly run: number;
  readonly at: number;
  readonly removed: number;
  readonly text: string;
}

/**
 * A chunk of the body: new content, the index (in the last update) of the removed chunk that is the same, or a change in
 * the text of the one removed chunk.
 */
export interface ChunkUpdate {
  readonly start: number;
  readonly content: ChunkContent | number | TextChange;
}

/** From the chunk `from` on, `removed` of those that are shown give way to `chunks`; those behind move by `by`. */
export interface BodyUpdate {
  readonly from: number;
  readonly removed: number;
  readonly chunks: readonly ChunkUpdate[];
  readonly by: number;
}

/** What is new in the article since the last update. */
export interface ArticleUpdate {
  readonly type: 'update';
  readonly version: number;
  /** Which bulletin it is. */
  readonly uri: string;
  /** Nothing of what is shown is to be kept. */
  readonly isWhole: boolean;
  readonly title?: TextPart;
  readonly byline?: TextPart;
  readonly tags: readonly TextPart[];
  readonly body: BodyUpdate;
}

export type ArticleToPage = ArticleUpdate;

/** Show the stretch in the source. */
export interface Reveal {
  readonly type: 'reveal';
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

/** The update is shown; the page is ready for the next. */
export interface Shown {
  readonly type: 'shown';
  readonly version: number;
}

/** The page cannot follow: it needs the whole article. */
export interface Lost {
  readonly type: 'lost';
}

export type ArticleRequest = Reveal;
export type ArticleReport = Shown | Lost;

export interface ArticleStrings {
  readonly emptyArticle: string;
}
