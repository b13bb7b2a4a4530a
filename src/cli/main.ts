import { parseArgs } from 'node:util';
import { localeOf, type Settings } from '../core/settings';
import { version } from '../../package.json';
import { check } from './check';
import { InputError } from './input';
import type { Output } from './output';
import { parse } from './parse';
import { render } from './render';
import { tags } from './tags';

const HELP = {
  en: `Usage: bulletin <command> [options] FILE…

Commands
  check   report problems       --format text|json  --fix
  tags    propose keywords      --top N (10)  --json
  render  print as an HTML page
  parse   print the parts       --json

Options
  --lang en|zh-cn   language of messages (default: from the environment)
  --help, --version

Exit codes: 0 fine, 1 errors found, 2 wrong usage or a file that cannot be read`,
  zh: `用法：bulletin <命令> [选项] 文件…

命令
  check   检查问题          --format text|json  --fix（自动修正）
  tags    推荐关键词        --top 个数（10）  --json
  render  输出为 HTML 网页
  parse   输出各部分的位置  --json

选项
  --lang en|zh-cn   提示语言（默认按系统设置）
  --help, --version

退出码：0 正常，1 有错误，2 用法不对或文件读不了`,
};

class UsageError extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  top: { type: 'string' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Values = Partial<
  Record<'format' | 'top' | 'lang', string> & Record<'fix' | 'json' | 'help' | 'version', boolean>
>;

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
    else return await run(positionals, values, { locale, severities: {} }, directory, output);
    return 0;
  } catch (error) {
    output.error(error instanceof Error ? error.message : String(error));
    if (error instanceof UsageError) output.error('bulletin --help');
    if (error instanceof UsageError || error instanceof InputError) return 2;
    output.error('This is a mistake in bulletin itself; please report it with the file that causes it.');
    return 2;
  }
}

/** Which options each command takes, besides those that every command takes. */
const COMMANDS = new Map<string, readonly string[]>([
  ['check', ['format', 'fix']],
  ['tags', ['top', 'json']],
  ['render', []],
  ['parse', ['json']],
]);

function readArguments(args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

async function run(
  [command, ...files]: readonly string[],
  values: Values,
  settings: Settings,
  directory: string,
  output: Output,
): Promise<number> {
  if (command === undefined) throw new UsageError('no command given');
  const allowed = COMMANDS.get(command);
  if (!allowed) throw new UsageError(`no command “${command}”; there are check, tags, render and parse`);
  const foreign = Object.keys(values).find((name) => name !== 'lang' && !allowed.includes(name));
  if (foreign !== undefined) throw new UsageError(`--${foreign} is not an option of ${command}`);
  if (files.length === 0) throw new UsageError('no file given');
  switch (command) {
    case 'check':
      return check(files, { format: formatOf(values.format), fix: values.fix ?? false, settings }, output);
    case 'tags':
      return tags(files, { top: topOf(values.top), json: values.json ?? false, directory }, output);
    case 'render':
      return render(onlyFile(files), output);
    default:
      return parse(onlyFile(files), output);
  }
}

function formatOf(format = 'text'): 'text' | 'json' {
  if (format === 'text' || format === 'json') return format;
  throw new UsageError(`no format “${format}”; there are text and json`);
}

function topOf(top = '10'): number {
  const number = Number(top);
  if (Number.isInteger(number) && number > 0) return number;
  throw new UsageError(`--top takes a number from 1, not “${top}”`);
}

function onlyFile(files: readonly string[]): string {
  if (files.length > 1) throw new UsageError('only one file at a time');
  return files[0];
}
