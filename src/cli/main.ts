import { DEFAULT_SETTINGS, localeOf, type Settings } from '../core/settings';
import { version } from '../../package.json';
import {
  checkCommand,
  formatOf,
  presetOf,
  numberOf,
  onlyFile,
  readArguments,
  UsageError,
  type Values,
} from './arguments';
import { check } from './check';
import { createConfiguration, requireFile } from './configuration';
import { HELP } from './help';
import { InputError } from './input';
import type { Output } from './output';
import { parse } from './parse';
import { render } from './render';
import { tags } from './tags';

/** Runs a command line. `directory` holds the built files. Returns the exit code and never throws. */
export async function main(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
  output: Output,
): Promise<number> {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en';
  try {
    const { values, positionals } = readArguments(args);
    const locale = localeOf(values.lang ?? language);
    if (values.version) output.print(version);
    else if (values.help) output.print(HELP[locale]);
    else return await run(positionals, values, { ...DEFAULT_SETTINGS, locale }, directory, output);
    return 0;
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) output.error('bulletin --help');
    if (error instanceof UsageError || error instanceof InputError) return 2;
    output.error('This is a mistake in bulletin itself; please report it with the file that causes it.');
    return 2;
  }
}

async function run(
  [command, ...files]: readonly string[],
  values: Values,
  settings: Settings,
  directory: string,
  output: Output,
): Promise<number> {
  checkCommand(command, values);
  if (command === 'check') return runCheck(files, values, settings, output);
  if (files.length === 0) throw new UsageError('no file given');
  const json = values.json ?? false;
  switch (command) {
    case 'tags':
      return tags(files, { top: numberOf(values, 'top', 1) ?? 10, json, directory }, output);
    case 'render':
      return render(onlyFile(files), output);
    default:
      return parse(onlyFile(files), output);
  }
}

async function runCheck(
  files: readonly string[],
  values: Values,
  settings: Settings,
  output: Output,
): Promise<number> {
  const stdinFilename = values['stdin-filename'];
  if (stdinFilename === '') throw new UsageError('--stdin-filename takes a name');
  if (stdinFilename === undefined && files.length === 0) throw new UsageError('no file given');
  if (stdinFilename !== undefined && files.length > 0) {
    throw new UsageError('--stdin-filename checks standard input; name no files besides it');
  }
  await requireFile(values.config);
  const options = {
    format: formatOf(values.format),
    fix: values.fix ?? false,
    quiet: values.quiet ?? false,
    maxWarnings: numberOf(values, 'max-warnings', 0),
    locale: settings.locale,
    stdinFilename,
    ...createConfiguration(
      { preset: presetOf(values.preset), config: values.config, locale: settings.locale },
      output,
    ),
  };
  return check(files, options, output);
}
