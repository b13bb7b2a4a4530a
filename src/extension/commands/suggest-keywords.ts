import * as vscode from 'vscode';
import type { Line } from '../../core/article/model';
import { articleText } from '../../core/article/plain-text';
import { tagsEdit } from '../../core/article/tags-edit';
import { createKeywordEngine, suggestKeywords, type Suggestion } from '../../core/keywords/suggest';
import type { CheckedDocuments } from '../checked-documents';
import { toWorkspaceEdit } from '../convert';
import type { DictionarySource } from '../keywords';
import { requireBulletin } from '../language';

/** How many proposals are listed, and how many of them are picked where the bulletin has no tags. */
const LISTED = 40;
const PICKED = 10;

interface KeywordItem extends vscode.QuickPickItem {
  readonly word: string;
}

/** Proposes keywords; those that are accepted become the tags part, in one undo step. */
export async function suggestKeywordsCommand(
  documents: CheckedDocuments,
  dictionary: DictionarySource,
): Promise<void> {
  const editor = requireBulletin();
  if (!editor) return;
  const { article } = documents.get(editor.document);
  const text = articleText(article);
  if (`${text.title}${text.body}`.trim() === '') {
    const message = vscode.l10n.t(
      'There is no text yet to take keywords from. Write the title and the body first.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  const words = await pickWords(article.tags, async () =>
    suggestKeywords(text, createKeywordEngine(await dictionary()), { method: 'tfidf', count: LISTED }),
  );
  if (words) await writeTags(editor, documents, words);
}

/** Opens the list at once and fills it when the proposals are there. Undefined where it was cancelled. */
function pickWords(
  tags: readonly Line[],
  suggest: () => Promise<Suggestion[]>,
): Promise<string[] | undefined> {
  const list = vscode.window.createQuickPick<KeywordItem>();
  list.title = vscode.l10n.t('Keywords');
  list.placeholder = vscode.l10n.t('Pick the words that become the tags');
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.busy = true;
  const picked = new Promise<string[] | undefined>((resolve) => {
    list.onDidAccept(() => {
      if (!list.busy) resolve(list.selectedItems.map(({ word }) => word));
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
  });
  list.show();
  suggest().then(
    (suggestions) => fill(list, tags, suggestions),
    (error: unknown) => {
      list.hide();
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    },
  );
  return picked;
}

function fill(
  list: vscode.QuickPick<KeywordItem>,
  tags: readonly Line[],
  suggestions: readonly Suggestion[],
): void {
  const existing = new Set(tags.map(({ text }) => text));
  const proposed = new Map(suggestions.map((suggestion) => [suggestion.word, suggestion]));
  const others = suggestions.filter(({ word }) => !existing.has(word));
  const items = [
    ...[...existing].map((word) => itemOf(word, proposed.get(word), true)),
    ...others.map((suggestion) => itemOf(suggestion.word, suggestion, false)),
  ];
  list.items = items;
  list.selectedItems = items.slice(0, existing.size > 0 ? existing.size : PICKED);
  list.busy = false;
}

function itemOf(word: string, suggestion: Suggestion | undefined, isTag: boolean): KeywordItem {
  const { l10n } = vscode;
  const facts = [
    suggestion ? l10n.t('{0}×', suggestion.count) : l10n.t('not among the proposals'),
    ...(suggestion?.inTitle ? [l10n.t('in title')] : []),
    ...(isTag ? [l10n.t('already a tag')] : []),
    ...(suggestion ? [l10n.t('weight {0}', suggestion.weight.toFixed(1))] : []),
  ];
  return { word, label: word, description: facts.join(' · ') };
}

async function writeTags(
  editor: vscode.TextEditor,
  documents: CheckedDocuments,
  words: string[],
): Promise<void> {
  const { document } = editor;
  // Read again: the text may have changed while the list was open.
  const edit = tagsEdit(documents.get(document).article, words);
  const applied = await vscode.workspace.applyEdit(toWorkspaceEdit(document, [edit]));
  if (!applied) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('The tags could not be written, because the file changed.'),
    );
  }
}
