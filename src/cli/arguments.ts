import { parseArgs } from 'node:util';
import { PRESETS, type PresetName } from '../core/config/presets';
import type { LocalizedText } from '../core/localized-text';
import { KEYWORD_METHODS, type KeywordMethod } from '../core/keywords/suggest';
import { codeOf, UsageError } from './errors';
import { FORMATS, type FormatName } from './formats';

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  'stdin-filename': { type: 'string' },
  preset: { type: 'string' },
  config: { type: 'string' },
  top: { type: 'string' },
  method: { type: 'string' },
  write: { type: 'boolean' },
  'only-missing': { type: 'boolean' },
  json: { type: 'boolean' },
  lang: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean' },
} as const;

type Options = typeof OPTIONS;

/** What was given; a word for options that take one. */
export type Values = {
  readonly [Name in keyof Options]?: Options[Name]['type'] extends 'string' ? string : boolean;
};

/** Which options each command takes, besides those that every command takes. */
const COMMANDS = new Map<string, readonly string[]>([
  ['check', ['format', 'fix', 'quiet', 'max-warnings', 'stdin-filename', 'preset', 'config']],
  ['tags', ['method', 'top', 'json', 'write', 'only-missing', 'config']],
  ['render', []],
  ['parse', ['json']],
]);

/** Throws a UsageError for an option that there is not. */
export function readArguments(args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { values, positionals };
  } catch (error) {
    throw toUsageError(error);
  }
}

const PARSE_ERRORS = new Map<string, LocalizedText>([
  ['ERR_PARSE_ARGS_UNKNOWN_OPTION', { en: 'there is no option {option}', zh: '没有 {option} 这个选项' }],
  [
    'ERR_PARSE_ARGS_INVALID_OPTION_VALUE',
    { en: '{option} is not given as it should be', zh: '{option} 的写法不对' },
  ],
]);

/** Node.js says in English what is wrong, with the option in quotes. */
function toUsageError(error: unknown): UsageError {
  const message = error instanceof Error ? error.message : String(error);
  const option = /'([^' ]+)/.exec(message)?.[1] ?? '';
  const text = PARSE_ERRORS.get(codeOf(error)) ?? { en: message, zh: message };
  return new UsageError(text, { option });
}

/** The language asked for; read before all else, because what is wrong with the rest is said in it. */
export function languageIn(args: readonly string[]): string | undefined {
  const index = args.findLastIndex((each) => each === '--lang' || each.startsWith('--lang='));
  return index === -1 ? undefined : (args[index].split('=', 2).at(1) ?? args.at(index + 1));
}

const NO_COMMAND = {
  en: 'no command “{command}”; there are {commands}',
  zh: '没有“{command}”命令；可用的有：{commands}',
};
const FOREIGN = { en: '{option} is not an option of {command}', zh: '{command} 命令没有 {option} 选项' };
const NO_FORMAT = {
  en: 'no format “{format}”; there are {formats}',
  zh: '没有“{format}”格式；可用的有：{formats}',
};
const NO_METHOD = {
  en: 'no method “{name}”; there are {methods}',
  zh: '没有“{name}”方法；可用的有：{methods}',
};
const NO_NUMBER = {
  en: '{option} takes a number from {minimum}, not “{text}”',
  zh: '{option} 后面应是不小于 {minimum} 的整数，不能是“{text}”',
};
const NO_PRESET = {
  en: 'no preset “{name}”; there are {presets}',
  zh: '没有“{name}”预设；可用的有：{presets}',
};

/** Throws a UsageError where there is no such command, or one that does not take all the options given. */
export function checkCommand(command: string | undefined, values: Values): void {
  if (command === undefined) throw new UsageError({ en: 'no command given', zh: '没有写命令' });
  const allowed = COMMANDS.get(command);
  if (!allowed) throw new UsageError(NO_COMMAND, { command, commands: [...COMMANDS.keys()].join(', ') });
  const foreign = Object.keys(values).find((name) => name !== 'lang' && !allowed.includes(name));
  if (foreign !== undefined) throw new UsageError(FOREIGN, { option: `--${foreign}`, command });
}

export function formatOf(format = 'text'): FormatName {
  const names = Object.keys(FORMATS) as FormatName[];
  const known = names.find((name) => name === format);
  if (known !== undefined) return known;
  throw new UsageError(NO_FORMAT, { format, formats: names.join(', ') });
}

export function methodOf(name = 'tfidf'): KeywordMethod {
  const known = KEYWORD_METHODS.find((method) => method === name);
  if (known !== undefined) return known;
  throw new UsageError(NO_METHOD, { name, methods: KEYWORD_METHODS.join(', ') });
}

/** The number given with an option, or undefined where the option is not. */
export function numberOf(values: Values, name: 'top' | 'max-warnings', minimum: number): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= minimum) return Number(text);
  throw new UsageError(NO_NUMBER, { option: `--${name}`, minimum, text });
}

export function presetOf(name: string | undefined): PresetName | undefined {
  if (name === undefined) return undefined;
  const known = PRESETS.find((preset) => preset === name || preset === `bulletin:${name}`);
  if (known !== undefined) return known;
  const names = PRESETS.map((preset) => preset.replace('bulletin:', ''));
  throw new UsageError(NO_PRESET, { name, presets: names.join(', ') });
}

export function onlyFile(files: readonly string[]): string {
  if (files.length > 1) throw new UsageError({ en: 'only one file at a time', zh: '一次只能处理一个文件' });
  return files[0];
}
