/** Below these, a difference between blocks is no deviation from a habit. */
export const MIN_BLOCKS = 4;
export const MIN_SHARE = 0.6;

/**
 * The key that most `items` share, where there are enough of them and most really is most. Items without a key have no
 * say.
 */
export function majorityKey<T>(
  items: readonly T[],
  keyOf: (item: T) => string | undefined,
): string | undefined {
  const counts = new Map<string, number>();
  let total = 0;
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    counts.set(key, (counts.get(key) ?? 0) + 1);
    total++;
  }
  if (total < MIN_BLOCKS) return undefined;
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top[1] / total >= MIN_SHARE ? top[0] : undefined;
}
