import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArticle } from '../core/article/parse';
import { openDictionary, type Dictionary } from '../core/keywords/dictionary';
import { createKeywordEngine, suggestKeywords, type Suggestion } from '../core/keywords/suggest';
import { InputError, reasonOf } from './errors';
import { readInput } from './input';
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
      output.error(error.in(output.locale));
      failed = true;
    }
  }
  output.print(options.json ? JSON.stringify(results, undefined, 2) : asText(results));
  return failed ? 2 : 0;
}

const OTHER_VERSION = {
  en: 'not a dictionary of this version; run “npm run build”',
  zh: '词典与当前版本不符；请运行“npm run build”',
};

async function loadDictionary(directory: string): Promise<Dictionary> {
  const file = join(directory, 'keywords.dict');
  const bytes = await readFile(file).catch((error: unknown) => {
    const { en, zh } = reasonOf(error);
    throw new InputError(file, { en: `${en}; run “npm run build”`, zh: `${zh}；请运行“npm run build”` });
  });
  const dictionary = openDictionary(bytes);
  if (!dictionary) throw new InputError(file, OTHER_VERSION);
  return dictionary;
}

function asText(results: readonly { file: string; tags: Suggestion[] }[]): string {
  const words = ({ tags: found }: { tags: Suggestion[] }) => found.map(({ word }) => word);
  if (results.length === 1) return words(results[0]).join('\n');
  return results.map((result) => `${result.file}: ${words(result).join(' ')}`).join('\n');
}
