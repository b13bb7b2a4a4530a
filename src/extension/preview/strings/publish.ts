import * as vscode from 'vscode';
import type { PublishStrings } from '../../../webview/messages/publish';

export function publishStrings(): PublishStrings {
  const { l10n } = vscode;
  return {
    publish: l10n.t('Publish'),
    actions: {
      richText: l10n.t('Copy body with its formatting'),
      body: l10n.t('Copy HTML of the body'),
      title: l10n.t('Copy title'),
      tagLines: l10n.t('Copy tags, one a line'),
      tagCommas: l10n.t('Copy tags, separated by commas'),
      tagMarks: l10n.t('Copy tags, separated by 、'),
      page: l10n.t('Save as a web page…'),
      print: l10n.t('Print in a browser…'),
    },
    anyway: l10n.t('Continue Anyway'),
    showError: l10n.t('Show the First'),
    cancel: l10n.t('Cancel'),
    clickToCopy: l10n.t('The formatted text is ready.'),
    copy: l10n.t('Copy'),
  };
}
