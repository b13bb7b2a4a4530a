import type { Article } from '../core/article/model';
import { parseArticle } from '../core/article/parse';
import { tagsEdit } from '../core/article/tags-edit';
import { applyEdits } from '../core/edits';
import {
  createKeywordEngine,
  suggestKeywords,
  type KeywordEngine,
  type KeywordMethod,
  type Suggestion,
} from '../core/keywords/suggest';
import { formatText } from '../core/localized-text';
import type { Settings } from '../core/settings';
import { appendTags } from '../core/tags/edits';
import { loadDictionary } from './dictionary';
import { InputError } from './errors';
import { findFiles } from './find-files';
import type { Output } from './output';
import { fileSource } from './source';
import { readUse, type KnownUse } from './tag-use';

export interface TagsOptions {
  readonly method: KeywordMethod;
  /** How many words for each bulletin; with `write`, together with the tags that it has. */
  readonly top: number;
  readonly json: boolean;
  /** Puts the words into the bulletins, after the tags that there are. */
  readonly write: boolean;
  /** Leaves bulletins alone that have tags. */
  readonly onlyMissing: boolean;
  /** The folder with keywords.dict. */
  readonly directory: string;
  settingsFor(file: string): Promise<Settings>;
  /** Asked for files found in a folder or by a glob. */
  isIgnored(file: string): Promise<boolean>;
}

const SUMMARY = {
  en: '{files} read: {written} given tags, {left} left as they are, {failed} failed',
  zh: '共读取 {files} 篇：{written} 篇加了关键词，{left} 篇没有改动，{failed} 篇出错',
};
const NOT_TAGGED = {
  en: 'the tags would not be read as tags; it is unchanged',
  zh: '写入的关键词会被当成正文，没有改动',
};

interface Proposal {
  readonly file: string;
  readonly tags: readonly Suggestion[];
}

/**
 * Proposes keywords for one bulletin after the other, best first, and prints or writes them at once, so that any number of
 * bulletins needs the memory of one. Returns the exit code: 2 where something could not be read or written.
 */
export async function tags(args: readonly string[], options: TagsOptions, output: Output): Promise<number> {
  const counts = { files: 0, written: 0, left: 0, failed: 0 };
  const fail = (line: string) => {
    output.error(line);
    counts.failed++;
  };
  const files = await listFiles(args, options, output, fail);
  const engine = createKeywordEngine(await loadDictionary(options.directory));
  // A single bulletin has no others to learn from. What nobody looks at before it is written has to be in the text.
  const use =
    options.method === 'smart' && files.length > 1
      ? await readUse(files, options.write ? undefined : engine, output)
      : undefined;
  const printer = createPrinter(options, files.length === 1);
  await output.write(printer.begin);
  for (const file of files) {
    const done = await tagFile(file, options, { engine, use }, output).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      fail(error.in(output.locale));
    });
    if (!done) continue;
    counts.files++;
    counts[done.isWritten ? 'written' : 'left']++;
    if (done.proposal) await output.write(printer.proposal(done.proposal));
  }
  await output.write(printer.end);
  const report = options.json ? output.writeError : output.write;
  if (options.write) await report(`${formatText(SUMMARY, output.locale, counts)}\n`);
  return counts.failed > 0 ? 2 : 0;
}

async function listFiles(
  args: readonly string[],
  { isIgnored }: TagsOptions,
  { locale }: Output,
  fail: (line: string) => void,
): Promise<string[]> {
  const files: string[] = [];
  for await (const file of findFiles(args, { locale, isIgnored, fail })) files.push(file);
  return files;
}

async function tagFile(
  file: string,
  { settingsFor, method, top, write, onlyMissing }: TagsOptions,
  { engine, use }: { readonly engine: KeywordEngine; readonly use?: KnownUse },
  output: Output,
): Promise<{ readonly proposal?: Proposal; readonly isWritten: boolean }> {
  const { keywords: house } = await settingsFor(file);
  const source = fileSource(file, output);
  const input = await source.read();
  const article = parseArticle(input.text);
  if (onlyMissing && article.tags.length > 0) return { isWritten: false };
  const existing = write ? article.tags.map(({ text }) => text) : [];
  const count = top - existing.length;
  // Without a body, what is written below the title is no tag.
  const cannotWrite = write && (count <= 0 || !article.body);
  const found = cannotWrite
    ? []
    : suggestKeywords(article, engine, {
        method,
        count,
        house,
        existing,
        usage: use?.usage,
        mentions: use?.mentions(),
        lend: use && ((profile) => use.lend(profile, file)),
      });
  const isWritten = write && found.length > 0;
  if (isWritten) await source.write(input, withTags(file, article, found));
  return { proposal: { file, tags: found }, isWritten };
}

/** The bulletin with the words after its tags. Throws an InputError where they would be read as something else. */
function withTags(file: string, article: Article, found: readonly Suggestion[]): string {
  const words = found.map(({ word }) => word);
  const edits = article.tags.length > 0 ? appendTags(article, words) : [tagsEdit(article, words)];
  const text = applyEdits(article.source, edits);
  const wanted = [...article.tags.map((tag) => tag.text), ...words];
  if (
    parseArticle(text)
      .tags.map((tag) => tag.text)
      .join('\n') === wanted.join('\n')
  )
    return text;
  throw new InputError(file, NOT_TAGGED);
}

/** Of one bulletin each word is a line; of several each bulletin is. */
function createPrinter({ json, write }: TagsOptions, isOne: boolean) {
  let count = 0;
  const line = ({ file, tags: found }: Proposal) => {
    const words = found.map(({ word }) => word);
    if (write && words.length === 0) return '';
    return isOne && !write ? words.map((word) => `${word}\n`).join('') : `${file}: ${words.join(' ')}\n`;
  };
  const object = (proposal: Proposal) =>
    `${count++ === 0 ? '' : ',\n'}${JSON.stringify(proposal, undefined, 2)}`;
  return { begin: json ? '[' : '', proposal: json ? object : line, end: json ? ']\n' : '' };
}
