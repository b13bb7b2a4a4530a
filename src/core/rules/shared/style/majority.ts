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
  // Most keys are that of the one before: of thousands, few are looked up.
  let [current, repeats]: [string | undefined, number] = [undefined, 0];
  const addCurrent = () => {
    if (current !== undefined) counts.set(current, (counts.get(current) ?? 0) + repeats);
  };
  for (const item of items) {
    const key = keyOf(item);
    if (key === undefined) continue;
    total++;
    if (key === current) {
      repeats++;
      continue;
    }
    addCurrent();
    [current, repeats] = [key, 1];
  }
  addCurrent();
  if (total < MIN_BLOCKS) return undefined;
  const [top] = [...counts].sort((a, b) => b[1] - a[1]);
  return top[1] / total >= MIN_SHARE ? top[0] : undefined;
}
