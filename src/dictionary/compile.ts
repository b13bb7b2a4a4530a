import {
  FLAG,
  FORMAT_VERSION,
  HEADER_SIZE,
  IMPOSSIBLE,
  labelOf,
  MAGIC,
  SECTION_NAMES,
  STATE_COUNT,
  sectionOffsets,
  UNIT_COUNT,
  type Lengths,
  type SectionName,
} from '../core/keywords/layout';
import { packPart } from '../core/keywords/part-of-speech';
import { partOfTag } from './parts-of-speech';
import {
  parseHmmModel,
  parseIdfs,
  parseStopWords,
  parseVocabulary,
  type DictionarySources,
  type HmmModel,
  type Idfs,
  type Vocabulary,
} from './sources';
import { buildTrie, type Trie } from './trie';

export type { DictionarySources } from './sources';

/**
 * Compiles nodejieba's dictionary files into the bytes that core/keywords/dictionary.ts opens. The same texts give
 * the same bytes on every machine. Throws on a text that is not in the format cppjieba expects.
 */
export function compileDictionary(sources: DictionarySources): Uint8Array {
  const vocabulary = parseVocabulary(sources.words, sources.userWords);
  const idfs = parseIdfs(sources.idfs);
  const model = parseHmmModel(sources.hmmModel);
  const records = buildRecords(vocabulary, idfs, parseStopWords(sources.stopWords));
  const trie = buildTrie(records.words.map((word, i) => ({ key: toLabels(word), value: records.byWord[i] })));
  return pack({
    parameters: Float64Array.of(vocabulary.minWeight, ...model.start, ...model.transitions),
    weights: records.weights,
    idfs: records.idfs,
    flags: records.flags,
    ...buildEmissions(model),
    children: trie.children,
    labels: trie.labels,
    records: trie.values,
    initials: buildInitials(trie),
  });
}

/** What is known of words: words of which the same is known share a record. */
interface Records {
  readonly words: readonly string[];
  /** The record of each word. */
  readonly byWord: Uint16Array;
  readonly weights: Float64Array;
  readonly idfs: Float64Array;
  readonly flags: Uint8Array;
}

function buildRecords(vocabulary: Vocabulary, idfs: Idfs, stopWords: ReadonlySet<string>): Records {
  const words = collectWords(vocabulary, idfs, stopWords);
  const tuples = words.map((word) => [
    vocabulary.weights.get(word) ?? -Infinity,
    idfs.byWord.get(word) ?? idfs.average,
    (stopWords.has(word) ? FLAG.stopWord : 0) |
      (vocabulary.userCharacters.has(word) ? FLAG.userCharacter : 0) |
      packPart(partOfTag(vocabulary.tags.get(word) ?? '')),
  ]);
  // Record 0 is that of what is no word.
  const unknown = [-Infinity, idfs.average, 0];
  const { distinct, indices } = distinctTuples([unknown, ...tuples]);
  return {
    words,
    byWord: Uint16Array.from(indices.slice(1)),
    weights: Float64Array.from(distinct, ([weight]) => weight),
    idfs: Float64Array.from(distinct, ([, idf]) => idf),
    flags: Uint8Array.from(distinct, ([, , flags]) => flags),
  };
}

/** The words that anything is known of. Of single characters only the weight matters: they are never keywords. */
function collectWords(vocabulary: Vocabulary, idfs: Idfs, stopWords: ReadonlySet<string>): string[] {
  const words = new Set(vocabulary.weights.keys());
  for (const word of idfs.byWord.keys()) if (Array.from(word).length > 1) words.add(word);
  for (const word of stopWords) if (Array.from(word).length > 1) words.add(word);
  return [...words];
}

/** The distinct tuples in order of first appearance, and the index among them of each tuple given. */
function distinctTuples(tuples: readonly (readonly number[])[]): {
  distinct: (readonly number[])[];
  indices: number[];
} {
  const known = new Map<string, number>();
  const distinct: (readonly number[])[] = [];
  const indices = tuples.map((tuple) => {
    const key = tuple.join();
    const index = known.get(key) ?? distinct.push(tuple) - 1;
    known.set(key, index);
    return index;
  });
  if (distinct.length > 0xffff)
    throw new Error(`${distinct.length} distinct records do not fit into 16 bits`);
  return { distinct, indices };
}

/** A word as the string of its units' labels. */
function toLabels(word: string): string {
  return String.fromCharCode(...Array.from({ length: word.length }, (_, i) => labelOf(word.charCodeAt(i))));
}

function buildInitials(trie: Trie): Uint16Array {
  const initialByLabel = new Map<number, number>();
  for (let node = trie.children[0]; node < trie.children[1]; node++)
    initialByLabel.set(trie.labels[node], node);
  return Uint16Array.from({ length: UNIT_COUNT }, (_, unit) => initialByLabel.get(labelOf(unit)) ?? 0);
}

function buildEmissions(model: HmmModel): { emissions: Float64Array; emissionRows: Uint16Array } {
  const unknown = new Array<number>(STATE_COUNT).fill(IMPOSSIBLE);
  const { distinct, indices } = distinctTuples([unknown, ...model.emissions.values()]);
  const emissionRows = new Uint16Array(UNIT_COUNT);
  for (const [index, character] of [...model.emissions.keys()].entries()) {
    emissionRows[character.charCodeAt(0)] = indices[index + 1];
  }
  return { emissions: Float64Array.from(distinct.flat()), emissionRows };
}

type Sections = Readonly<Record<SectionName, Float64Array | Int32Array | Uint16Array | Uint8Array>>;

function pack(sections: Sections): Uint8Array {
  const lengths = Object.fromEntries(SECTION_NAMES.map((name) => [name, sections[name].length])) as Lengths;
  const { offsets, size } = sectionOffsets(lengths);
  const bytes = new Uint8Array(size);
  const header = [MAGIC, FORMAT_VERSION, ...SECTION_NAMES.map((name) => lengths[name])];
  bytes.set(littleEndian(Uint32Array.from(header)));
  for (const name of SECTION_NAMES) bytes.set(littleEndian(sections[name]), offsets[name]);
  if (HEADER_SIZE !== header.length * 4) throw new Error('the header does not have the size of the layout');
  return bytes;
}

/** The bytes of the elements, which are reversed on a big-endian machine. */
function littleEndian(
  elements: Float64Array | Int32Array | Uint32Array | Uint16Array | Uint8Array,
): Uint8Array {
  const bytes = new Uint8Array(
    elements.buffer.slice(elements.byteOffset, elements.byteOffset + elements.byteLength),
  );
  const isLittleEndian = new Uint8Array(Uint16Array.of(1).buffer)[0] === 1;
  if (isLittleEndian) return bytes;
  const width = elements.BYTES_PER_ELEMENT;
  for (let i = 0; i < bytes.length; i += width) bytes.subarray(i, i + width).reverse();
  return bytes;
}
