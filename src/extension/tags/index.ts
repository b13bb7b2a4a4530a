import * as vscode from 'vscode';
import type { Locale } from '../../core/localized-text';
import type { CheckedDocuments } from '../checked-documents';
import type { DictionarySource } from '../keywords';
import { registerTagCodeLens } from './code-lens';
import { registerTagCompletion } from './completion';
import { registerTagHover } from './hover';
import { createKeywordSource, type KeywordSource } from './keyword-source';
import { registerTagNavigation } from './navigation';
import { registerTagRename } from './rename';
import { createTagIndex, type TagIndex } from './tag-index';
import { createTagsView, type TagsView } from './view';
import { registerWorkspaceSymbols } from './workspace-symbols';

/** All that knows of tags. */
export interface Tags extends vscode.Disposable {
  readonly index: TagIndex;
  readonly keywords: KeywordSource;
  readonly view: TagsView;
}

export function createTags(documents: CheckedDocuments, dictionary: DictionarySource, locale: Locale): Tags {
  const index = createTagIndex(documents);
  const keywords = createKeywordSource(dictionary, index);
  const view = createTagsView(index);
  const providers = vscode.Disposable.from(
    registerTagNavigation(documents, index),
    registerTagRename(documents, index, locale),
    registerTagHover(documents, index, keywords),
    registerWorkspaceSymbols(index),
    registerTagCompletion(documents, index, keywords),
    registerTagCodeLens(documents),
  );
  return {
    index,
    keywords,
    view,
    dispose: () => vscode.Disposable.from(providers, view, keywords, index).dispose(),
  };
}
