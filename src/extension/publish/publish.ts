import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import type { Problem } from '../../core/problem';
import { richText, tagsText, titleText, type RichText } from '../../core/publish/copy-forms';
import { siteOf } from '../../core/publish/site';
import { sourceBody } from '../../core/publish/source-body';
import type { PublishAction } from '../../webview/messages/publish';
import type { CheckedDocument } from '../checked-documents';
import { exportPage } from './export-page';

/** How the writer is spoken to: in the page of a preview, or by notifications. */
export interface Dialog {
  /** Errors remain, this the first; where the writer does not mind, the action comes again, confirmed. */
  ask(question: string, first: Problem): void;
  /** It is done, or there is nothing to do it with. */
  tell(text: string, isDone: boolean): void;
  copyRichText(content: RichText): void;
}

/** Copies or saves something of the bulletin as a site wants it. With errors in it that takes a confirmation. */
export async function publish(
  checked: CheckedDocument,
  action: PublishAction,
  isConfirmed: boolean,
  dialog: Dialog,
): Promise<void> {
  const errors = isConfirmed ? [] : errorsToMention(checked);
  if (errors.length > 0) return dialog.ask(question(errors.length), errors[0]);
  const { article, document, settings } = checked;
  if (action === 'page' || action === 'print') {
    const text = await exportPage(document, article, siteOf(settings), action === 'print');
    return text === undefined ? undefined : dialog.tell(text, true);
  }
  if (action === 'richText') {
    const content = richText(article, siteOf(settings));
    return content.html === '' ? dialog.tell(missing(action), false) : dialog.copyRichText(content);
  }
  const text = textOf(article, action);
  if (text === '') return dialog.tell(missing(action), false);
  await vscode.env.clipboard.writeText(text);
  dialog.tell(done(action, article.tags.length), true);
}

/** The errors that remain; none where the writer does not want to hear of them. */
function errorsToMention({ document, problems }: CheckedDocument): Problem[] {
  const settings = vscode.workspace.getConfiguration('bulletin.publish', document);
  if (!settings.get<boolean>('warnAboutErrors', true)) return [];
  return problems.filter(({ severity }) => severity === 'error');
}

function question(errors: number): string {
  return errors === 1
    ? vscode.l10n.t('One error remains in the bulletin.')
    : vscode.l10n.t('{0} errors remain in the bulletin.', errors);
}

type TextAction = Exclude<PublishAction, 'richText' | 'page' | 'print'>;

function textOf(article: Article, action: TextAction): string {
  switch (action) {
    case 'title':
      return titleText(article);
    case 'body':
      return sourceBody(article);
    case 'tagLines':
      return tagsText(article, 'newline');
    case 'tagCommas':
      return tagsText(article, 'comma');
    case 'tagMarks':
      return tagsText(article, 'enumeration');
  }
}

function done(action: TextAction, tags: number): string {
  switch (action) {
    case 'title':
      return vscode.l10n.t('Title copied');
    case 'body':
      return vscode.l10n.t('Body copied');
    default:
      return tags === 1 ? vscode.l10n.t('1 tag copied') : vscode.l10n.t('{0} tags copied', tags);
  }
}

function missing(action: TextAction | 'richText'): string {
  switch (action) {
    case 'title':
      return vscode.l10n.t('There is no title yet. Write it on the first line.');
    case 'body':
    case 'richText':
      return vscode.l10n.t('There is no body yet. Write it below the byline.');
    default:
      return vscode.l10n.t('There are no tags yet. Write them after the body, one a paragraph.');
  }
}
