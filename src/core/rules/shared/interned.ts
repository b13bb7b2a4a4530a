/** More different values than this are no longer few. */
const LIMIT = 1000;

/**
 * The same function, but equal results, which must be plain data, are one object: thousands of paragraphs are alike, and
 * comparing them takes most of its time for fetching from all over the memory what says so.
 */
export function interned<Arguments extends readonly unknown[], T>(
  compute: (...args: Arguments) => T | undefined,
): (...args: Arguments) => T | undefined {
  const known = new Map<string, T>();
  return (...args) => {
    const result = compute(...args);
    if (result === undefined) return undefined;
    const key = JSON.stringify(result);
    const same = known.get(key);
    if (same !== undefined) return same;
    if (known.size >= LIMIT) known.clear();
    known.set(key, result);
    return result;
  };
}
