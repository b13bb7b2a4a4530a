import type { Locale } from '../core/localized-text';

/** Where a command writes. */
export interface Streams {
  print(text: string): void;
  /** One line for a person. */
  error(line: string): void;
  /** Text as it is, to standard output. Resolves when there is room for more, so that a long output fills no memory. */
  write(text: string): Promise<void>;
  /** The same to standard error. */
  writeError(text: string): Promise<void>;
}

export interface Output extends Streams {
  /** The language in which a person is spoken to. */
  readonly locale: Locale;
}
