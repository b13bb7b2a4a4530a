/**
 * What the extension and the page of the preview say to each other. Offsets are UTF-16 code units of the document at the
 * version that comes with them.
 */

export type Severity = 'error' | 'warning' | 'info' | 'hint';

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

export interface PlaceView {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The title of the fix for this place alone. */
  readonly fix?: string;
}

export interface ProblemView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly PlaceView[];
  /** The title of the fix for all places. */
  readonly fix?: string;
}

export interface Update {
  readonly type: 'update';
  readonly version: number;
  readonly title?: TextPart;
  readonly byline?: TextPart;
  readonly tags: readonly TextPart[];
  readonly chunks: readonly ChunkUpdate[];
  readonly problems: readonly ProblemView[];
}

export type ToPage = Update;

export type FromPage =
  /** The page listens; whatever it showed before is gone. */
  | { readonly type: 'ready' }
  | { readonly type: 'reveal'; readonly version: number; readonly start: number; readonly end: number }
  /** Apply the fix of a problem of the last update, or of one of its places. */
  | { readonly type: 'fix'; readonly version: number; readonly problem: number; readonly place?: number }
  | { readonly type: 'showRule'; readonly rule: string };

/** The texts of the page, in the language of the editor. */
export interface PageStrings {
  readonly checks: string;
  readonly noProblems: string;
  /** By severity: the text for one, and the text for more with `{0}` for the number. */
  readonly counts: Readonly<Record<Severity, readonly [one: string, more: string]>>;
  readonly showRule: string;
  readonly emptyArticle: string;
}
