import type { Keeper } from '../kept';
import type { Range } from '../text';
import type { StructuralError } from './html';
import type { Piece } from './pieces';

/** A one-line part of plain text; the range leaves out white space around it. */
export interface Line extends Range {
  readonly text: string;
}

/** Whole lines, from the first that belongs to the body to the last, without the last line end. */
export interface Body extends Range {
  /** In document order (pieces.ts). */
  readonly pieces: readonly Piece[];
  /** In source order. */
  readonly errors: readonly StructuralError[];
}

export type SegmentKind = 'title' | 'byline' | 'body' | 'tag' | 'comment' | 'gap';

/** One piece of the file. White space and line ends between the parts are gaps. */
export interface Segment extends Range {
  readonly kind: SegmentKind;
}

/** A parsed bulletin. Offsets are UTF-16 code units of `source`, which has no byte order mark. */
export interface Article extends Keeper {
  readonly source: string;
  readonly title?: Line;
  readonly byline?: Line;
  readonly body?: Body;
  readonly tags: readonly Line[];
  /** In order, without overlap; concatenated they are the source. */
  readonly segments: readonly Segment[];
}
