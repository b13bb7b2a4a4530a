import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('..', import.meta.url));
const CORPUS = path.join(ROOT, '../shared/corpus');

export interface CorpusFile {
  readonly name: string;
  readonly text: string;
}

/** The real article; none, with a line that says so, where the corpus is not beside the repository. */
export function realArticle(): CorpusFile[] {
  return readFolder('seed', /\.txt$/);
}

/** Third-party articles in the layout of bulletins, read in place. */
export function corpusArticles(): CorpusFile[] {
  return readFolder('articles', /\.txt$/);
}

export interface CorpusSource {
  readonly file: string;
  readonly hasByline: boolean;
  readonly tags: number;
}

/** What the corpus says of its articles. */
export function corpusSources(): CorpusSource[] {
  const file = path.join(CORPUS, 'articles/sources.tsv');
  if (!fs.existsSync(file)) return [];
  const [header, ...rows] = fs
    .readFileSync(file, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => line.split('\t'));
  const column = (name: string) => header.indexOf(name);
  return rows.map((row) => ({
    file: row[column('file')],
    hasByline: row[column('byline')] === 'author',
    tags: Number(row[column('tags')]),
  }));
}

export function samples(): CorpusFile[] {
  const folder = path.join(ROOT, 'samples');
  return filesOf(folder, /\.bulletin$/);
}

function readFolder(name: string, pattern: RegExp): CorpusFile[] {
  const folder = path.join(CORPUS, name);
  if (fs.existsSync(folder)) return filesOf(folder, pattern);
  console.log(`    (${folder} is not here; its files are left out)`);
  return [];
}

function filesOf(folder: string, pattern: RegExp): CorpusFile[] {
  return fs
    .readdirSync(folder)
    .filter((name) => pattern.test(name))
    .sort()
    .map((name) => ({ name, text: fs.readFileSync(path.join(folder, name), 'utf8') }));
}
