import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import { tagsText, titleText } from '../../core/publish/copy-forms';
import { sourceBody } from '../../core/publish/source-body';
import type { CheckedDocuments } from '../checked-documents';
import { requireBulletin } from '../language';

type CopiedPart = 'title' | 'body' | 'tags';

/** How long the status bar says what was copied, in ms. */
const SHOWN_FOR = 3000;

/**
 * Puts a part on the clipboard as the form of a web site wants it: title and tags as plain text, one tag a line; the
 * body as HTML without the comments that are meant for this extension.
 */
export async function copyPart(documents: CheckedDocuments, part: CopiedPart): Promise<void> {
  const editor = requireBulletin();
  if (!editor) return;
  const { article } = documents.get(editor.document);
  const text = textOfPart(article, part);
  if (text === '') {
    void vscode.window.showInformationMessage(missing(part));
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(done(part, article.tags.length), SHOWN_FOR);
}

function textOfPart(article: Article, part: CopiedPart): string {
  switch (part) {
    case 'title':
      return titleText(article);
    case 'body':
      return sourceBody(article);
    case 'tags':
      return tagsText(article, 'newline');
  }
}

function done(part: CopiedPart, tags: number): string {
  switch (part) {
    case 'title':
      return vscode.l10n.t('Title copied');
    case 'body':
      return vscode.l10n.t('Body copied');
    case 'tags':
      return tags === 1 ? vscode.l10n.t('1 tag copied') : vscode.l10n.t('{0} tags copied', tags);
  }
}

function missing(part: CopiedPart): string {
  switch (part) {
    case 'title':
      return vscode.l10n.t('There is no title yet. Write it on the first line.');
    case 'body':
      return vscode.l10n.t('There is no body yet. Write it below the byline.');
    case 'tags':
      return vscode.l10n.t('There are no tags yet. Write them after the body, one a paragraph.');
  }
}
