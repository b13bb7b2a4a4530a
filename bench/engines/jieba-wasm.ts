import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import type { Extract } from './engine';

interface JiebaWasm {
  cut(text: string, hmm: boolean): string[];
}

/** It only cuts: whoever wants keywords of it has to weigh the words, which is done here with nodejieba's idf.utf8. */
export function load(): Extract {
  const require = createRequire(__filename);
  const { cut } = require('jieba-wasm') as JiebaWasm;
  const idfs = readIdfs(dirname(require.resolve('nodejieba/package.json')));
  return (text, limit) => {
    const counts = new Map<string, number>();
    for (const word of cut(text, true)) if (word.length > 1) counts.set(word, (counts.get(word) ?? 0) + 1);
    return [...counts]
      .map(([word, count]) => ({ word, weight: count * (idfs.get(word) ?? AVERAGE_IDF) }))
      .sort((a, b) => b.weight - a.weight)
      .slice(0, limit)
      .map(({ word }) => word);
  };
}

const AVERAGE_IDF = 11.74;

function readIdfs(nodejieba: string): Map<string, number> {
  const lines = readFileSync(join(nodejieba, 'submodules/cppjieba/dict/idf.utf8'), 'utf8').split('\n');
  return new Map(
    lines.map((line) => {
      const [word, idf] = line.split(' ');
      return [word, Number(idf)];
    }),
  );
}
