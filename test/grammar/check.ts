import { strict as assert } from 'node:assert';
import type { IGrammar } from 'vscode-textmate';
import { loadGrammar, tokenize, type Token } from './grammar';

/** A text with marks around what must carry the scope: `<⟦p⟧>`. No mark means that nothing may carry it. */
export interface Case {
  readonly name: string;
  readonly marked: string;
  readonly scope: string;
}

/** Declares one test for each case. */
export function testCases(cases: readonly Case[]): void {
  for (const { name, marked, scope } of cases) it(name, () => check(marked, scope));
}

let shared: Promise<IGrammar> | undefined;

/** Compares where the scope is with where the marks are: exactly there, and nowhere else in the text. */
export async function check(marked: string, scope: string): Promise<void> {
  shared ??= loadGrammar();
  const lines = tokenize(await shared, marked.replace(/[⟦⟧]/g, ''));
  assert.equal(lines.map((line) => withMarks(line, scope)).join('\n'), marked.replace(/\r\n?/g, '\n'));
}

/** The text of a line with marks around every run of tokens that carry the scope. */
function withMarks(line: readonly Token[], scope: string): string {
  const pieces = line.map(({ text, scopes }) => (scopes.includes(scope) && text ? `⟦${text}⟧` : text));
  return pieces.join('').replaceAll('⟧⟦', '');
}
