import { sep } from 'node:path';
import type { Problem } from '../../core/lint';
import { createLineIndex, type LineIndex } from '../../core/text';
import type { Formatter } from './formatter';
import { regionOf } from './region';

const COMMANDS = { error: 'error', warning: 'warning', info: 'notice', hint: 'notice' } as const;

/** Workflow commands of GitHub Actions, which become annotations beside the lines of a pull request. */
export function githubFormat(): Formatter {
  return {
    begin: '',
    file({ file, text, problems }) {
      const lines = createLineIndex(text);
      return problems.map((problem) => `${commandOf(file, problem, lines)}\n`).join('');
    },
    end: () => '',
  };
}

function commandOf(file: string, problem: Problem, lines: LineIndex): string {
  const { startLine, startColumn, endLine, endColumn } = regionOf(problem, lines);
  const properties = {
    file: file.split(sep).join('/'),
    line: startLine,
    endLine,
    // GitHub takes columns only within one line.
    ...(startLine === endLine ? { col: startColumn, endColumn } : {}),
    title: problem.rule,
  };
  const list = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${COMMANDS[problem.severity]} ${list.join(',')}::${escapeData(problem.message)}`;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
