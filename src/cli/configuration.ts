import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import {
  folderOf,
  isIgnored,
  loadConfig,
  loadFile,
  NOTHING,
  type ConfigFiles,
  type LoadedConfig,
} from '../core/config/load';
import type { PresetName } from '../core/config/presets';
import { createSettingsPool, resolveSettings } from '../core/config/resolve';
import { formatText } from '../core/localized-text';
import type { Settings } from '../core/settings';
import { createLineIndex } from '../core/text';
import { InputError, NO_SUCH_FILE } from './errors';
import type { Output } from './output';

export interface ConfigurationOptions {
  readonly preset?: PresetName;
  /** A configuration file to use instead of those around a bulletin. */
  readonly config?: string;
}

/** By which settings each file is checked; what is wrong in a configuration file is said once. */
export function createConfiguration({ preset, config }: ConfigurationOptions, output: Output) {
  const loaded = new Map<string, Promise<LoadedConfig>>();
  const pooled = createSettingsPool();
  const said = new Set<string>();
  const load = async (folder: string): Promise<LoadedConfig> => {
    if (config === undefined) return loadConfig(folder, FILES);
    return (await loadFile(toPath(config), FILES)) ?? NOTHING;
  };
  return {
    async settingsFor(file: string): Promise<Settings> {
      const path = toPath(file);
      const folder = config === undefined ? folderOf(path) : '';
      const loading = loaded.get(folder) ?? load(folder);
      loaded.set(folder, loading);
      const { layers, files } = await loading;
      for (const each of files) {
        if (!said.has(each.path)) complain(each, output);
        said.add(each.path);
      }
      const base = preset === undefined ? [] : [{ config: { extends: [preset] }, folder: '' }];
      return pooled(resolveSettings([...base, ...layers], path, output.locale));
    },
    isIgnored: (file: string) => isIgnored(toPath(file), FILES),
  };
}

/** Throws an InputError where there is no such configuration file. */
export async function requireFile(config: string | undefined): Promise<void> {
  if (config === undefined || (await FILES.read(toPath(config))) !== undefined) return;
  throw new InputError(config, NO_SUCH_FILE);
}

/** With `/`, as the patterns of a configuration are written. */
function toPath(file: string): string {
  return resolve(file).replaceAll('\\', '/');
}

/** Every file is asked for in every folder, so what was found is remembered. */
const read = new Map<string, Promise<string | undefined>>();

const FILES: ConfigFiles = {
  read(path) {
    const reading = read.get(path) ?? readText(path);
    read.set(path, reading);
    return reading;
  },
};

async function readText(path: string): Promise<string | undefined> {
  try {
    return (await stat(path)).isFile() ? (await readFile(path, 'utf8')).replace(/^\ufeff/, '') : undefined;
  } catch {
    // It does not exist, or it cannot be read: then it configures nothing.
    return undefined;
  }
}

function complain({ path, text, problems }: LoadedConfig['files'][number], output: Output): void {
  const lines = createLineIndex(text);
  for (const { start, message, data } of problems) {
    const { line, column } = lines.positionAt(start);
    output.error(`${path}:${line + 1}:${column + 1}: ${formatText(message, output.locale, data)}`);
  }
}
