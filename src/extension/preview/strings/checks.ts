import * as vscode from 'vscode';
import type { ChecksStrings } from '../../../webview/messages/checks';

export function checksStrings(): ChecksStrings {
  const { l10n } = vscode;
  return {
    checks: l10n.t('Checks'),
    noProblems: l10n.t('No problems found'),
    counts: {
      error: [l10n.t('1 error'), l10n.t('{0} errors')],
      warning: [l10n.t('1 warning'), l10n.t('{0} warnings')],
      info: [l10n.t('1 note'), l10n.t('{0} notes')],
      hint: [l10n.t('1 hint'), l10n.t('{0} hints')],
    },
    showRule: l10n.t('About this check'),
  };
}
