/** Finds the words of a list in a text, in linear time: they are looked up by their first two UTF-16 units. */
export interface Matcher {
  /** The words that begin at `index` and end at `end` or before, the shortest first. */
  at(text: string, index: number, end: number): readonly string[];
}

const NONE: readonly string[] = [];

/** Words of less than two UTF-16 units are left out. */
export function createMatcher(words: Iterable<string>): Matcher {
  const byStart = new Map<number, string[]>();
  for (const word of new Set(words)) {
    if (word.length < 2) continue;
    const key = keyAt(word, 0);
    const known = byStart.get(key);
    if (known) known.push(word);
    else byStart.set(key, [word]);
  }
  for (const known of byStart.values()) known.sort((a, b) => a.length - b.length);
  return {
    at(text, index, end) {
      const known = index + 1 < end ? byStart.get(keyAt(text, index)) : undefined;
      return known?.filter((word) => index + word.length <= end && text.startsWith(word, index)) ?? NONE;
    },
  };
}

function keyAt(text: string, index: number): number {
  return text.charCodeAt(index) * 0x10000 + text.charCodeAt(index + 1);
}
