import { formatText, type Locale } from '../../core/localized-text';
import { SEVERITIES } from '../../core/rules/rule';
import { createLineIndex } from '../../core/text';
import type { CheckedFile, Formatter, Summary } from './formatter';

const NAMES = {
  error: { en: 'error', zh: '错误' },
  warning: { en: 'warning', zh: '警告' },
  info: { en: 'info', zh: '提示' },
  hint: { en: 'hint', zh: '建议' },
} as const;

const SUMMARY = { en: '{files} checked: {counts}', zh: '共检查 {files}：{counts}' };

/** For people: `file:line:column severity message rule`, and a summary. */
export function textFormat(locale: Locale): Formatter {
  return {
    begin: '',
    file: (checked) =>
      linesOf(checked, locale)
        .map((line) => `${line}\n`)
        .join(''),
    end: (summary) => `${summaryOf(summary, locale)}\n`,
  };
}

function linesOf({ file, text, problems }: CheckedFile, locale: Locale): string[] {
  const lines = createLineIndex(text);
  return problems.map(({ start, severity, message, rule }) => {
    const { line, column } = lines.positionAt(start);
    return `${file}:${line + 1}:${column + 1}  ${NAMES[severity][locale]}  ${message}  (${rule})`;
  });
}

function summaryOf({ files, counts }: Summary, locale: Locale): string {
  const count = (number: number, { en, zh }: { en: string; zh: string }) =>
    locale === 'zh' ? `${number} 个${zh}` : `${number} ${en}${number === 1 ? '' : 's'}`;
  const parts = SEVERITIES.map((severity) => count(counts[severity], NAMES[severity]));
  return formatText(SUMMARY, locale, {
    files: count(files, { en: 'file', zh: '文件' }),
    counts: parts.join(locale === 'zh' ? '，' : ', '),
  });
}
