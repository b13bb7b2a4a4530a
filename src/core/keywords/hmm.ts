import { codePointLength } from './code-points';
import type { Dictionary } from './dictionary';
import { IMPOSSIBLE, STATE, STATE_COUNT } from './layout';

/**
 * Receives the words of a text in order: text[start, end), and the trie node of the word where it was taken from the
 * dictionary, or 0 where it was put together from characters.
 */
export type WordVisitor = (start: number, end: number, node: number) => void;

/** Room for the Viterbi algorithm; what is in it between two calls has no meaning. */
export interface HmmWorkspace {
  /** By code point and state: the state before it on the best path. `STATE_COUNT` values a code point. */
  readonly origins: Uint8Array;
  /** By state: log probability of the best path to it. */
  readonly weights: Float64Array;
  readonly previousWeights: Float64Array;
}

/** Room for runs of up to `length` UTF-16 units. */
export function createHmmWorkspace(length: number): HmmWorkspace {
  return {
    origins: new Uint8Array(length * STATE_COUNT),
    weights: new Float64Array(STATE_COUNT),
    previousWeights: new Float64Array(STATE_COUNT),
  };
}

/**
 * Cuts text[start, end), a run of characters that are no part of a longer dictionary word (cppjieba's
 * HMMSegment::Cut): ASCII by rules, the rest by the hidden Markov model.
 */
export function cutUnknownRun(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
  workspace: HmmWorkspace,
  visit: WordVisitor,
): void {
  let from = start;
  while (from < end) {
    const isAscii = text.charCodeAt(from) < 0x80;
    const to = isAscii ? asciiWordEnd(text, from, end) : nextAscii(text, from, end);
    if (isAscii) visit(from, to, 0);
    else cutByModel(text, from, to, dictionary, workspace, visit);
    from = to;
  }
}

function nextAscii(text: string, start: number, end: number): number {
  let index = start;
  while (index < end && text.charCodeAt(index) >= 0x80) index++;
  return index;
}

/** A letter with the letters and digits after it, a digit with the digits and dots after it, or any one character. */
function asciiWordEnd(text: string, start: number, end: number): number {
  const first = text.charCodeAt(start);
  let index = start + 1;
  if (isLetter(first)) {
    while (index < end && (isLetter(text.charCodeAt(index)) || isDigit(text.charCodeAt(index)))) index++;
  } else if (isDigit(first)) {
    while (index < end && (isDigit(text.charCodeAt(index)) || text.charCodeAt(index) === 0x2e)) index++;
  }
  return index;
}

function isLetter(unit: number): boolean {
  const lowerCase = unit | 0x20;
  return lowerCase >= 0x61 && lowerCase <= 0x7a;
}

function isDigit(unit: number): boolean {
  return unit >= 0x30 && unit <= 0x39;
}

function cutByModel(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
  workspace: HmmWorkspace,
  visit: WordVisitor,
): void {
  const length = findStates(text, start, end, dictionary, workspace);
  let wordStart = start;
  let index = start;
  for (let x = 0; x < length; x++) {
    index += codePointLength(text, index, end);
    const state = workspace.origins[x * STATE_COUNT];
    if (state === STATE.end || state === STATE.single) {
      visit(wordStart, index, 0);
      wordStart = index;
    }
  }
}

/**
 * Finds the most probable state of each code point of text[start, end) by the Viterbi algorithm and leaves it at every
 * `STATE_COUNT`-th place of `origins`. Returns the number of code points.
 */
function findStates(
  text: string,
  start: number,
  end: number,
  dictionary: Dictionary,
  workspace: HmmWorkspace,
): number {
  const { weights } = workspace;
  let row = emissionRow(text, start, dictionary);
  for (let state = 0; state < STATE_COUNT; state++) {
    weights[state] = dictionary.startWeights[state] + dictionary.emissions[row + state];
  }
  let length = 1;
  for (
    let index = start + codePointLength(text, start, end);
    index < end;
    index += codePointLength(text, index, end)
  ) {
    row = emissionRow(text, index, dictionary);
    advance(length * STATE_COUNT, row, dictionary, workspace);
    length++;
  }
  // The last character ends a word or is one.
  traceBack(
    weights[STATE.end] >= weights[STATE.single] ? STATE.end : STATE.single,
    length,
    workspace.origins,
  );
  return length;
}

/** Where the emissions of the code point at `index` begin. The model knows none above U+FFFF and no surrogate. */
function emissionRow(text: string, index: number, dictionary: Dictionary): number {
  return dictionary.emissionRows[text.charCodeAt(index)] * STATE_COUNT;
}

/**
 * One step of the algorithm, to the code point whose origins are at `at` and whose emissions are at `row`. As in cppjieba
 * a state that nothing leads to weighs `IMPOSSIBLE` and comes from `end`.
 */
function advance(at: number, row: number, dictionary: Dictionary, workspace: HmmWorkspace): void {
  const { transitions, emissions } = dictionary;
  const { origins, weights, previousWeights } = workspace;
  for (let state = 0; state < STATE_COUNT; state++) previousWeights[state] = weights[state];
  for (let state = 0; state < STATE_COUNT; state++) {
    const emission = emissions[row + state];
    let bestWeight = IMPOSSIBLE;
    let bestOrigin: number = STATE.end;
    for (let origin = 0; origin < STATE_COUNT; origin++) {
      const weight = previousWeights[origin] + transitions[origin * STATE_COUNT + state] + emission;
      if (weight > bestWeight) {
        bestWeight = weight;
        bestOrigin = origin;
      }
    }
    weights[state] = bestWeight;
    origins[at + state] = bestOrigin;
  }
}

/** Replaces the origins at every `STATE_COUNT`-th place by the states of the path that ends in `lastState`. */
function traceBack(lastState: number, length: number, origins: Uint8Array): void {
  let state = lastState;
  for (let x = length - 1; x >= 0; x--) {
    const origin = origins[x * STATE_COUNT + state];
    origins[x * STATE_COUNT] = state;
    state = origin;
  }
}
