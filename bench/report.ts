import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { READMES, withSection } from '../scripts/readme-sections';
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
const KEYSTROKES_START = '<!-- keystrokes: begin (written by npm run bench:keystrokes) -->';
const KEYSTROKES_END = '<!-- keystrokes: end -->';
const KEYSTROKES_INTRODUCTION = `## From a key to the preview

How long the preview takes to change after a key: median and 95th percentile. All are measured in the same run of the same VS Code (the server from npm, with a browser in front), one after the other, each with a file of its own that is open beside it; the key goes into the last paragraph. The file of the built-in Markdown preview has the same visible text. *Echo* is an extension of a few lines that answers each change with one short text, in a file with the text of the bulletin to which VS Code gives the same highlighting, language configuration and settings, but none of our code: the editor's own time. Sizes are those of the bulletin, in UTF-8.`;

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
export function digits(value: number): string {
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
  const measured = `${START}\n\n${machine()}\n\n${table(rows)}\n\n${END}`;
  writeFileSync(FILE, `${INTRODUCTION}\n${measured}\n\n${keystrokesSection()}\n\n${EXPLANATION}`);
}

/** What was measured by `npm run bench:keystrokes`; it stays as it was until that runs again. */
function keystrokesSection(): string {
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const start = text.indexOf(KEYSTROKES_START);
  const end = text.indexOf(KEYSTROKES_END);
  return start === -1
    ? `${KEYSTROKES_START}\n${KEYSTROKES_END}`
    : text.slice(start, end + KEYSTROKES_END.length);
}

export function writeKeystrokes(result: string): void {
  const section = [KEYSTROKES_START, KEYSTROKES_INTRODUCTION, machine(), result, KEYSTROKES_END].join('\n\n');
  const text = readFileSync(FILE, 'utf8');
  const old = keystrokesSection();
  const next = text.includes(old)
    ? text.replace(old, () => section)
    : text.replace(END, () => `${END}\n\n${section}`);
  writeFileSync(FILE, next);
}

/** What a reader of the README wants to know; the rest is in docs/performance.md. */
const CHOSEN: readonly (readonly [prefix: string, zh: string])[] = [
  ['Keywords, start: nodejieba', '关键词引擎启动，对比 nodejieba'],
  ['Keywords, memory: nodejieba', '关键词引擎内存，对比 nodejieba'],
  ['Keywords, extract, articles, 1 MB: nodejieba', '提取关键词 1 MB，对比 nodejieba'],
  ['HTML tree, 1 MB flat: parse5', '解析 HTML 1 MB，对比 parse5'],
  ['Check, the real article', '检查一篇稿件：按一个键，对比首次'],
  ['Check, 1 MB flat', '检查 1 MB：按一个键，对比首次'],
  ['VS Code: first suggestion', 'VS Code 启动后首次显示推荐词'],
];

/** Writes the chosen rows between the markers of both READMEs. */
export function writeReadmes(rows: readonly Row[]): void {
  for (const [locale, name] of Object.entries(READMES)) {
    const isChinese = locale === 'zh';
    const lines = CHOSEN.flatMap(([prefix, zh]) => {
      const row = rows.find(({ what }) => what.startsWith(prefix));
      return row ? [`| ${isChinese ? zh : row.what} | ${row.ours} | ${row.theirs} | ${row.ratio} |`] : [];
    });
    const header = isChinese
      ? '| 项目 | 通讯稿 | 对比 | 倍数 |'
      : '| What | Bulletin | Compared with | Ratio |';
    const file = join(ROOT, name);
    const text = [header, '|---|--:|--:|--:|', ...lines].join('\n');
    writeFileSync(file, withSection(readFileSync(file, 'utf8'), 'benchmark', text));
  }
}

export function table(rows: readonly Row[]): string {
  const lines = rows.map(({ what, ours, theirs, ratio, aim }) =>
    ['', what, ours, theirs, ratio, aim, ''].join(' | ').trim(),
  );
  return ['| What | Bulletin | Compared with | Ratio | Aim |', '|---|--:|--:|--:|---|', ...lines].join('\n');
}

/** When, where and with what it was measured. */
export function machine(): string {
  const [cpu] = os.cpus();
  const date = new Date().toISOString().slice(0, 10);
  return `Measured on ${date} with Node.js ${process.versions.node} on ${os.cpus().length} × ${cpu.model.trim()} (${os.platform()} ${os.arch()}).`;
}

