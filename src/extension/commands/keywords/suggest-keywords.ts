import * as vscode from 'vscode';
import { articleText } from '../../../core/article/plain-text';
import { tagsEdit } from '../../../core/article/tags-edit';
import type { CheckedDocuments } from '../../checked-documents';
import { toWorkspaceEdit } from '../../convert';
import { requireBulletin } from '../../language';
import { startStopwatch, type Log } from '../../log';
import type { PreviewManager } from '../../preview/manager';
import { columnOfSource } from '../../preview/source-editor';
import type { KeywordSource } from '../../tags/keyword-source';
import type { TagIndex } from '../../tags/tag-index';
import { pickKeywords } from './keyword-list';
import { showResult, type ResultPreview } from './result-preview';

/** How many proposals are listed. */
const LISTED = 40;

export interface Tagging {
  readonly documents: CheckedDocuments;
  readonly previews: PreviewManager;
  readonly index: TagIndex;
  readonly keywords: KeywordSource;
  readonly log: Log;
}

/** Proposes keywords; those that are accepted become the tags part, in one undo step. */
export async function suggestKeywordsCommand(tagging: Tagging): Promise<void> {
  const { documents, index, keywords, log } = tagging;
  const watch = startStopwatch();
  keywords.prepare();
  const editor = await editorFor(tagging);
  if (!editor) return;
  const { document } = editor;
  const { article } = documents.read(document);
  const settings = documents.settings(document);
  const text = articleText(article);
  if (`${text.title}${text.body}`.trim() === '') {
    const message = vscode.l10n.t(
      'There is no text yet to take keywords from. Write the title and the body first.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  // To scroll the text takes the window time that it needs for the list.
  let result: ResultPreview | undefined;
  try {
    const words = await pickKeywords({
      tags: article.tags.map((tag) => tag.text),
      usage: () => index.now().usage(document.uri.toString()),
      loadUsage: () => index.load(),
      suggest: () => keywords.suggest({ uri: document.uri, article, settings }, { count: LISTED, watch }),
      onChange: (picked) => (result ??= showResult(editor, article)).show(picked),
      watch,
    });
    if (words) await writeTags(document, documents, words);
    else result?.goBack();
  } finally {
    log.debug(`Suggest Keywords: ${watch}`);
    result?.dispose();
  }
}

/** In a preview, the bulletin that it shows. */
async function editorFor({ previews }: Tagging): Promise<vscode.TextEditor | undefined> {
  const shown = vscode.window.activeTextEditor ? undefined : previews.active?.document;
  if (!shown) return requireBulletin();
  return vscode.window.showTextDocument(shown, { viewColumn: columnOfSource(shown) });
}

async function writeTags(
  document: vscode.TextDocument,
  documents: CheckedDocuments,
  words: string[],
): Promise<void> {
  // Read again: the text may have changed while the list was open.
  const edit = tagsEdit(documents.get(document).article, words);
  const applied = await vscode.workspace.applyEdit(toWorkspaceEdit(document, [edit]));
  if (!applied) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The tags could not be written, because the file changed.'),
    );
  }
}
