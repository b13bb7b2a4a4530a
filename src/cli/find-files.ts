import { readdir, stat } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { Minimatch, type MinimatchOptions } from 'minimatch';
import { formatText, type Locale, type LocalizedText } from '../core/localized-text';
import { aboutFile, codeOf, reasonOf } from './errors';

export interface Search {
  readonly locale: Locale;
  /** Asked for files found in a folder or by a glob; a file that is named is meant. */
  isIgnored(file: string): Promise<boolean>;
  /** Takes a line for people about an argument that leads to no file, or about a folder that cannot be read. */
  fail(line: string): void;
}

const IN_FOLDER = '**/*.bulletin';

const NOTHING_IN_FOLDER = { en: '{name}: no {pattern} in this folder', zh: '{name}：文件夹里没有 {pattern}' };
const NOTHING_MATCHES = { en: '{name}: no file matches', zh: '{name}：没有匹配的文件' };
const ALL_IGNORED = { en: '{name}: every file found is ignored', zh: '{name}：找到的文件都已设为忽略' };

/**
 * The files that the arguments name, each once: a file is itself, a folder all bulletins in it, a glob what it matches.
 * What is on disk under the very name of an argument is that, whatever brackets are in the name. A file that does not
 * exist is given as well: whoever reads it says so.
 */
export async function* findFiles(args: readonly string[], search: Search): AsyncGenerator<string> {
  const seen = new Set<string>();
  for (const name of args) {
    for await (const file of filesOf(name, search)) {
      const path = resolve(file);
      if (seen.has(path)) continue;
      seen.add(path);
      yield file;
    }
  }
}

async function* filesOf(name: string, search: Search): AsyncGenerator<string> {
  const found = await stat(name).catch(() => undefined);
  if (found?.isDirectory()) {
    yield* findIn({ name, folder: name, pattern: IN_FOLDER, nothing: NOTHING_IN_FOLDER }, search);
  } else if (found || !isGlob(name)) {
    yield name;
  } else {
    yield* findIn({ name, ...splitGlob(name), nothing: NOTHING_MATCHES }, search);
  }
}

const GLOB_OPTIONS: MinimatchOptions = {
  // `!a` and `#a` are names here.
  nonegate: true,
  nocomment: true,
  magicalBraces: true,
  windowsPathsNoEscape: process.platform === 'win32',
};

function isGlob(name: string): boolean {
  return new Minimatch(name, GLOB_OPTIONS).hasMagic();
}

/** The folder that a glob begins with, and the rest. */
function splitGlob(glob: string): { folder: string; pattern: string } {
  const parts = (process.platform === 'win32' ? glob.replaceAll('\\', '/') : glob).split('/');
  const first = parts.findIndex((part) => /[*?[\]{}()\\]/.test(part));
  const folder = parts.slice(0, first).join('/');
  return { folder: folder || (first > 0 ? '/' : '.'), pattern: parts.slice(first).join('/') };
}

interface Task {
  /** The argument. */
  readonly name: string;
  readonly folder: string;
  readonly pattern: string;
  readonly nothing: LocalizedText;
}

async function* findIn(task: Task, search: Search): AsyncGenerator<string> {
  let reason: LocalizedText | undefined = task.nothing;
  const fail = (failure: LocalizedText) => {
    reason = undefined;
    search.fail(formatText(failure, search.locale));
  };
  for await (const file of walk(task.folder, new Minimatch(task.pattern, GLOB_OPTIONS), fail)) {
    const isIgnored = await search.isIgnored(file);
    if (!isIgnored) yield file;
    reason = isIgnored && reason ? ALL_IGNORED : undefined;
  }
  if (reason) search.fail(formatText(reason, search.locale, { name: task.name, pattern: task.pattern }));
}

/** The files in a folder that match, in the order of their names. Links to folders are not followed: they may lead back. */
async function* walk(
  root: string,
  pattern: Minimatch,
  fail: (failure: LocalizedText) => void,
  inside = '',
): AsyncGenerator<string> {
  for (const entry of await readFolder(join(root, inside), fail)) {
    const path = inside ? `${inside}/${entry.name}` : entry.name;
    if (entry.isDirectory()) {
      const mayHold = entry.name !== 'node_modules' && pattern.match(path, true);
      if (mayHold) yield* walk(root, pattern, fail, path);
    } else if (pattern.match(path)) {
      const file = join(root, path);
      if (!entry.isSymbolicLink() || !(await isFolder(file))) yield file;
    }
  }
}

async function readFolder(folder: string, fail: (failure: LocalizedText) => void) {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  } catch (error) {
    // Where a glob begins with a folder that is not there, it matches nothing.
    if (!['ENOENT', 'ENOTDIR'].includes(codeOf(error))) fail(aboutFile(folder, reasonOf(error)));
    return [];
  }
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}