const INTRODUCTION = `# Performance

\`npm run bench\` measures everything below in one run and writes this page.
`;

const EXPLANATION = `## What misses its aim, and why

- Some lines waver by a third from run to run on the machine of the table, as others work on it too: a tree of 10 KB (3.3 to 10 times as fast as parse5, mostly 8 to 9; in a process of its own always), 10 MB of unclosed tags (4.9 to 6.5 times; each becomes an error with its own range, and half of the time is garbage collection) and keywords by \`smart\` after a key (2.3 to 5.9 ms). The table is the last whole run, not the best.
- **1 MB against 4 KB**: what is left of a key to the preview is nearly all the editor's own time. By stages, in ms, medians on the machine of the table (echo / Bulletin at 4 KB, echo / Bulletin at 1 MB of many lines): the window changes its model and draws, in one piece, before it tells anybody, 13 / 15, 14 / 17; on the way to the extension 2.6 / 2.6, 2.2 / 2.7; in the extension 0 / 0.2, 0 / 1.8, of which 1.1 is VS Code putting the text of the document together, 0.2 reading and 0.5 rendering it; the way back, which ends at the next free moment of the window, 11 / 8, 10 / 10. So 1.6 ms are the length of the document in the extension; where the rest comes from is not known. On a machine that does something else as well it wavers by more than the aim: three times three rounds in turn, many lines, gave 2, 8 and 1 ms at 4 KB and 5, 0 and 17 ms at 1 MB. The table is of a run before Bulletin was measured in turn with the echo. A megabyte on one line needed three things to be typed in at all: suggestions come up by themselves in the tags only (VS Code looks for the snippets that fit each word of the line, 1.5 s for each key; it still does where they are asked for by \`Ctrl+Space\`), the colours of styles have no swatches in a line of more than 10,000 characters (VS Code goes through the whole line for each row of it that it draws), and marks that cannot be seen are not drawn. What the editor still does there: 0.1 s after typing has paused it cuts the whole line into Chinese words to find the one at the cursor.

## How it is measured

- Two things that are compared are run in turn, A B A B; the ratio is the median of the ratios of the rounds, so that a busy machine slows both sides. Times are medians and only for orientation. Sizes are bytes in UTF-8.
- Our code and parse5 are bundled and minified by esbuild, as the extension is.
- **Keywords, start**: a fresh process for each engine and round; from before the engine is required to after its first keywords, dictionaries read. Memory is the growth of the resident set meanwhile.
- **Keywords, extract**: 20 keywords of a text, everything loaded and warm. jieba-wasm only cuts text; its words are weighed by a few lines of JavaScript.
- **HTML tree**: a tree with the place of everything and all errors, of generated bodies: paragraphs one a line, in one \`<div>\`, never closed, all on one line. parse5 is \`parseFragment\` with \`sourceCodeLocationInfo\` and \`onParseError\`. *Article* also finds title, byline, tags and leaf blocks, which parse5 does not.
- **Check**: parse and check by all rules. *First* is the first time with an empty cache, in a warm process; *key* is after one character was typed in the middle, with the cache of the time before. The ratio is key / first.
- **Activation**: \`dist/extension.js\` in a fresh process, with a stand-in for VS Code that does nothing: evaluating it and calling \`activate\` is our code; reading and compiling is V8, which a desktop VS Code does once and then remembers.
- **From a key to the preview**: 25 keys after 3 to warm up, each 400 ms after the change that the one before made; 15 are enough where they take more than 30 s. The time runs from the \`keydown\` of the window to the first mutation of the page. Where nothing changes within 10 s, the table says so. The page must have shown every key. *Less the echo* is a difference of medians that is smaller than what each of them wavers by: Bulletin and the echo are opened and typed in four times in turn for it, the order changing, 100 keys each; the figure is the mean of the differences of the rounds. Beside it is between what it would lie 90 times of 100 with other rounds and keys (drawn again from those that were measured).
- **VS Code**: as VS Code itself says (Running Extensions) and as its page shows, in the server from npm with a browser in front, written by \`npm run test:installed\`; from \`artifacts/vscode-timings.json\`, where that file exists; medians of three starts. *Our code* is what the extension's log says at the level Debug: from the command to the list that VS Code is given, without waiting for the file of the dictionary. The rest is VS Code: finding the command, reading the file, showing the list.
`;
