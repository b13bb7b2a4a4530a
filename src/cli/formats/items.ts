/** Prints values as items of one JSON array, a few at a time. */
export function createItems(print: (value: unknown) => string): (values: readonly unknown[]) => string {
  let separator = '\n';
  return (values) => {
    let text = '';
    for (const value of values) {
      text += separator + print(value);
      separator = ',\n';
    }
    return text;
  };
}
