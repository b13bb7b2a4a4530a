import {
  FLAG,
  UNIT_COUNT,
  FORMAT_VERSION,
  HEADER_SIZE,
  labelOf,
  MAGIC,
  PARAMETER,
  PARAMETER_COUNT,
  SECTION_NAMES,
  STATE_COUNT,
  sectionOffsets,
  type Lengths,
} from './layout';
import { unpackPart } from './part-of-speech';

/**
 * The compiled dictionary: views of the file's sections, which layout.ts describes. Opaque to callers.
 * Nothing is ever written through the views, so that one copy of the bytes serves every thread.
 */
export interface Dictionary {
  readonly minWeight: number;
  readonly startWeights: Float64Array;
  readonly transitions: Float64Array;
  readonly weights: Float64Array;
  readonly idfs: Float64Array;
  readonly emissions: Float64Array;
  readonly children: Int32Array;
  readonly labels: Uint16Array;
  readonly records: Uint16Array;
  readonly initials: Uint16Array;
  readonly emissionRows: Uint16Array;
  readonly flags: Uint8Array;
}

/**
 * Opens the bytes of dist/keywords.dict. Takes constant time: views are created, entries are not read; only bytes
 * that do not begin at a multiple of 8 in their buffer are copied first.
 *
 * undefined when the bytes are not a complete dictionary of this format version. The entries themselves are not
 * verified: with damaged entries the words are wrong, but nothing throws or hangs.
 */
export function openDictionary(bytes: Uint8Array): Dictionary | undefined {
  if (bytes.length < HEADER_SIZE) return undefined;
  const aligned = bytes.byteOffset % 8 === 0 ? bytes : bytes.slice();
  const [magic, version, ...counts] = new Uint32Array(aligned.buffer, aligned.byteOffset, HEADER_SIZE / 4);
  if (magic !== MAGIC || version !== FORMAT_VERSION) return undefined;
  const lengths = Object.fromEntries(SECTION_NAMES.map((name, i) => [name, counts[i]])) as Lengths;
  const { offsets, size } = sectionOffsets(lengths);
  if (size !== aligned.length || !isConsistent(lengths)) return undefined;
  return viewSections(aligned, lengths, offsets);
}

function isConsistent(lengths: Lengths): boolean {
  return (
    lengths.parameters === PARAMETER_COUNT &&
    lengths.initials === UNIT_COUNT &&
    lengths.emissionRows === UNIT_COUNT &&
    lengths.labels >= 1 &&
    lengths.labels === lengths.records &&
    lengths.labels === lengths.children - 1 &&
    lengths.weights >= 1 &&
    lengths.weights === lengths.idfs &&
    lengths.weights === lengths.flags &&
    lengths.emissions % STATE_COUNT === 0
  );
}

function viewSections(bytes: Uint8Array, lengths: Lengths, offsets: Lengths): Dictionary {
  const { buffer, byteOffset } = bytes;
  const float64 = (name: 'parameters' | 'weights' | 'idfs' | 'emissions') =>
    new Float64Array(buffer, byteOffset + offsets[name], lengths[name]);
  const uint16 = (name: 'labels' | 'records' | 'initials' | 'emissionRows') =>
    new Uint16Array(buffer, byteOffset + offsets[name], lengths[name]);
  const parameters = float64('parameters');
  return {
    minWeight: parameters[PARAMETER.minWeight],
    startWeights: parameters.subarray(PARAMETER.start, PARAMETER.transitions),
    transitions: parameters.subarray(PARAMETER.transitions),
    weights: float64('weights'),
    idfs: float64('idfs'),
    emissions: float64('emissions'),
    children: new Int32Array(buffer, byteOffset + offsets.children, lengths.children),
    labels: uint16('labels'),
    records: uint16('records'),
    initials: uint16('initials'),
    emissionRows: uint16('emissionRows'),
    flags: new Uint8Array(buffer, byteOffset + offsets.flags, lengths.flags),
  };
}

/**
 * The child of `node` with this label, or 0: interpolation search. Labels are spread evenly, so that a label's value
 * tells nearly where it is among its brothers, and few steps lead there.
 */
export function findChild(node: number, label: number, { children, labels }: Dictionary): number {
  const start = children[node];
  const end = children[node + 1];
  let child = start + ((label * (end - start)) >>> 16);
  while (child < end && labels[child] < label) child++;
  while (child > start && labels[child - 1] >= label) child--;
  return child < end && labels[child] === label ? child : 0;
}

/** The node to which text[start, end), which is not empty, leads, or 0 when no word of the dictionary begins so. */
export function findNode(text: string, start: number, end: number, dictionary: Dictionary): number {
  let node = dictionary.initials[text.charCodeAt(start)];
  for (let i = start + 1; i < end && node !== 0; i++) {
    node = findChild(node, labelOf(text.charCodeAt(i)), dictionary);
  }
  return node;
}

/** Whether the word that ends in the node is never a keyword. */
export function isStopWord(node: number, { flags, records }: Dictionary): boolean {
  return (flags[records[node]] & FLAG.stopWord) !== 0;
}

/** One of `PART_OF_SPEECH`, for the word that ends in the node. */
export function partOf(node: number, { flags, records }: Dictionary): number {
  return unpackPart(flags[records[node]]);
}
