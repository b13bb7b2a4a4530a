import * as vscode from 'vscode';
import { publish as publishBulletin, type Dialog } from '../../publish/publish';
import type { PublishAction } from '../../../webview/messages/publish';
import type { Handler, PreviewContext } from '../context';

export const publish: Handler<'publish'> = ({ action, isConfirmed }, preview) =>
  publishBulletin(preview.documents.get(preview.document), action, isConfirmed, dialogIn(preview, action));

function dialogIn(preview: PreviewContext, action: PublishAction): Dialog {
  return {
    ask: (question, { start, end }) =>
      preview.post({ type: 'askToPublish', action, question, error: { start, end } }),
    tell: (text) => preview.post({ type: 'publishDone', text }),
    copyRichText: ({ html, text }) => preview.post({ type: 'copyRichText', html, text }),
  };
}

/** Where the page is not let, the HTML goes on the clipboard as a text. */
export const richTextCopied: Handler<'richTextCopied'> = async ({ isCopied, html }, preview) => {
  if (!isCopied) await vscode.env.clipboard.writeText(html);
  const text = isCopied
    ? vscode.l10n.t('Body copied with its formatting')
    : vscode.l10n.t(
        'Formatted text cannot be copied here; its HTML was copied as text. Or save the bulletin as a web page, and copy it from the browser.',
      );
  preview.post({ type: 'publishDone', text });
};
