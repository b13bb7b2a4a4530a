// npm run bench:keywords: compares the proposals with people's own keywords, prints tables and writes docs/keywords.md.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openDictionary } from '../../src/core/keywords/dictionary';
import { ROOT } from '../bundle';
import { createMethods } from './methods';
import { EXPLANATION, INTRODUCTION } from './page';
import { aimsTable, scoreTable, writePage } from './report';
import { readSets } from './sets';

function main(): void {
  const dictionary = openDictionary(readFileSync(join(ROOT, 'dist/keywords.dict')));
  if (!dictionary)
    throw new Error('dist/keywords.dict is not a dictionary of this version; run `npm run build`');
  const results = readSets().map((set) => {
    const methods = createMethods(dictionary).map(({ name, propose }) => ({
      name,
      proposals: propose(set.documents),
    }));
    console.log(`\n${set.name}: ${set.documents.length} documents\n`);
    console.log(scoreTable({ set, methods }, 'exact'));
    return { set, methods };
  });
  console.log(`\n${aimsTable(results)}\n`);
  writePage(results, INTRODUCTION, EXPLANATION);
  console.log('Written to docs/keywords.md');
}

main();
