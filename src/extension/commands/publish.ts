import * as vscode from 'vscode';
import type { PublishAction } from '../../webview/messages/publish';
import type { CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { requireBulletin } from '../language';
import type { PreviewManager } from '../preview/manager';
import { columnOfSource } from '../preview/source-editor';
import { publish, type Dialog } from '../publish/publish';

/** How long the status bar says what was done, in ms. */
const SHOWN_FOR = 5000;

/** What the menu of the preview does, for the bulletin that is edited or shown. */
export async function publishCommand(
  documents: CheckedDocuments,
  previews: PreviewManager,
  action: PublishAction,
): Promise<void> {
  const document = previews.active?.document ?? requireBulletin()?.document;
  if (!document) return;
  const run = (isConfirmed: boolean): Promise<void> =>
    publish(
      documents.get(document),
      action,
      isConfirmed,
      dialogFor(document, previews, () => run(true)),
    );
  await run(false);
}

function dialogFor(
  document: vscode.TextDocument,
  previews: PreviewManager,
  confirm: () => Promise<void>,
): Dialog {
  return {
    ask: (question, error) => void ask(document, question, error, confirm),
    tell(text, isDone) {
      if (isDone) vscode.window.setStatusBarMessage(text, SHOWN_FOR);
      else void vscode.window.showInformationMessage(text);
    },
    // Only a page can put it on the clipboard.
    copyRichText: ({ html, text }) => previews.tell(document, { type: 'copyRichText', html, text }),
  };
}

async function ask(
  document: vscode.TextDocument,
  question: string,
  error: { start: number; end: number },
  confirm: () => Promise<void>,
): Promise<void> {
  const anyway = vscode.l10n.t('Continue Anyway');
  const show = vscode.l10n.t('Show the First');
  const never = vscode.l10n.t('Do Not Ask Again');
  const answer = await vscode.window.showWarningMessage(question, anyway, show, never);
  if (answer === show) {
    const selection = toRange(document, error);
    await vscode.window.showTextDocument(document, { viewColumn: columnOfSource(document), selection });
  }
  if (answer === never) {
    const settings = vscode.workspace.getConfiguration('bulletin.publish');
    await settings.update('warnAboutErrors', false, vscode.ConfigurationTarget.Global);
  }
  if (answer === anyway || answer === never) await confirm();
}
