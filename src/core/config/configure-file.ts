import type { Directive } from '../directives';
import type { Settings } from '../settings';
import { parseConfig, type ConfigProblem } from './parse';
import { resolveSettings } from './resolve';

/** The settings that were made of others for a comment: the same comment gives the same object, which caches rely on. */
const known = new WeakMap<Settings, Map<string, Settings>>();

/** The settings with what `<!-- bulletin-configure-file {"rule": "off"} -->` says. */
export function configured(settings: Settings, directives: readonly Directive[]): Settings {
  const texts = directives.filter(isConfigureFile).map(({ argument }) => argument.text);
  return texts.reduce(configure, settings);
}

/** What is wrong in what such comments say. */
export function configureFileProblems(directives: readonly Directive[]): ConfigProblem[] {
  return directives.filter(isConfigureFile).flatMap(({ word, argument }) => {
    if (argument.text.trim() === '') return [{ start: word.start, end: word.end, message: NOTHING_SAID }];
    const { problems } = parseConfig(asConfig(argument.text));
    return problems.map((problem) => {
      const start = argument.start + Math.max(0, problem.start - PREFIX.length);
      const end = argument.start + problem.end - PREFIX.length;
      // What is missing is missed at the end.
      return {
        ...problem,
        start: Math.min(start, argument.end - 1),
        end: Math.min(Math.max(end, start + 1), argument.end),
      };
    });
  });
}

const NOTHING_SAID = {
  en: 'The checks are missing: <!-- bulletin-configure-file {"img-alt": "off"} -->',
  zh: '缺少要设置的检查，写法如 <!-- bulletin-configure-file {"img-alt": "off"} -->',
};

function isConfigureFile({ kind }: Directive): boolean {
  return kind === 'configure-file';
}

const PREFIX = '{"rules":';

function asConfig(text: string): string {
  return `${PREFIX}${text}}`;
}

function configure(settings: Settings, text: string): Settings {
  const results = known.get(settings) ?? new Map<string, Settings>();
  known.set(settings, results);
  const result = results.get(text) ?? withRules(settings, text);
  results.set(text, result);
  return result;
}

function withRules(settings: Settings, text: string): Settings {
  const { config } = parseConfig(asConfig(text));
  return resolveSettings([{ config, folder: '' }], '/', settings.locale, settings);
}
