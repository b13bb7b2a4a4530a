import { formatText, type Locale } from '../../core/rules/rule';
import { createLineIndex } from '../../core/text';
import type { CheckedFile } from './checked-file';

const SEVERITIES = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
} as const;

const SUMMARY = {
  en: '{problems} problem(s) in {files} file(s): {errors} error(s), {warnings} warning(s)',
  zh: '{files} 个文件，{problems} 个问题（{errors} 个错误，{warnings} 个警告）',
};

/** For people: `file:line:column severity message rule`, and a summary. */
export function textFormat(files: readonly CheckedFile[], locale: Locale): string {
  const all = files.flatMap(({ problems }) => problems);
  const summary = formatText(SUMMARY, locale, {
    problems: all.length,
    files: files.length,
    errors: all.filter(({ severity }) => severity === 'error').length,
    warnings: all.filter(({ severity }) => severity === 'warning').length,
  });
  return [...files.flatMap((file) => linesOf(file, locale)), summary].join('\n');
}

function linesOf({ file, text, problems }: CheckedFile, locale: Locale): string[] {
  const lines = createLineIndex(text);
  return problems.map(({ start, severity, message, rule }) => {
    const { line, column } = lines.positionAt(start);
    return `${file}:${line + 1}:${column + 1}  ${SEVERITIES[severity][locale]}  ${message}  (${rule})`;
  });
}
