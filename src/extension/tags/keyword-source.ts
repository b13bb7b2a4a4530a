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
import { withPatience } from '../slices';
import type { TagIndex } from './tag-index';
import { createUseIndex } from './use-index';

/** Proposes keywords as the user has set it: by which method, with the words of the house and of the other bulletins. */
export interface KeywordSource extends vscode.Disposable {
  /** The best first, those that are tags already among them. Rejects with a message where there is no dictionary. */
  suggest(bulletin: Proposed, options: ProposalOptions): Promise<Suggestion[]>;
  /** Reads the dictionary, which takes a moment, where that was not done yet. */
  prepare(): void;
  /** Reads what the other bulletins tell, too: proposals wait for that a moment only. */
  load(uri: vscode.Uri, token: vscode.CancellationToken): Promise<void>;
}

/** The bulletin that proposals are for. */
export interface Proposed {
  readonly uri: vscode.Uri;
  readonly article: Article;
  readonly settings: Settings;
}

/** How long proposals by `smart` wait for what the other bulletins tell, in ms; without it they would be others. */
const PATIENCE = 1000;

export interface ProposalOptions {
  readonly count: number;
  /** Nobody chooses among them: they have to be in the text. */
  readonly isUnseen?: boolean;
  readonly watch?: Stopwatch;
}

export function createKeywordSource(dictionary: DictionarySource, index: TagIndex): KeywordSource {
  const others = createUseIndex(index);
  let engines: { readonly own: KeywordEngine; readonly others: KeywordEngine } | undefined;
  const open = async () => {
    const opened = await dictionary();
    // An engine serves the words of one house at a time.
    return (engines ??= { own: createKeywordEngine(opened), others: createKeywordEngine(opened) });
  };
  const load = async (uri: vscode.Uri, token?: vscode.CancellationToken) => {
    if (methodFor(uri) === 'smart') await others.load((await open()).others, token);
  };
  return {
    prepare: () => void dictionary().catch(() => {}),
    load,
    async suggest({ uri, article, settings }, { count, isUnseen = false, watch }) {
      const { own } = await open();
      watch?.lap('dictionary');
      // By frequency alone, the tags of the others change nothing but the reasons given.
      await withPatience(load(uri), PATIENCE);
      const file = uri.toString();
      const use = others.now();
      return suggestKeywords(article, own, {
        method: methodFor(uri),
        count,
        house: settings.keywords,
        usage: index.now().usage(file),
        mentions: use.mentions(),
        lend: isUnseen ? undefined : (profile) => use.lend(profile, file),
      });
    },
    dispose: () => others.dispose(),
  };
}

function methodFor(uri: vscode.Uri): KeywordMethod {
  const set = vscode.workspace.getConfiguration('bulletin', uri).get<string>('keywords.method');
  return KEYWORD_METHODS.find((method) => method === set) ?? 'tfidf';
}
