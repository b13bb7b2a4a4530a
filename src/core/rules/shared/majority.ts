/** Below these, a difference between blocks is no deviation from a habit. */
export const MIN_BLOCKS = 4;
export const MIN_SHARE = 0.6;

/** The key that most `items` share, where there are enough of them and most really is most. */
export function majorityKey<T>(items: readonly T[], keyOf: (item: T) => string): string | undefined {
  if (items.length < MIN_BLOCKS) return undefined;
  const counts = new Map<string, number>();
  for (const item of items) {
    const key = keyOf(item);
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top[1] / items.length >= MIN_SHARE ? top[0] : undefined;
}
