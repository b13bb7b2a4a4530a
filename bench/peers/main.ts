// npm run bench:peers: compares ours with other checkers, prints two tables and writes docs/peers.md.
import { corpusArticles } from '../../test/corpus';
import { bundleAll, loadCore } from '../bundle';
import { install } from '../install';
import { countOnClean, findPlanted, rulesAlike } from './find';
import { findingsTable, speedTable, writePage } from './report';
import { sourceOf } from './sources';
import { measureSpeed } from './speed';
import { openOurs, openPeers, PEERS } from './tools';

async function main(): Promise<void> {
  if (!install(PEERS)) throw new Error('The peers could not be installed');
  await bundleAll();
  const core = loadCore();
  const [ours, peers] = [openOurs(core), await openPeers(core)];
  const tools = [ours, ...peers];
  const findings = await findPlanted(core, tools);
  const results = { tools, findings, onClean: await countOnClean(core, tools) };
  console.log(`\n${findingsTable(results)}\n`);
  const articles = corpusArticles().filter(({ name }) => name.endsWith('.raw.txt'));
  const sources = articles.map(({ text }) => sourceOf(core, text));
  const pairs = peers.map((peer, i) => {
    const rules = rulesAlike(findings, i + 1);
    return { peer, ruleCount: rules.size, alike: openOurs(core, (rule) => rules.has(rule)) };
  });
  const speeds = sources.length > 0 ? await measureSpeed(ours, pairs, sources) : [];
  console.log(`\n${speedTable(speeds)}\n`);
  writePage(results, speeds, sources);
  console.log('Written to docs/peers.md');
  const isFirst = findings.every(({ verdicts: [verdict] }) => verdict.kind === 'found');
  if (!isFirst || speeds.some(({ sameWork }) => sameWork.ratio < 1)) process.exitCode = 1;
}

void main();
