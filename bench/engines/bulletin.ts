import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDictionary } from '../../src/core/keywords/dictionary';
import { rankKeywords } from '../../src/core/keywords/rank';
import type { Extract } from './engine';

export function load(root: string): Extract {
  const dictionary = openDictionary(readFileSync(join(root, 'dist/keywords.dict')));
  if (!dictionary) throw new Error('dist/keywords.dict cannot be read; run `npm run build`');
  return (text, limit) => rankKeywords(text, dictionary, limit).map(({ word }) => word);
}
