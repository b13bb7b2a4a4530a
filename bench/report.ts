import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { ROOT } from './bundle';

/** One line of the table, as text. */
export interface Row {
  readonly what: string;
  readonly ours: string;
  readonly theirs: string;
  readonly ratio: string;
  /** What was aimed at and whether it is met; empty where there was no aim. */
  readonly aim: string;
}

const FILE = join(ROOT, 'docs/performance.md');
/** Written by whoever measures in VS Code: `[{ "what": string, "ms": number, "aimMs"?: number }]`. */
const VSCODE_TIMINGS = join(ROOT, 'artifacts/vscode-timings.json');
const START = '<!-- benchmark: begin (written by npm run bench) -->';
const END = '<!-- benchmark: end -->';

export function verdict(text: string, isMet: boolean): string {
  return `${text}: ${isMet ? 'met' : '**missed**'}`;
}

export function milliseconds(ms: number): string {
  return `${digits(ms)} ms`;
}

export function times(ratio: number): string {
  return `${digits(ratio)}×`;
}

/** Two or three significant digits: more would be noise. */
function digits(value: number): string {
  if (value >= 100) return String(Math.round(value));
  return value.toFixed(value >= 10 ? 1 : 2);
}

export function vscodeRows(): Row[] {
  if (!existsSync(VSCODE_TIMINGS)) return [];
  const timings = JSON.parse(readFileSync(VSCODE_TIMINGS, 'utf8')) as VSCodeTiming[];
  return timings.map(({ what, ms, aimMs }) => ({
    what: `VS Code: ${what}`,
    ours: milliseconds(ms),
    theirs: '',
    ratio: '',
    aim: aimMs === undefined ? '' : verdict(`at most ${milliseconds(aimMs)}`, ms <= aimMs),
  }));
}

interface VSCodeTiming {
  readonly what: string;
  readonly ms: number;
  readonly aimMs?: number;
}

export function writeReport(rows: readonly Row[]): void {
  writeFileSync(
    FILE,
    `${INTRODUCTION}\n${START}\n\n${machine()}\n\n${table(rows)}\n\n${END}\n\n${EXPLANATION}`,
  );
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, theirs, ratio, aim }) =>
    ['', what, ours, theirs, ratio, aim, ''].join(' | ').trim(),
  );
  return ['| What | Bulletin | Compared with | Ratio | Aim |', '|---|--:|--:|--:|---|', ...lines].join('\n');
}

function machine(): string {
  const [cpu] = os.cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date} with Node.js ${process.versions.node} on ${os.cpus().length} × ${cpu.model.trim()} (${os.platform()} ${os.arch()}).`;
}

const INTRODUCTION = `# Performance

\`npm run bench\` measures everything below in one run and writes this page.
`;

const EXPLANATION = `## How it is measured

- Two things that are compared are run in turn, A B A B; the ratio is the median of the ratios of the rounds, so that a busy machine slows both sides. Times are medians and only for orientation. Sizes are bytes in UTF-8.
- Our code and parse5 are bundled and minified by esbuild, as the extension is.
- **Keywords, start**: a fresh process for each engine and round; from before the engine is required to after its first keywords, dictionaries read. Memory is the growth of the resident set meanwhile.
- **Keywords, extract**: 20 keywords of a text, everything loaded and warm. jieba-wasm only cuts text; its words are weighed by a few lines of JavaScript.
- **HTML tree**: a tree with the place of everything and all errors, of generated bodies: paragraphs one a line, in one \`<div>\`, never closed, all on one line. parse5 is \`parseFragment\` with \`sourceCodeLocationInfo\` and \`onParseError\`. *Article* also finds title, byline, tags and leaf blocks, which parse5 does not.
- **Check**: parse and check by all rules. *First* is the first time with an empty cache, in a warm process; *key* is after one character was typed in the middle, with the cache of the time before. The ratio is key / first.
- **VS Code**: from \`artifacts/vscode-timings.json\`, where that file exists.
`;
