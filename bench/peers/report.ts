import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle';
import type { Comparison } from '../measure';
import { digits, machine } from '../report';
import type { Finding, Verdict } from './find';
import type { Source } from './sources';
import { sizeOf, type Speed } from './speed';
import type { Tool } from './tools';

/** The columns are the tools, ours first. */
export interface Results {
  readonly tools: readonly Tool[];
  readonly findings: readonly Finding[];
  /** Reports of the bulletin without a mistake. */
  readonly onClean: readonly number[];
}

const FILE = join(ROOT, 'docs/peers.md');
const START = '<!-- peers: begin (written by npm run bench:peers) -->';
const END = '<!-- peers: end -->';
const SIGNS: Record<Verdict['kind'], string> = { found: '✓', elsewhere: '(✓)', missed: '–' };

export function writePage(results: Results, speeds: readonly Speed[], sources: readonly Source[]): void {
  const parts = [
    INTRODUCTION,
    START,
    machine(),
    toolList(results.tools),
    '## Planted mistakes',
    findingsTable(results),
    '### Which rules report them',
    ruleList(results),
    '## Speed',
    speeds.length > 0 ? corpusLine(sources) : 'Not measured: the corpus is not beside the repository.',
    ...(speeds.length > 0 ? [speedTable(speeds)] : []),
    END,
    EXPLANATION,
  ];
  writeFileSync(FILE, parts.join('\n\n'));
}

export function findingsTable({ tools, findings, onClean }: Results): string {
  const found = tools.map(
    (_, tool) => findings.filter(({ verdicts }) => verdicts[tool].kind === 'found').length,
  );
  return tableOf(
    ['Mistake', ...tools.map(({ name }) => name)],
    [
      ...findings.map(({ planted, verdicts }) => [planted.what, ...verdicts.map(({ kind }) => SIGNS[kind])]),
      [`**Found, of ${findings.length}**`, ...found.map((count) => `**${count}**`)],
      ['Reports of the clean bulletin', ...onClean.map(String)],
    ],
    ':-:',
  );
}

/** A tick may be luck: this says what was reported. */
function ruleList({ tools, findings }: Results): string {
  const lines = findings.map(({ planted, verdicts }) => {
    const found = verdicts.flatMap(({ kind, rules }, i) =>
      kind === 'found' ? [`${tools[i].name} ${rules.map((rule) => `\`${rule}\``).join(', ')}`] : [],
    );
    return `- ${planted.what}: ${found.join('; ') || 'nobody'}`;
  });
  return lines.join('\n');
}

export function speedTable(speeds: readonly Speed[]): string {
  return tableOf(
    ['Compared with', 'It takes', 'Bulletin, the same work', 'Ratio', 'Bulletin, all rules', 'Ratio'],
    speeds.map(({ peer, ruleCount, sameWork, allRules }) => [
      peer.name,
      `${digits(sameWork.theirs)} s/MB`,
      `${digits(sameWork.ours)} s/MB (${ruleCount} rules)`,
      ratioOf(sameWork),
      `${digits(allRules.ours)} s/MB`,
      ratioOf(allRules),
    ]),
    '--:',
  );
}

/** Below 1 ours is faster. */
function ratioOf({ ratio }: Comparison): string {
  return ratio < 1 ? `**${(1 / ratio).toFixed(2)}**` : (1 / ratio).toFixed(3);
}

function tableOf(head: readonly string[], rows: readonly (readonly string[])[], alignment: string): string {
  const rule = ['---', ...head.slice(1).map(() => alignment)];
  return [head, rule, ...rows].map((cells) => `| ${cells.join(' | ')} |`).join('\n');
}

function toolList(tools: readonly Tool[]): string {
  return tools.map(({ name, version, use }) => `- **${name} ${version}**: ${use}.`).join('\n');
}

function corpusLine(sources: readonly Source[]): string {
  return `${sources.length} articles, ${(sizeOf(sources) / 1e6).toFixed(2)} MB.`;
}

const INTRODUCTION = `# Bulletin and other checkers

\`npm run bench:peers\` measures everything below in one run and writes this page. None of the others is made for bulletins; each is asked about the part that it can read.`;

const EXPLANATION = `## How it is measured

- **Planted mistakes**: \`bench/peers/planted.ts\` has a bulletin without a mistake. Each mistake is planted into it alone. A tool has found it (✓) if one of its rules reports more often than before on the lines of the mistake or on the line with text before or after, where something missing is often noticed; (✓) in brackets means that there is a new report, but only somewhere else; – means none. What a report says is not judged, only that there is one; the list of rules shows where it is luck. Mistakes outside of what a tool is given cannot be found by it.
- **Speed**: all articles of \`../shared/corpus/articles/*.raw.txt\`, one after the other in one process, after one pass without a clock; ours and the other in turn, A B C A B C, nine rounds, or three where the other needs more than five seconds. *The same work* are those of our rules that report the planted mistakes which the other finds too; *all rules* are all that are on without a configuration, most of which the other does not have. Seconds are medians and for orientation; the ratio is the median of the ratios of the rounds, so that a busy machine slows both sides; below 1 ours is faster, else it is in bold. A megabyte is a million bytes of the whole file in UTF-8, for every tool, although the others read only part of it. What the others are given (body, styles, text without tags) is cut out beforehand and costs them nothing; start and configuration are not measured either. Ours parses and checks each article anew; as on the command line, one cache serves all articles, which remembers what it knows of styles.
- Ours is bundled and minified by esbuild, as the extension is; the others are their packages from npm, by the lock file in \`bench/peers\`.
- The run fails where ours misses a planted mistake, or is slower than another at the same work.
`;
