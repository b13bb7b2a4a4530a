import { parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import type { LocalizedText, MessageData } from '../localized-text';
import type { Range } from '../text';
import type { Config } from './model';
import { readConfig } from './read';

/** Something in a configuration file that is not understood, and therefore has no effect. */
export interface ConfigProblem extends Range {
  readonly message: LocalizedText;
  readonly data?: MessageData;
}

/** Reads a configuration file: JSON with comments and trailing commas. Never throws; what is wrong is left out and said. */
export function parseConfig(text: string): { config: Config; problems: ConfigProblem[] } {
  const errors: ParseError[] = [];
  const root: Node | undefined = parseTree(text, errors, { allowTrailingComma: true });
  const problems: ConfigProblem[] = errors.map(({ error, offset, length }) => ({
    start: offset,
    end: offset + Math.max(1, length),
    message: SYNTAX,
    data: { error: printParseErrorCode(error) },
  }));
  const config = root ? readConfig(root, (problem) => problems.push(problem)) : {};
  return { config, problems: problems.sort((a, b) => a.start - b.start) };
}

const SYNTAX = { en: 'This is not JSON ({error})', zh: '不是正确的 JSON（{error}）' };
