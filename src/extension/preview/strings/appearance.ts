import * as vscode from 'vscode';
import type { AppearanceStrings } from '../../../webview/messages/appearance';

export function appearanceStrings(): AppearanceStrings {
  return {
    heldBack: vscode.l10n.t('Not loaded: {0}'),
    blocked: vscode.l10n.t('Not everything is loaded'),
    chooseSecurity: vscode.l10n.t('Choose what the preview may load'),
  };
}
