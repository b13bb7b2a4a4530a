import { createLineIndex, type Range } from '../../core/text';
import type { CheckedFile } from './checked-file';

/**
 * One flat array over all files. Offsets are UTF-16 code units after the byte order mark, line and column count from 1.
 */
export function jsonFormat(files: readonly CheckedFile[]): string {
  return JSON.stringify(files.flatMap(problemsOf), undefined, 2);
}

function problemsOf({ file, text, problems }: CheckedFile) {
  const lines = createLineIndex(text);
  const place = ({ start, end }: Range) => {
    const { line, column } = lines.positionAt(start);
    return { start, end, line: line + 1, column: column + 1 };
  };
  return problems.map((problem) => ({
    file,
    rule: problem.rule,
    severity: problem.severity,
    message: problem.message,
    ...place(problem),
    places: problem.places.map(place),
    fix: problem.fix,
  }));
}
