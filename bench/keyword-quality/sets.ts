import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../bundle';

/** A document with the keywords that people gave it. */
export interface Document {
  readonly title: string;
  readonly text: string;
  readonly tags: readonly string[];
}

export interface DocumentSet {
  readonly name: string;
  readonly documents: readonly Document[];
}

const FILES = {
  news: 'news-meta-keywords',
  CSL: 'csl-author-keywords',
  CMS: 'cms-tags',
  blogs: 'blog-tags',
} as const;

export type SetName = keyof typeof FILES | typeof CSL_WITHOUT_TITLE;

/** The texts of CSL end with the title: every word of it counts twice. This is the set as bulletins are. */
const CSL_WITHOUT_TITLE = 'CSL, title once';

/** Empty where the corpus is not beside the repository. */
export function readSets(): DocumentSet[] {
  return Object.entries(FILES).flatMap(([name, file]) => {
    const documents = readDocuments(file);
    if (name !== 'CSL') return [{ name, documents }];
    return [
      { name, documents },
      { name: CSL_WITHOUT_TITLE, documents: documents.map(withoutTitle) },
    ];
  });
}

function readDocuments(name: string): Document[] {
  const file = join(ROOT, '../shared/corpus/keywords', `${name}.jsonl`);
  if (!existsSync(file)) throw new Error(`${file} is missing: the corpus is not beside the repository`);
  const lines = readFileSync(file, 'utf8').trimEnd().split('\n');
  return lines.map((line) => {
    const { title, text, tags } = JSON.parse(line) as Document;
    return { title, text, tags };
  });
}

function withoutTitle({ title, text, tags }: Document): Document {
  return { title, text: text.endsWith(title) ? text.slice(0, text.length - title.length) : text, tags };
}
