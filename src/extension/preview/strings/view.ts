import * as vscode from 'vscode';
import type { ViewStrings } from '../../../webview/messages/view';

export function viewStrings(): ViewStrings {
  const { l10n } = vscode;
  return {
    width: l10n.t('Width'),
    phone: [l10n.t('Phone'), l10n.t('As wide as a phone (375 pixels)')],
    column: [l10n.t('Column'), l10n.t('As wide as an article of WeChat on a computer (677 pixels)')],
    page: [l10n.t('Page'), l10n.t('As wide as there is room')],
    zoom: l10n.t('Zoom'),
    zoomIn: l10n.t('Zoom in'),
    zoomOut: l10n.t('Zoom out'),
    resetZoom: l10n.t('Back to 100%'),
    darkPaper: [l10n.t('Dark'), l10n.t('Dark paper, about as phones show it in dark mode')],
    asPublished: [l10n.t('As published'), l10n.t('Show what {0} will keep, and strike what it will not')],
    changes: [l10n.t('1 place will change'), l10n.t('{0} places will change')],
    noChanges: l10n.t('Nothing is known to get lost'),
  };
}
