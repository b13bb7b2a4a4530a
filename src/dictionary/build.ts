import { createHash } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileDictionary, type DictionarySources } from './compile';

export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface Built {
  readonly bytes: Uint8Array;
  /** Whether the file was what it should be already. */
  readonly isCurrent: boolean;
}

/**
 * Compiles the dictionary from those of the installed nodejieba into `output`, unless that is what it already is by the
 * stamp of the last time.
 */
export function buildDictionary(output: string, stampFile: string): Built {
  const sources = readSources();
  const inputs = [...Object.values(sources), ...readCompiler(ROOT)];
  const current = read(output);
  if (current && read(stampFile)?.toString() === stamp(inputs, current)) {
    return { bytes: current, isCurrent: true };
  }
  const bytes = compileDictionary(sources);
  write(output, bytes);
  write(stampFile, stamp(inputs, bytes));
  return { bytes, isCurrent: false };
}

export function readSources(): DictionarySources {
  const nodejieba = dirname(createRequire(import.meta.url).resolve('nodejieba/package.json'));
  const source = (name: string) => readFileSync(join(nodejieba, 'submodules/cppjieba/dict', name), 'utf8');
  return {
    words: source('jieba.dict.utf8'),
    userWords: source('user.dict.utf8'),
    hmmModel: source('hmm_model.utf8'),
    idfs: source('idf.utf8'),
    stopWords: source('stop_words.utf8'),
  };
}

/** The compiler's own files: a change to them makes the output out of date too. */
function readCompiler(root: string): string[] {
  const files = [
    'dictionary/compile',
    'dictionary/logarithm',
    'dictionary/parts-of-speech',
    'dictionary/sources',
    'dictionary/trie',
    'core/keywords/layout',
    'core/keywords/part-of-speech',
  ];
  return files.map((file) => readFileSync(join(root, 'src', `${file}.ts`), 'utf8'));
}

/** Identifies what was compiled from what. By content: package managers do not keep modification times. */
function stamp(inputs: readonly string[], output: Uint8Array): string {
  const hash = createHash('sha256');
  for (const input of inputs) hash.update(`${input.length}\n`).update(input);
  return hash.update(output).digest('hex');
}

function read(file: string): Buffer | undefined {
  try {
    return readFileSync(file);
  } catch {
    return undefined;
  }
}

function write(file: string, content: string | Uint8Array): void {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}
