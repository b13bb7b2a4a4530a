import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { openDictionary, type Dictionary } from '../core/keywords/dictionary';
import { InputError, reasonOf } from './errors';

const OTHER_VERSION = {
  en: 'not a dictionary of this version; run “npm run build”',
  zh: '词典与当前版本不符；请运行“npm run build”',
};

/** Reads keywords.dict in the folder. Throws an InputError with a line for people. */
export async function loadDictionary(directory: string): Promise<Dictionary> {
  const file = join(directory, 'keywords.dict');
  const bytes = await readFile(file).catch((error: unknown) => {
    const { en, zh } = reasonOf(error);
    throw new InputError(file, { en: `${en}; run “npm run build”`, zh: `${zh}；请运行“npm run build”` });
  });
  const dictionary = openDictionary(bytes);
  if (!dictionary) throw new InputError(file, OTHER_VERSION);
  return dictionary;
}
