import * as vscode from 'vscode';
import type { Suggestion } from '../../core/keywords/suggest';

/** Why a word is proposed: `in title · 18× · used by 3 bulletins`. */
export function factsOf({ inTitle, count, lenders }: Suggestion, files: number): string {
  const { l10n } = vscode;
  if (count === 0) return `${l10n.t('not in the text')} · ${l10n.t('tag of {0} similar bulletins', lenders)}`;
  return [
    ...(inTitle ? [l10n.t('in title')] : []),
    l10n.t('{0}×', count),
    ...(files > 0 ? [usedBy(files)] : []),
  ].join(' · ');
}

export function usedBy(files: number): string {
  return files === 1 ? vscode.l10n.t('in 1 bulletin') : vscode.l10n.t('in {0} bulletins', files);
}
