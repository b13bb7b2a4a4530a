import * as vscode from 'vscode';
import type { ArticleStrings } from '../../../webview/messages/article';

export function articleStrings(): ArticleStrings {
  return { emptyArticle: vscode.l10n.t('Nothing to show yet. Write the title on the first line.') };
}
