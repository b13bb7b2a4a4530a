import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import {
  createKeywordEngine,
  KEYWORD_METHODS,
  suggestKeywords,
  type KeywordEngine,
  type KeywordMethod,
  type Suggestion,
} from '../../core/keywords/suggest';
import type { Settings } from '../../core/settings';
import type { DictionarySource } from '../keywords';
import type { Stopwatch } from '../log';
import type { TagIndex } from './tag-index';

/** Proposes keywords as the user has set it: by which method, with the words of the house and of the other bulletins. */
export interface KeywordSource {
  /** The best first, those that are tags already among them. Rejects with a message where there is no dictionary. */
  suggest(bulletin: Proposed, count: number, watch?: Stopwatch): Promise<Suggestion[]>;
  /** Reads the dictionary, which takes a moment, where that was not done yet. */
  prepare(): void;
  methodFor(uri: vscode.Uri): KeywordMethod;
}

/** The bulletin that proposals are for. */
export interface Proposed {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly settings: Settings;
}

/** How long proposals wait for the tags of the other bulletins, in ms; without them they are there at once. */
const PATIENCE = 100;

export function createKeywordSource(dictionary: DictionarySource, index: TagIndex): KeywordSource {
  let engine: KeywordEngine | undefined;
  const methodFor = (uri: vscode.Uri): KeywordMethod => {
    const set = vscode.workspace.getConfiguration('bulletin', uri).get<string>('keywords.method');
    return KEYWORD_METHODS.find((method) => method === set) ?? 'tfidf';
  };
  return {
    methodFor,
    prepare: () => void dictionary().catch(() => {}),
    async suggest({ uri, article, settings }, count, watch) {
      const opened = await dictionary();
      watch?.lap('dictionary');
      // By frequency alone, the tags of the others change nothing but the reasons given.
      if (methodFor(uri) === 'smart') await withPatience(index.load());
      engine ??= createKeywordEngine(opened);
      const usage = index.now().usage(uri.toString());
      return suggestKeywords(article, engine, {
        method: methodFor(uri),
        count,
        house: settings.keywords,
        usage,
      });
    },
  };
}

function withPatience(promise: Promise<unknown>): Promise<unknown> {
  return Promise.race([promise, new Promise((resolve) => setTimeout(resolve, PATIENCE))]);
}
