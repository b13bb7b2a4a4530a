import { realpath, rename, rm, stat, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { parseArticle } from '../core/article/parse';
import { fixAll } from '../core/fix';
import { createLintCache, lint } from '../core/lint';
import type { Settings } from '../core/settings';
import { jsonFormat } from './formats/json';
import { textFormat } from './formats/text';
import { readInput, InputError, reasonOf, type Input } from './input';
import type { CheckedFile } from './formats/checked-file';
import type { Output } from './output';

export interface CheckOptions {
  readonly format: 'text' | 'json';
  readonly fix: boolean;
  readonly settings: Settings;
}

/** Returns the exit code: 0, 1 where errors were found, 2 where a file could not be read or written. */
export async function check(
  files: readonly string[],
  options: CheckOptions,
  output: Output,
): Promise<number> {
  const checked: CheckedFile[] = [];
  let failed = false;
  for (const file of files) {
    try {
      checked.push(await checkFile(file, options, output));
    } catch (error) {
      if (!(error instanceof InputError)) throw error;
      output.error(error.message);
      failed = true;
    }
  }
  const format = options.format === 'json' ? jsonFormat : textFormat;
  output.print(format(checked, options.settings.locale));
  if (failed) return 2;
  const hasErrors = checked.some(({ problems }) => problems.some(({ severity }) => severity === 'error'));
  return hasErrors ? 1 : 0;
}

async function checkFile(
  file: string,
  { fix, settings }: CheckOptions,
  output: Output,
): Promise<CheckedFile> {
  const input = await readInput(file, output);
  const text = fix ? await fixFile(input, settings) : input.text;
  return { file, text, problems: lint(parseArticle(text), settings, createLintCache()) };
}

async function fixFile(input: Input, settings: Settings): Promise<string> {
  const fixed = fixAll(input.text, settings);
  if (fixed === input.text) return fixed;
  if (input.encoding !== 'utf-8') {
    throw new InputError(`${input.file}: not fixed, because it is GB18030; save it as UTF-8 first`);
  }
  await replaceFile(input.file, (input.hasByteOrderMark ? '\ufeff' : '') + fixed);
  return fixed;
}

/** Writes beside the file and then puts the new one in its place, so that there is a whole file at every moment. */
async function replaceFile(file: string, text: string): Promise<void> {
  let temporary = '';
  try {
    // A link stays a link: what it points to is replaced.
    const target = await realpath(file);
    temporary = join(dirname(target), `.${basename(target)}.${process.pid}.tmp`);
    const { mode } = await stat(target);
    await writeFile(temporary, text, { mode, flag: 'wx' });
    await rename(temporary, target);
  } catch (error) {
    if (temporary) await rm(temporary, { force: true });
    throw new InputError(`${file}: could not be written (${reasonOf(error)}); it is unchanged`);
  }
}
