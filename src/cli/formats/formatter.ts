import type { Problem } from '../../core/lint';
import type { Locale } from '../../core/localized-text';
import type { Severity } from '../../core/rules/rule';

export interface CheckedFile {
  readonly file: string;
  /** What the offsets of the problems count in: the file without its byte order mark. */
  readonly text: string;
  readonly problems: readonly Problem[];
}

export interface Summary {
  /** How many were checked. */
  readonly files: number;
  /** All problems, also those that are not shown. */
  readonly counts: Readonly<Record<Severity, number>>;
  /** A line for each file that could not be read or written, and for each argument that leads to no file. */
  readonly failures: readonly string[];
}

/** Turns checked files into text, one after the other: `begin`, each file, `end`. It keeps nothing of a file. */
export interface Formatter {
  readonly begin: string;
  file(checked: CheckedFile): string;
  end(summary: Summary): string;
}

export type Format = (locale: Locale) => Formatter;
