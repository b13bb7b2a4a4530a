/** Where a command writes; the tests give their own. */
export interface Output {
  print(text: string): void;
  /** One line for a person. */
  error(line: string): void;
  /** Text as it is, to standard output. Resolves when there is room for more, so that a long output fills no memory. */
  write(text: string): Promise<void>;
  /** The same to standard error. */
  writeError(text: string): Promise<void>;
}
