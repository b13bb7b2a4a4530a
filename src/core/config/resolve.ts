import ignore from 'ignore';
import type { HouseWords } from '../keywords/house-words';
import type { Locale } from '../localized-text';
import { DEFAULT_SETTINGS, type Settings } from '../settings';
import type { Config, Ignored, RuleConfig } from './model';
import { isPresetName, presetOf, type Preset } from './presets';

/** A configuration and the folder that its patterns count from. */
export interface Layer {
  readonly config: Config;
  /** An absolute path with `/`, without one at its end. */
  readonly folder: string;
}

/**
 * The settings of the bulletin at `path`, an absolute path with `/`. Of two layers that set the same, the later holds.
 * Presets lie below all layers; of several layers that name presets, those of the last count.
 */
export function resolveSettings(
  layers: readonly Layer[],
  path: string,
  locale: Locale,
  base: Settings = DEFAULT_SETTINGS,
): Settings {
  const start = presetsOf(layers).reduce(applyPreset, { ...base, locale });
  return layers.reduce((settings, layer) => applyLayer(settings, layer, path), start);
}

function presetsOf(layers: readonly Layer[]): Preset[] {
  const named = layers.map(({ config }) => (config.extends ?? []).filter(isPresetName));
  return (named.findLast(({ length }) => length > 0) ?? []).map(presetOf);
}

/** Gives the same object for equal settings: what is known of checked paragraphs goes with it (lint-cache.ts). */
export function createSettingsPool(): (settings: Settings) => Settings {
  const known = new Map<string, Settings>();
  return (settings) => {
    const key = JSON.stringify({ ...settings, manual: [...settings.manual], named: [...settings.named] });
    const same = known.get(key) ?? settings;
    known.set(key, same);
    return same;
  };
}

function applyLayer(settings: Settings, { config, folder }: Layer, path: string): Settings {
  const own = applyNamed(settings, config);
  const meant = (config.ignore ?? []).filter(({ files }) => !files || matches(files, folder, path));
  const withIgnored = {
    ...own,
    ignore: [...own.ignore, ...meant.map(withoutFiles)],
    keywords: addWords(own.keywords, config),
  };
  return (config.overrides ?? [])
    .filter(({ files }) => matches(files, folder, path))
    .reduce(applyNamed, withIgnored);
}

/** Lists add up; of a word that is in several, the last weight holds. */
function addWords(house: HouseWords, { vocabulary, userWords = [], stopWords = [] }: Config): HouseWords {
  if (!vocabulary && userWords.length === 0 && stopWords.length === 0) return house;
  const weights = new Map(
    [...house.vocabulary, ...(vocabulary?.words ?? [])].map(({ word, weight }) => [word, weight]),
  );
  return {
    vocabulary: Array.from(weights, ([word, weight]) => ({ word, weight })),
    only: vocabulary?.only ?? house.only,
    userWords: [...new Set([...house.userWords, ...userWords])],
    stopWords: [...new Set([...house.stopWords, ...stopWords])],
  };
}

function applyPreset(settings: Settings, preset: Preset): Settings {
  return { ...applyPart(settings, preset), least: preset.least ?? settings.least };
}

/** What a configuration itself says of a rule holds, however little the rest is wanted. */
function applyNamed(settings: Settings, part: Part): Settings {
  const names = Object.entries(part.rules ?? {}).filter(([, { severity }]) => severity !== undefined);
  const named = new Set([...settings.named, ...names.map(([id]) => id)]);
  return { ...applyPart(settings, part), named };
}

type Part = Pick<Config, 'target' | 'rules'>;

function applyPart(settings: Settings, { target, rules = {} }: Part): Settings {
  return Object.entries(rules).reduce(applyRule, { ...settings, target: target ?? settings.target });
}

function applyRule(
  settings: Settings,
  [id, { severity, options, disableFix }]: [string, RuleConfig],
): Settings {
  const manual = new Set(settings.manual);
  if (disableFix === true) manual.add(id);
  if (disableFix === false) manual.delete(id);
  return {
    ...settings,
    severities: severity === undefined ? settings.severities : { ...settings.severities, [id]: severity },
    options: { ...settings.options, [id]: { ...settings.options[id], ...options } },
    manual,
  };
}

function withoutFiles({ rule, text }: Ignored) {
  return { rule, text };
}

/** Whether the patterns, which are those of `.gitignore` from `folder`, match the file. */
export function matches(patterns: readonly string[], folder: string, path: string): boolean {
  if (!path.startsWith(`${folder}/`)) return false;
  return ignore({ allowRelativePaths: true })
    .add([...patterns])
    .ignores(path.slice(folder.length + 1));
}
