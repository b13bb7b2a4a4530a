import { parseArticle } from '../core/article/parse';
import type { KeywordEngine } from '../core/keywords/suggest';
import { createVocabulary } from '../core/keywords/vocabulary';
import { createTagUse, readTagUse, type TagUse } from '../core/tags/tag-use';
import { InputError } from './errors';
import { readInput } from './input';
import type { Output } from './output';

/** How the bulletins are tagged. */
export interface KnownUse extends TagUse {
  /** By tag, how many have it. */
  readonly usage: ReadonlyMap<string, number>;
}

/**
 * Reads the bulletins twice, one after the other: which tags to look for is known only at the end of the first time. What
 * cannot be read is left out; whoever reads it next says so. Without an engine none is similar to another.
 */
export async function readUse(
  files: readonly string[],
  engine: KeywordEngine | undefined,
  output: Output,
): Promise<KnownUse> {
  const usage = new Map<string, number>();
  await forEachSource(files, output, (source) => {
    for (const tag of new Set(parseArticle(source).tags.map(({ text }) => text)))
      usage.set(tag, (usage.get(tag) ?? 0) + 1);
  });
  const vocabulary = createVocabulary([], usage);
  const use = createTagUse();
  await forEachSource(usage.size > 0 ? files : [], output, (source, file) =>
    use.set(file, readTagUse(parseArticle(source), vocabulary, engine)),
  );
  return { ...use, usage };
}

async function forEachSource(
  files: readonly string[],
  output: Output,
  visit: (source: string, file: string) => void,
): Promise<void> {
  const silent = { ...output, error: () => {} };
  for (const file of files) {
    const input = await readInput(file, silent).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
    });
    if (input) visit(input.text, file);
  }
}
