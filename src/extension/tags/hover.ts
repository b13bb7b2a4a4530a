import * as vscode from 'vscode';
import type { Suggestion } from '../../core/keywords/suggest';
import { tagKey } from '../../core/tags/name';
import { placesOfTag, tagAt, type TagPlaces } from '../../core/tags/places';
import type { CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { LANGUAGE } from '../language';
import type { KeywordSource } from './keyword-source';
import type { TagIndex } from './tag-index';

/** So far down the list of proposals a tag is looked for. */
const RANKED = 200;

/** On a tag: how it stands among the proposals, how often the text has it, how many bulletins use it. */
export function registerTagHover(
  documents: CheckedDocuments,
  index: TagIndex,
  keywords: KeywordSource,
): vscode.Disposable {
  return vscode.languages.registerHoverProvider(LANGUAGE, {
    async provideHover(document, position, token) {
      const { article, settings } = documents.get(document);
      const found = tagAt(article, document.offsetAt(position));
      // On a word of the text it would be in the way of reading.
      if (!found || found.start !== found.tag.start) return undefined;
      const { text } = found.tag;
      const range = toRange(document, found);
      const [proposals, store] = await Promise.all([
        keywords.suggest({ uri: document.uri, article, settings }, { count: RANKED }).catch(() => []),
        index.load(token),
      ]);
      const lines = [
        rankOf(text, proposals),
        placesText(placesOfTag(article, text)),
        usageText(store.find(text)?.files ?? 1),
      ];
      const content = new vscode.MarkdownString();
      content.appendMarkdown('**').appendText(text).appendMarkdown('**');
      for (const line of lines) content.appendMarkdown('\n\n').appendText(line);
      return new vscode.Hover(content, range);
    },
  });
}

function rankOf(text: string, proposals: readonly Suggestion[]): string {
  const rank = proposals.findIndex(({ word }) => tagKey(word) === tagKey(text));
  if (rank === -1) return vscode.l10n.t('Not among the keywords of this text');
  const { count, lenders, weight } = proposals[rank];
  if (count === 0) return vscode.l10n.t('Tag of {0} similar bulletins', lenders);
  return vscode.l10n.t('Keyword {0} of this text, weight {1}', rank + 1, weight.toFixed(1));
}

function placesText({ title, body }: TagPlaces): string {
  if (title.length + body.length === 0) return vscode.l10n.t('Not in title or body');
  return vscode.l10n.t('In the title {0}×, in the body {1}×', title.length, body.length);
}

function usageText(files: number): string {
  return files > 1
    ? vscode.l10n.t('Used in {0} bulletins', files)
    : vscode.l10n.t('Used in no other bulletin of the workspace');
}
