import type { Directive } from '../directives';
import type { Settings } from '../settings';
import { parseConfig } from './parse';
import { resolveSettings } from './resolve';

/** The settings that were made of others for a comment: the same comment gives the same object, which caches rely on. */
const known = new WeakMap<Settings, Map<string, Settings>>();

/** The settings with what `<!-- bulletin-configure-file {"rule": "off"} -->` says. */
export function configured(settings: Settings, directives: readonly Directive[]): Settings {
  const texts = directives.filter(({ kind }) => kind === 'configure-file').map(({ argument }) => argument);
  return texts.reduce(configure, settings);
}

function configure(settings: Settings, text: string): Settings {
  const results = known.get(settings) ?? new Map<string, Settings>();
  known.set(settings, results);
  const result = results.get(text) ?? withRules(settings, text);
  results.set(text, result);
  return result;
}

function withRules(settings: Settings, text: string): Settings {
  const { config } = parseConfig(`{"rules": ${text}}`);
  return resolveSettings([{ config, folder: '' }], '/', settings.locale, settings);
}
