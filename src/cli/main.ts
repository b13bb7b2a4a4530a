import { localeOf } from '../core/settings';
import { version } from '../../package.json';
import {
  checkCommand,
  languageIn,
  formatOf,
  methodOf,
  presetOf,
  numberOf,
  onlyFile,
  readArguments,
  type Values,
} from './arguments';
import { check } from './check';
import { createConfiguration, requireFile } from './configuration';
import { HELP } from './help';
import { InputError, UsageError } from './errors';
import type { Output, Streams } from './output';
import { parse } from './parse';
import { render } from './render';
import { tags } from './tags';

/** Runs a command line. `directory` holds the built files. Returns the exit code and never throws. */
export async function main(
  args: readonly string[],
  environment: Readonly<Record<string, string | undefined>>,
  directory: string,
  streams: Streams,
): Promise<number> {
  const language = environment.LC_ALL || environment.LC_MESSAGES || environment.LANG || 'en';
  const locale = localeOf(languageIn(args) ?? language);
  const output = { ...streams, locale };
  try {
    const { values, positionals } = readArguments(args);
    if (values.version) output.print(version);
    else if (values.help) output.print(HELP[locale]);
    else return await run(positionals, values, directory, output);
    return 0;
  } catch (error) {
    complain(error, output);
    return 2;
  }
}

const OWN_MISTAKE = {
  en: 'This is a mistake in bulletin itself; please report it with the file that causes it.',
  zh: '这是 bulletin 自身的错误，请连同引起它的文件一起反馈。',
};

function complain(error: unknown, { error: say, locale }: Output): void {
  if (error instanceof UsageError || error instanceof InputError) {
    say(error.in(locale));
    if (error instanceof UsageError) say('bulletin --help');
  } else {
    say(error instanceof Error ? error.message : String(error));
    say(OWN_MISTAKE[locale]);
  }
}

const NO_FILE = { en: 'no file given', zh: '没有写文件' };
const NO_NAME = { en: '--stdin-filename takes a name', zh: '--stdin-filename 后面应写文件名' };
const FILES_BESIDES = {
  en: '--stdin-filename checks standard input; name no files besides it',
  zh: '--stdin-filename 检查的是标准输入，不能再写其他文件',
};

async function run(
  [command, ...files]: readonly string[],
  values: Values,
  directory: string,
  output: Output,
): Promise<number> {
  checkCommand(command, values);
  if (command === 'check') return runCheck(files, values, output);
  if (files.length === 0) throw new UsageError(NO_FILE);
  switch (command) {
    case 'tags':
      return runTags(files, values, directory, output);
    case 'render':
      return render(onlyFile(files), output);
    default:
      return parse(onlyFile(files), output);
  }
}

async function runTags(
  files: readonly string[],
  values: Values,
  directory: string,
  output: Output,
): Promise<number> {
  await requireFile(values.config);
  const options = {
    method: methodOf(values.method),
    top: numberOf(values, 'top', 1) ?? 10,
    json: values.json ?? false,
    write: values.write ?? false,
    onlyMissing: values['only-missing'] ?? false,
    directory,
    ...createConfiguration({ config: values.config }, output),
  };
  return tags(files, options, output);
}

async function runCheck(files: readonly string[], values: Values, output: Output): Promise<number> {
  const stdinFilename = values['stdin-filename'];
  if (stdinFilename === '') throw new UsageError(NO_NAME);
  if (stdinFilename === undefined && files.length === 0) throw new UsageError(NO_FILE);
  if (stdinFilename !== undefined && files.length > 0) {
    throw new UsageError(FILES_BESIDES);
  }
  await requireFile(values.config);
  const options = {
    format: formatOf(values.format),
    fix: values.fix ?? false,
    quiet: values.quiet ?? false,
    maxWarnings: numberOf(values, 'max-warnings', 0),
    stdinFilename,
    ...createConfiguration({ preset: presetOf(values.preset), config: values.config }, output),
  };
  return check(files, options, output);
}
