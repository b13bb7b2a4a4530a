import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import * as oniguruma from 'vscode-oniguruma';
import {
  INITIAL,
  parseRawGrammar,
  Registry,
  type IGrammar,
  type IGrammarConfiguration,
  type IOnigLib,
} from 'vscode-textmate';

const GRAMMAR_PATH = new URL('../../syntaxes/bulletin.tmLanguage.json', import.meta.url);
const SCOPE_NAME = 'text.bulletin';

/** A token of one line, with its text in place of offsets. */
export interface Token {
  readonly text: string;
  readonly scopes: readonly string[];
}

/** The text of the grammar file, for tests of what it must have in common with the parser. */
export function readGrammar(): Promise<string> {
  return readFile(GRAMMAR_PATH, 'utf8');
}

/** Loads the grammar as an editor does: nothing is shared between two of them but the engine. */
export async function loadGrammar(configuration: IGrammarConfiguration = {}): Promise<IGrammar> {
  const registry = new Registry({
    onigLib: loadEngine(),
    loadGrammar: async (scopeName) =>
      scopeName === SCOPE_NAME ? parseRawGrammar(await readGrammar(), GRAMMAR_PATH.pathname) : null,
  });
  // Language 1 is any number but 0, which the library keeps for itself.
  const grammar = await registry.loadGrammarWithConfiguration(SCOPE_NAME, 1, configuration);
  if (!grammar) throw new Error(`No grammar was found for ${SCOPE_NAME}.`);
  return grammar;
}

let engine: Promise<IOnigLib> | undefined;

/** The engine is WebAssembly that can be loaded once in a process only. */
function loadEngine(): Promise<IOnigLib> {
  engine ??= startEngine();
  return engine;
}

async function startEngine(): Promise<IOnigLib> {
  const wasm = createRequire(import.meta.url).resolve('vscode-oniguruma/release/onig.wasm');
  await oniguruma.loadWASM(await readFile(wasm));
  return {
    createOnigScanner: (patterns) => oniguruma.createOnigScanner(patterns),
    createOnigString: (text) => oniguruma.createOnigString(text),
  };
}

/** The tokens of every line, as the host reads a file: it splits the lines and hands them over without their ends. */
export function tokenize(grammar: IGrammar, text: string): Token[][] {
  let state = INITIAL;
  return text.split(/\r\n|\r|\n/).map((line) => {
    const result = grammar.tokenizeLine(line, state);
    state = result.ruleStack;
    return result.tokens.map(({ startIndex, endIndex, scopes }) => ({
      text: line.slice(startIndex, endIndex),
      scopes,
    }));
  });
}
