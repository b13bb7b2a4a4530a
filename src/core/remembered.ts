/** Enough for the styles of a large folder of bulletins, and little memory. */
const LIMIT = 2000;
/** Longer texts hardly come twice, and would be kept alive. */
const MAX_LENGTH = 2000;

/** The same function, which remembers its results for the short texts it was asked for lately. */
export function remembered<T>(compute: (text: string) => T): (text: string) => T {
  const known = new Map<string, { readonly result: T }>();
  return (text) => {
    const entry = known.get(text);
    if (entry) return entry.result;
    const result = compute(text);
    if (known.size >= LIMIT) known.clear();
    if (text.length <= MAX_LENGTH) known.set(text, { result });
    return result;
  };
}
