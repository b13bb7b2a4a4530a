import * as vscode from 'vscode';
import type { Severity } from '../../core/rules/rule';
import type { CountStrings } from '../../webview/messages/checks';

/** What calls for a look, for the title of a tab: `2 errors, 1 warning`; empty where nothing does. */
export function countsNote(problems: readonly { readonly severity: Severity }[]): string {
  const strings = countStrings();
  return (['error', 'warning'] as const)
    .flatMap((severity) => {
      const count = problems.filter((problem) => problem.severity === severity).length;
      const [one, more] = strings[severity];
      return count === 0 ? [] : [count === 1 ? one : more.replace('{0}', String(count))];
    })
    .reduce((all, count) => (all ? vscode.l10n.t('{0}, {1}', all, count) : count), '');
}

export function countStrings(): Record<Severity, CountStrings> {
  const { l10n } = vscode;
  return {
    error: [l10n.t('1 error'), l10n.t('{0} errors')],
    warning: [l10n.t('1 warning'), l10n.t('{0} warnings')],
    info: [l10n.t('1 note'), l10n.t('{0} notes')],
    hint: [l10n.t('1 hint'), l10n.t('{0} hints')],
  };
}
