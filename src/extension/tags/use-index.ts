import type * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import type { KeywordEngine } from '../../core/keywords/suggest';
import { createVocabulary } from '../../core/keywords/vocabulary';
import { createTagUse, readTagUse, type TagUse } from '../../core/tags/tag-use';
import type { TagIndex } from './tag-index';

/** How the bulletins of the workspace use their tags, for the method `smart`; nothing is read before it is asked for. */
export interface UseIndex extends vscode.Disposable {
  /** What is known now. */
  now(): TagUse;
  /** After all bulletins have been read, which happens once; sooner where the token is cancelled. */
  load(engine: KeywordEngine, token?: vscode.CancellationToken): Promise<void>;
}

export function createUseIndex(index: TagIndex): UseIndex {
  const use = createTagUse();
  /** Bulletins that are typed in are looked at when that is needed, not on every key. */
  const pending = new Map<string, Article>();
  let read: ((file: string, article: Article) => void) | undefined;
  let loading: Promise<void> | undefined;

  const readAll = async (engine: KeywordEngine) => {
    const store = await index.load();
    // A tag that comes up later counts as mentioned twice as often as it is used, until VS Code starts again.
    const vocabulary = createVocabulary([], store.usage(''));
    read = (file, article) => use.set(file, readTagUse(article, vocabulary, engine));
    await index.readAgain();
  };
  const subscription = index.onDidRead(({ file, article, isShown }) => {
    pending.delete(file);
    if (!article) use.delete(file);
    else if (isShown) pending.set(file, article);
    else read?.(file, article);
  });
  return {
    now() {
      for (const [file, article] of read ? pending : []) read?.(file, article);
      if (read) pending.clear();
      return use;
    },
    load(engine, token) {
      loading ??= readAll(engine);
      return Promise.race([loading, cancelled(token)]);
    },
    dispose: () => subscription.dispose(),
  };
}

function cancelled(token: vscode.CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => token?.onCancellationRequested(() => resolve()));
}
