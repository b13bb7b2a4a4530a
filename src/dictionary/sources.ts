import { IMPOSSIBLE, STATE_COUNT } from '../core/keywords/layout';
import { log } from './logarithm';

/** The texts of nodejieba's dictionary files. */
export interface DictionarySources {
  /** jieba.dict.utf8: word, frequency, part of speech. */
  readonly words: string;
  /** user.dict.utf8: word; word, part of speech; or word, frequency, part of speech. */
  readonly userWords: string;
  /** hmm_model.utf8: start, transition and emission log probabilities. */
  readonly hmmModel: string;
  /** idf.utf8: word, inverse document frequency. */
  readonly idfs: string;
  /** stop_words.utf8: one word a line, white space included. */
  readonly stopWords: string;
}

/** The words the segmenter knows, with their log probabilities. */
export interface Vocabulary {
  readonly weights: ReadonlyMap<string, number>;
  /** The lowest weight of jieba.dict.utf8, which a character that is no word gets. */
  readonly minWeight: number;
  /** Single characters of the user dictionary. */
  readonly userCharacters: ReadonlySet<string>;
  /** The part of speech of each word, as jieba names it: `n`, `vn`, … */
  readonly tags: ReadonlyMap<string, string>;
}

export interface Idfs {
  readonly byWord: ReadonlyMap<string, number>;
  /** For words that the file does not have. */
  readonly average: number;
}

export interface HmmModel {
  readonly start: readonly number[];
  /** Rows (from) one after the other. */
  readonly transitions: readonly number[];
  /** By character: one log probability a state. */
  readonly emissions: ReadonlyMap<string, readonly number[]>;
}

/** Reads the words as cppjieba's DictTrie does: weight = log(frequency / sum of all frequencies). */
export function parseVocabulary(words: string, userWords: string): Vocabulary {
  const entries = parseEntries(words, 3);
  const tags = new Map(entries.map(([word, , tag]) => [word, tag]));
  const frequencies = new Map(entries.map(([word, frequency]) => [word, parseNumber(frequency)]));
  const sum = entries.reduce((total, [, frequency]) => total + parseNumber(frequency), 0);
  const weightOf = memoise((frequency: number) => log(frequency / sum));
  const weights = new Map([...frequencies].map(([word, frequency]) => [word, weightOf(frequency)]));
  const ascending = Float64Array.from(entries, ([, frequency]) => parseNumber(frequency)).sort();
  const median = weightOf(ascending[ascending.length >> 1]);
  const userCharacters = new Set<string>();
  for (const [word, ...columns] of lines(userWords).map((line) => line.split(' '))) {
    weights.set(word, columns.length === 2 ? weightOf(parseNumber(columns[0])) : median);
    tags.set(word, columns.at(-1) ?? '');
    if (Array.from(word).length === 1) userCharacters.add(word);
  }
  return { weights, minWeight: weightOf(ascending[0]), userCharacters, tags };
}

/** Reads the frequencies as cppjieba's KeywordExtractor does; the average is over the lines, summed in their order. */
export function parseIdfs(idfs: string): Idfs {
  const entries = parseEntries(idfs, 2);
  const sum = entries.reduce((total, [, idf]) => total + parseNumber(idf), 0);
  return {
    byWord: new Map(entries.map(([word, idf]) => [word, parseNumber(idf)])),
    average: sum / entries.length,
  };
}

export function parseStopWords(stopWords: string): Set<string> {
  return new Set(lines(stopWords));
}

/** Reads the model as cppjieba's HMMModel does: a line of start weights, then one of transitions and one of emissions a state. */
export function parseHmmModel(hmmModel: string): HmmModel {
  const rows = lines(hmmModel).filter((line) => !line.startsWith('#'));
  const expected = 1 + 2 * STATE_COUNT;
  if (rows.length !== expected)
    throw new Error(`hmm_model.utf8: ${rows.length} lines instead of ${expected}`);
  const [start, ...transitions] = rows
    .slice(0, 1 + STATE_COUNT)
    .map((row) => parseEntry(row.trim(), STATE_COUNT));
  return {
    start: start.map(parseNumber),
    transitions: transitions.flat().map(parseNumber),
    emissions: parseEmissions(rows.slice(1 + STATE_COUNT)),
  };
}

function parseEmissions(rows: readonly string[]): Map<string, number[]> {
  const emissions = new Map<string, number[]>();
  for (const [state, row] of rows.entries()) {
    for (const emission of row.trim().split(',')) {
      const [character, weight] = emission.split(':');
      if (character.length !== 1) throw new Error(`hmm_model.utf8: not one UTF-16 unit: ${character}`);
      const weights = emissions.get(character) ?? new Array<number>(STATE_COUNT).fill(IMPOSSIBLE);
      weights[state] = parseNumber(weight);
      emissions.set(character, weights);
    }
  }
  return emissions;
}

function lines(text: string): string[] {
  return text.split('\n').filter((line) => line !== '');
}

function parseEntries(text: string, columns: number): string[][] {
  const entries = lines(text).map((line) => parseEntry(line, columns));
  if (entries.length === 0) throw new Error('a dictionary without entries');
  return entries;
}

function parseEntry(line: string, columns: number): string[] {
  const entry = line.split(' ');
  if (entry.length !== columns)
    throw new Error(`${entry.length} columns instead of ${columns}: ${line.slice(0, 80)}`);
  return entry;
}

function parseNumber(text: string): number {
  const value = Number(text);
  if (text === '' || !Number.isFinite(value)) throw new Error(`not a number: ${text}`);
  return value;
}

function memoise(compute: (input: number) => number): (input: number) => number {
  const known = new Map<number, number>();
  return (input) => {
    const value = known.get(input) ?? compute(input);
    known.set(input, value);
    return value;
  };
}
