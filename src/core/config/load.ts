import { parseConfig, type ConfigProblem } from './parse';
import { isPresetName } from './presets';
import { matches, type Layer } from './resolve';

/** The files of a host, by absolute paths with `/`. */
export interface ConfigFiles {
  /** Undefined where there is no such file. */
  read(path: string): Promise<string | undefined>;
}

/** A configuration file that was read, and what is wrong in it. */
export interface LoadedFile {
  readonly path: string;
  readonly text: string;
  readonly problems: readonly ConfigProblem[];
}

export interface LoadedConfig {
  /** The outermost first. */
  readonly layers: readonly Layer[];
  readonly files: readonly LoadedFile[];
  /** The path of the file that says the last word: not one that others extend. */
  readonly nearest?: string;
}

/** What there is where no file says anything. */
export const NOTHING: LoadedConfig = { layers: [], files: [] };

export const CONFIG_NAMES = ['.bulletinrc.json', '.bulletinrc.jsonc'];
export const IGNORE_NAME = '.bulletinignore';

/** The configuration of the files in `folder`: from there upward, to one that says it is the root. */
export async function loadConfig(folder: string, files: ConfigFiles): Promise<LoadedConfig> {
  const layers: Layer[] = [];
  const loaded: LoadedFile[] = [];
  let nearest: string | undefined;
  for (const each of foldersUpward(folder)) {
    const own = await loadFirst(each, files);
    if (!own) continue;
    nearest ??= own.nearest;
    layers.unshift(...own.layers);
    loaded.push(...own.files);
    if (own.layers.at(-1)?.config.root) break;
  }
  return { layers, files: loaded, nearest };
}

async function loadFirst(folder: string, files: ConfigFiles): Promise<LoadedConfig | undefined> {
  for (const name of CONFIG_NAMES) {
    const config = await loadFile(`${folder}/${name}`, files);
    if (config) return config;
  }
  return undefined;
}

/** A configuration file with those that it extends before it; undefined where there is none. */
export async function loadFile(
  path: string,
  files: ConfigFiles,
  within: readonly string[] = [],
): Promise<LoadedConfig | undefined> {
  // A file that extends itself is read once.
  if (within.includes(path)) return NOTHING;
  const text = await files.read(path);
  if (text === undefined) return undefined;
  const folder = folderOf(path);
  const { config, problems } = parseConfig(text);
  const bases: LoadedConfig[] = [];
  for (const name of (config.extends ?? []).filter((each) => !isPresetName(each))) {
    const base = await loadFile(joinPath(folder, name), files, [...within, path]);
    if (base) bases.push(base);
    else problems.push(missingFile(text, name));
  }
  return {
    layers: [...bases.flatMap(({ layers }) => layers), { config, folder }],
    files: [...bases.flatMap((base) => base.files), { path, text, problems }],
    nearest: path,
  };
}

function missingFile(text: string, name: string): ConfigProblem {
  const start = Math.max(0, text.indexOf(JSON.stringify(name)));
  const message = { en: 'There is no file “{name}”', zh: '没有“{name}”这个文件' };
  return { start, end: start + name.length + 2, message, data: { name } };
}

/** Whether a `.bulletinignore` in the folder of the file or above it leaves the file out of checking many. */
export async function isIgnored(path: string, files: ConfigFiles): Promise<boolean> {
  for (const folder of foldersUpward(folderOf(path))) {
    const text = await files.read(`${folder}/${IGNORE_NAME}`);
    if (text !== undefined && matches(text.split(/\r?\n/), folder, path)) return true;
  }
  return false;
}

function* foldersUpward(folder: string): Generator<string> {
  for (let each = folder; ; each = folderOf(each)) {
    yield each;
    if (!each.includes('/')) return;
  }
}

export function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf('/')));
}

function joinPath(folder: string, relative: string): string {
  const parts = folder.split('/');
  for (const part of relative.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
}
