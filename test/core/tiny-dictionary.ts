import assert from 'node:assert/strict';
import { openDictionary, type Dictionary } from '../../src/core/keywords/dictionary';
import { compileDictionary, type DictionarySources } from '../../src/dictionary/compile';

/**
 * 东 begins words, 西 ends them, 南 stands inside or alone, and 北中 is a word as likely as it is two; every other
 * character is unknown to this model. All numbers are exact as doubles.
 */
export const MODEL = [
  '# start, transitions and emissions in the order B E M S',
  '-0.25 -3.14e+100 -3.14e+100 -1.5',
  '-3.14e+100 -0.5 -1 -3.14e+100',
  '-0.5 -3.14e+100 -3.14e+100 -0.75',
  '-3.14e+100 -0.25 -1.5 -3.14e+100',
  '-0.75 -3.14e+100 -3.14e+100 -0.75',
  '东:-1,北:-1,南:-9',
  '西:-1,中:-1,南:-9',
  '南:-2',
  '东:-8,西:-8,南:-1,北:-0.25,中:-0.25',
].join('\n');

/** Two words in no text make all others neither certain nor the rarest. */
const FILLER = '罕 2 x\n常 2000 x';

/** Compiles a few lines; what is not given is next to empty. */
export function compile(sources: Partial<DictionarySources>): Uint8Array {
  const words = sources.words ? `${sources.words}\n${FILLER}` : FILLER;
  return compileDictionary({
    userWords: '',
    hmmModel: MODEL,
    idfs: '无 1',
    stopWords: '',
    ...sources,
    words,
  });
}

export function dictionaryOf(sources: Partial<DictionarySources>): Dictionary {
  const dictionary = openDictionary(compile(sources));
  assert.ok(dictionary);
  return dictionary;
}
