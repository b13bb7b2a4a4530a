// npm run bench: measures speed and memory beside other libraries, prints one table and writes docs/performance.md.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { measureActivation } from './activation';
import { bundleAll, loadCore, ROOT } from './bundle';
import { measureCheck } from './check';
import { measureFreshness } from './freshness';
import { measureHtml } from './html';
import { installEngines } from './install';
import { measureKeywords } from './keywords';
import { table, vscodeRows, writeReadmes, writeReport, type Row } from './report';
import { plainTexts } from './texts';

async function main(): Promise<void> {
  if (!existsSync(join(ROOT, 'dist/keywords.dict'))) {
    console.error('dist/keywords.dict is missing; run `npm run build` first');
    process.exitCode = 1;
    return;
  }
  installEngines();
  await bundleAll();
  const core = loadCore();
  // First what needs a small heap; the engines beside ours fill hundreds of megabytes.
  const check = step('Check', () => measureCheck(core));
  const freshness = step('Freshness of keywords', () => measureFreshness(core));
  const html = step('HTML', () => measureHtml(core));
  const keywords = step('Keywords', () => measureKeywords(plainTexts(core)));
  const activation = step('Activation', measureActivation);
  const rows = [...keywords, ...freshness, ...html, ...check, ...activation, ...vscodeRows()];
  console.log(`\n${table(rows)}\n`);
  writeReport(rows);
  writeReadmes(rows);
  console.log('Written to docs/performance.md and the READMEs');
}

function step(name: string, measure: () => Row[]): Row[] {
  const start = performance.now();
  console.log(`… ${name}`);
  const rows = measure();
  console.log(`✔ ${name} (${((performance.now() - start) / 1000).toFixed(0)} s)`);
  return rows;
}

void main();
