import { parseArgs } from 'node:util';
import { PRESETS, type PresetName } from '../core/config/presets';
import { FORMATS, type FormatName } from './formats';

/** The command line is not one that there is; the message says why. */
export class UsageError extends Error {}

const OPTIONS = {
  format: { type: 'string' },
  fix: { type: 'boolean' },
  quiet: { type: 'boolean' },
  'max-warnings': { type: 'string' },
  'stdin-filename': { type: 'string' },
  preset: { type: 'string' },
  config: { type: 'string' },
  top: { type: 'string' },
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
  ['tags', ['top', 'json']],
  ['render', []],
  ['parse', ['json']],
]);

/** Throws a UsageError for an option that there is not. */
export function readArguments(args: readonly string[]): { values: Values; positionals: string[] } {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    return { values, positionals };
  } catch (error) {
    throw new UsageError(error instanceof Error ? error.message.split('. ')[0] : String(error));
  }
}

/** Throws a UsageError where there is no such command, or one that does not take all the options given. */
export function checkCommand(command: string | undefined, values: Values): void {
  if (command === undefined) throw new UsageError('no command given');
  const allowed = COMMANDS.get(command);
  if (!allowed) throw new UsageError(`no command “${command}”; there are check, tags, render and parse`);
  const foreign = Object.keys(values).find((name) => name !== 'lang' && !allowed.includes(name));
  if (foreign !== undefined) throw new UsageError(`--${foreign} is not an option of ${command}`);
}

export function formatOf(format = 'text'): FormatName {
  const names = Object.keys(FORMATS) as FormatName[];
  const known = names.find((name) => name === format);
  if (known !== undefined) return known;
  throw new UsageError(
    `no format “${format}”; there are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`,
  );
}

/** The number given with an option, or undefined where the option is not. */
export function numberOf(values: Values, name: 'top' | 'max-warnings', minimum: number): number | undefined {
  const text = values[name];
  if (text === undefined) return undefined;
  if (/^\d+$/.test(text) && Number(text) >= minimum) return Number(text);
  throw new UsageError(`--${name} takes a number from ${minimum}, not “${text}”`);
}

export function presetOf(name: string | undefined): PresetName | undefined {
  if (name === undefined) return undefined;
  const known = PRESETS.find((preset) => preset === name || preset === `bulletin:${name}`);
  if (known !== undefined) return known;
  const names = PRESETS.map((preset) => preset.replace('bulletin:', ''));
  throw new UsageError(`no preset “${name}”; there are ${names.slice(0, -1).join(', ')} and ${names.at(-1)}`);
}

export function onlyFile(files: readonly string[]): string {
  if (files.length > 1) throw new UsageError('only one file at a time');
  return files[0];
}
