/** Where a command writes; the tests give their own. */
export interface Output {
  print(text: string): void;
  /** One line for a person. */
  error(line: string): void;
}
