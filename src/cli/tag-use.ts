import { parseArticle } from '../core/article/parse';
import { articleText } from '../core/article/plain-text';
import { createVocabulary } from '../core/keywords/vocabulary';
import { InputError } from './errors';
import { readInput } from './input';
import type { Output } from './output';

/** How many of the bulletins have each tag, and how many mention it. */
export interface TagUse {
  readonly usage: ReadonlyMap<string, number>;
  readonly mentions: ReadonlyMap<string, number>;
}

/**
 * Reads the bulletins twice, one after the other: which tags to look for is known only at the end of the first time. What
 * cannot be read is left out; whoever reads it next says so.
 */
export async function readTagUse(files: readonly string[], output: Output): Promise<TagUse> {
  const silent = { ...output, error: () => {} };
  const usage = await countIn(files, silent, (source) => parseArticle(source).tags.map(({ text }) => text));
  const vocabulary = createVocabulary([], usage);
  const mentions = await countIn(usage.size > 0 ? files : [], silent, (source) => {
    const { title, body } = articleText(parseArticle(source));
    return Array.from(vocabulary.countIn(`${title}\n${body}`).keys(), ({ word }) => word);
  });
  return { usage, mentions };
}

async function countIn(
  files: readonly string[],
  output: Output,
  wordsOf: (source: string) => readonly string[],
): Promise<Map<string, number>> {
  const counts = new Map<string, number>();
  for (const file of files) {
    const input = await readInput(file, output).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
    });
    for (const word of new Set(input ? wordsOf(input.text) : [])) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  return counts;
}
