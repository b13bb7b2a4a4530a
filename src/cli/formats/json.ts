import type { ProblemFix } from '../../core/lint';
import { createLineIndex, type Range } from '../../core/text';
import type { CheckedFile, Formatter } from './formatter';
import { createItems } from './items';
import { regionOf } from './region';

/**
 * One flat array over all files. Offsets are UTF-16 code units after the byte order mark, line and column count from 1.
 */
export function jsonFormat(): Formatter {
  const items = createItems((value) => `  ${JSON.stringify(value, undefined, 2).replaceAll('\n', '\n  ')}`);
  return {
    begin: '[',
    file: (checked) => items(problemsOf(checked)),
    end: () => '\n]\n',
  };
}

function problemsOf({ file, text, problems }: CheckedFile) {
  const lines = createLineIndex(text);
  const place = (range: Range) => {
    const { startLine: line, startColumn: column } = regionOf(range, lines);
    return { start: range.start, end: range.end, line, column };
  };
  return problems.map((problem) => ({
    file,
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    ...place(problem),
    places: problem.places.map(place),
    fix: problem.fix && fixOf(problem.fix),
  }));
}

/** Written out: the fixes of problems make their edits when they are asked for. */
function fixOf({ title, safe, edits }: ProblemFix) {
  return { title, safe, edits };
}
