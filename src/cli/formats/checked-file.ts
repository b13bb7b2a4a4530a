import type { Problem } from '../../core/lint';

export interface CheckedFile {
  readonly file: string;
  /** What the offsets of the problems count in: the file without its byte order mark. */
  readonly text: string;
  readonly problems: readonly Problem[];
}
