import * as vscode from 'vscode';
import type { ChecksStrings } from '../../../webview/messages/checks';
import { countStrings } from '../counts-note';

export function checksStrings(): ChecksStrings {
  const { l10n } = vscode;
  return {
    checks: l10n.t('Checks'),
    noProblems: l10n.t('No problems found'),
    severities: {
      error: l10n.t('Error'),
      warning: l10n.t('Warning'),
      info: l10n.t('Note'),
      hint: l10n.t('Hint'),
    },
    counts: countStrings(),
    groups: {
      structure: l10n.t('Parts'),
      html: l10n.t('HTML tags'),
      style: l10n.t('Inline styles'),
      text: l10n.t('Text'),
      platform: l10n.t('Publishing'),
      accessibility: l10n.t('Accessibility'),
      security: l10n.t('Safety'),
      other: l10n.t('Other extensions'),
    },
    allGroups: l10n.t('All kinds'),
    filterByGroup: l10n.t('Show only problems of one kind'),
    filterBySeverity: l10n.t('Show problems by severity'),
    filtered: [l10n.t('1 problem is filtered out.'), l10n.t('{0} problems are filtered out.')],
    showAll: l10n.t('Show all'),
    places: [l10n.t('1 place'), l10n.t('{0} places')],
    more: l10n.t('Show {0} more'),
    problem: l10n.t('Problem'),
    close: l10n.t('Close'),
    next: l10n.t('Next problem'),
    previous: l10n.t('Previous problem'),
    fixAllSafe: [l10n.t('Fix 1 place automatically'), l10n.t('Fix {0} places automatically')],
    goToText: l10n.t('Go to the source'),
    suggestKeywords: l10n.t('Suggest keywords from the text…'),
    showRule: l10n.t('About this check'),
    showChecks: l10n.t('Show checks'),
    showList: l10n.t('List of problems'),
    and: l10n.t('{0}, {1}'),
  };
}
