import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticle } from '../core/article/parse';
import { openDictionary, type Dictionary } from '../core/keywords/dictionary';
import { createKeywordEngine, suggestKeywords, type Suggestion } from '../core/keywords/suggest';
import { readInput, InputError, reasonOf } from './input';
import type { Output } from './output';

export interface TagsOptions {
  readonly top: number;
  readonly json: boolean;
  /** The folder with keywords.dict. */
  readonly directory: string;
}

/** Proposes keywords for each file, best first. Returns the exit code. */
export async function tags(files: readonly string[], options: TagsOptions, output: Output): Promise<number> {
  const engine = createKeywordEngine(await loadDictionary(options.directory));
  const results: { file: string; tags: Suggestion[] }[] = [];
  let failed = false;
  for (const file of files) {
    try {
      const { text } = await readInput(file, output);
      results.push({
        file,
        tags: suggestKeywords(parseArticle(text), engine, { method: 'tfidf', count: options.top }),
      });
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      output.error(error.message);
      failed = true;
    }
  }
  output.print(options.json ? JSON.stringify(results, undefined, 2) : asText(results));
  return failed ? 2 : 0;
}

async function loadDictionary(directory: string): Promise<Dictionary> {
  const file = join(directory, 'keywords.dict');
  const bytes = await readFile(file).catch((error: unknown) => {
    throw new InputError(`${file}: ${reasonOf(error)}; run “npm run build”`);
  });
  const dictionary = openDictionary(bytes);
  if (!dictionary) throw new InputError(`${file}: not a dictionary of this version; run “npm run build”`);
  return dictionary;
}

function asText(results: readonly { file: string; tags: Suggestion[] }[]): string {
  const words = ({ tags: found }: { tags: Suggestion[] }) => found.map(({ word }) => word);
  if (results.length === 1) return words(results[0]).join('\n');
  return results.map((result) => `${result.file}: ${words(result).join(' ')}`).join('\n');
}
