// Checks the real articles of the corpus and writes docs/corpus.md: npm run corpus
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { countCharacters } from '../src/core/article/count';
import { parseArticle } from '../src/core/article/parse';
import { articleText } from '../src/core/article/plain-text';
import { lint } from '../src/core/lint';
import { RULES } from '../src/core/rules';
import { DEFAULT_SETTINGS } from '../src/core/settings';
import { flattenedMarks } from './corpus-twins';
import { corpusArticles, type CorpusFile } from '../test/corpus';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const PAGE = path.join(ROOT, 'docs/corpus.md');
/** How many findings of a rule were read one by one, and how many of them were wrong: `{ "rule-id": { "read": 40, "false": 1 } }`. */
const READ = path.join(ROOT, 'scripts/corpus-read.json');
const START = '<!-- corpus: begin (written by npm run corpus) -->';
const END = '<!-- corpus: end -->';
const UNIT = 10_000;

type Readings = Partial<Record<string, { readonly read: number; readonly false: number }>>;

interface Count {
  readonly articles: number;
  readonly characters: number;
  /** By rule id. A problem counts as often as it has places. */
  readonly places: ReadonlyMap<string, number>;
}

function main(): void {
  const files = corpusArticles();
  if (files.length === 0) return;
  const readings = JSON.parse(fs.readFileSync(READ, 'utf8')) as Readings;
  const raw = count(files.filter(({ name }) => name.endsWith('.raw.txt')));
  const crawl = count(files.filter(({ name }) => name.endsWith('.crawl.txt')));
  const table = `${corpusTable(raw, crawl, readings)}\n\n${flattenedMarks(files)}`;
  console.log(table);
  fs.writeFileSync(PAGE, pageOf(table));
}

function count(files: readonly CorpusFile[]): Count {
  const places = new Map<string, number>();
  let characters = 0;
  for (const { text } of files) {
    const article = parseArticle(text);
    const { title, body } = articleText(article);
    characters += countCharacters(`${title}\n${body}`);
    for (const problem of lint(article, DEFAULT_SETTINGS)) {
      places.set(problem.rule, (places.get(problem.rule) ?? 0) + problem.places.length);
    }
  }
  return { articles: files.length, characters, places };
}

function corpusTable(raw: Count, crawl: Count, readings: Readings): string {
  const rows = RULES.map(({ id }) => {
    const reading = readings[id];
    const cells = [id, ...cellsOf(raw, id), ...cellsOf(crawl, id), reading?.read ?? '', reading?.false ?? ''];
    return `| ${cells.join(' | ')} |`;
  });
  return [
    `As published: ${describe(raw)}. Flattened: ${describe(crawl)}.`,
    '',
    '| Check | as published | per 10,000 | flattened | per 10,000 | read | false |',
    '|---|--:|--:|--:|--:|--:|--:|',
    ...rows,
  ].join('\n');
}

function describe({ articles, characters }: Count): string {
  return `${articles} articles, ${characters.toLocaleString('en')} characters`;
}

function cellsOf({ places, characters }: Count, rule: string): string[] {
  const found = places.get(rule) ?? 0;
  return [String(found), ((found / Math.max(1, characters)) * UNIT).toFixed(2)];
}

function pageOf(table: string): string {
  return `# What the checks find in real articles\n\n${START}\n\n${table}\n\n${END}\n\n${NOTES}`;
}

const NOTES = `- *As published* are real articles with their punctuation as it was; *flattened* are the same ones with half-width punctuation, as many systems leave them.
- A finding counts once for each of its places. Characters are counted as an editor does (字数), over title and body.
- *Marks between Chinese* are those that stand directly between two Han characters or full-width marks, in the articles whose flattened twin has the same length, so that one stands for the other character by character.
- *Read* is how many findings were looked at one by one, *false* how many of those were wrong; no number means none were.
`;

main();
