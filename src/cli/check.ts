import { parseArticle } from '../core/article/parse';
import { fixAll } from '../core/fix';
import { createLintCache, lint, type LintCache } from '../core/lint';
import { formatText } from '../core/localized-text';
import type { Settings } from '../core/settings';
import { findFiles } from './find-files';
import { FORMATS, type CheckedFile, type FormatName, type Summary } from './formats';
import { InputError } from './errors';
import type { Output } from './output';
import { fileSource, standardSource, type Source } from './source';

export interface CheckOptions {
  readonly format: FormatName;
  readonly fix: boolean;
  /** Shows errors only; warnings are counted all the same. */
  readonly quiet: boolean;
  readonly maxWarnings?: number;
  /** Where it is given, standard input is checked under this name, and no file. */
  readonly stdinFilename?: string;
  /** May throw an InputError. Files with equal settings are best given the same object. */
  settingsFor(file: string): Promise<Settings>;
  /** Asked for files found in a folder or by a glob. */
  isIgnored(file: string): Promise<boolean>;
}

const TOO_MANY = {
  en: 'more warnings ({count}) than --max-warnings {limit}',
  zh: '警告（{count} 个）超过了 --max-warnings {limit}',
};

/** What a cache knows of rules and styles serves many files, but it forgets nothing, so it is renewed now and then. */
const FILES_PER_CACHE = 500;

/**
 * Checks files one after the other and prints what is found at once, so that any number of files needs the memory of
 * one. Returns the exit code: 0, 1 where there are errors or too many warnings, 2 where something could not be read or
 * written.
 */
export async function check(args: readonly string[], options: CheckOptions, output: Output): Promise<number> {
  const summary = { files: 0, counts: { error: 0, warning: 0, info: 0, hint: 0 }, failures: [] as string[] };
  const fail = (line: string) => {
    output.error(line);
    summary.failures.push(line);
  };
  const isFilter = options.fix && options.stdinFilename !== undefined;
  const report = isFilter ? output.writeError : output.write;
  const formatter = FORMATS[options.format](output.locale);
  let cache = createLintCache();
  await report(formatter.begin);
  for await (const source of sourcesOf(args, options, output, fail)) {
    if (summary.files % FILES_PER_CACHE === 0) cache = createLintCache();
    const checked = await checkSource(source, options, cache).catch((error: unknown) => {
      if (!(error instanceof InputError)) throw error;
      fail(error.in(output.locale));
    });
    if (!checked) continue;
    summary.files++;
    for (const { severity } of checked.problems) summary.counts[severity]++;
    await report(formatter.file(options.quiet ? onlyErrors(checked) : checked));
  }
  await report(formatter.end(summary));
  return exitCode(summary, options, output);
}

async function* sourcesOf(
  args: readonly string[],
  { stdinFilename, isIgnored }: CheckOptions,
  output: Output,
  fail: (line: string) => void,
): AsyncGenerator<Source> {
  if (stdinFilename !== undefined) yield standardSource(stdinFilename, output);
  for await (const file of findFiles(args, { locale: output.locale, isIgnored, fail }))
    yield fileSource(file, output);
}

async function checkSource(
  source: Source,
  { fix, settingsFor }: CheckOptions,
  cache: LintCache,
): Promise<CheckedFile> {
  const settings = await settingsFor(source.file);
  const input = await source.read();
  const text = fix ? fixAll(input.text, settings) : input.text;
  if (fix) await source.write(input, text);
  return { file: source.file, text, problems: lint(parseArticle(text), settings, cache) };
}

function onlyErrors(checked: CheckedFile): CheckedFile {
  return { ...checked, problems: checked.problems.filter(({ severity }) => severity === 'error') };
}

function exitCode({ counts, failures }: Summary, options: CheckOptions, output: Output): number {
  const { maxWarnings: limit = Infinity } = options;
  const isTooMany = counts.warning > limit;
  if (isTooMany) output.error(formatText(TOO_MANY, output.locale, { count: counts.warning, limit }));
  if (failures.length > 0) return 2;
  return counts.error > 0 || isTooMany ? 1 : 0;
}
