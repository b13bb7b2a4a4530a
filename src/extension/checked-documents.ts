import * as vscode from 'vscode';
import { parseArticle } from '../core/article/parse';
import type { Article } from '../core/article/model';
import { createLintCache, lint, type LintCache, type Problem } from '../core/lint';
import type { Settings } from '../core/settings';
import { isBulletin } from './language';

/** A document as it was read and checked at one version. */
export interface CheckedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly article: Article;
  readonly problems: readonly Problem[];
}

/** The open bulletins, read and checked. Everything that shows them reads from here, so that all agree. */
export interface CheckedDocuments extends vscode.Disposable {
  /** Checks the document now where it has changed since it was last checked. */
  get(document: vscode.TextDocument): CheckedDocument;
  /** A bulletin was opened, or changed a moment ago. */
  readonly onDidCheck: vscode.Event<CheckedDocument>;
  readonly onDidClose: vscode.Event<vscode.TextDocument>;
}

/** How long to wait after a keystroke before checking, in ms: long enough for the next letter of an input method. */
const DELAY = 50;

interface Entry {
  readonly cache: LintCache;
  checked?: CheckedDocument;
  timer?: ReturnType<typeof setTimeout>;
}

export function createCheckedDocuments(settings: Settings): CheckedDocuments {
  const entries = new Map<string, Entry>();
  const didCheck = new vscode.EventEmitter<CheckedDocument>();
  const didClose = new vscode.EventEmitter<vscode.TextDocument>();

  const entryOf = (document: vscode.TextDocument): Entry => {
    const key = document.uri.toString();
    const entry = entries.get(key) ?? { cache: createLintCache() };
    entries.set(key, entry);
    return entry;
  };
  const get = (document: vscode.TextDocument): CheckedDocument => {
    const entry = entryOf(document);
    if (entry.checked?.version !== document.version) entry.checked = check(document, settings, entry.cache);
    return entry.checked;
  };
  const checkSoon = (document: vscode.TextDocument, delay: number) => {
    const entry = entryOf(document);
    clearTimeout(entry.timer);
    entry.timer = setTimeout(() => {
      if (!document.isClosed) didCheck.fire(get(document));
    }, delay);
  };
  const open = (document: vscode.TextDocument) => {
    if (isBulletin(document) && isInTab(document.uri)) checkSoon(document, 0);
  };
  const close = (document: vscode.TextDocument) => {
    const key = document.uri.toString();
    clearTimeout(entries.get(key)?.timer);
    if (entries.delete(key)) didClose.fire(document);
  };

  const subscriptions = [
    didCheck,
    didClose,
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument(close),
    // VS Code keeps a document for minutes after its last tab is gone; for an editor it is closed then.
    vscode.window.tabGroups.onDidChangeTabs(() => {
      for (const document of vscode.workspace.textDocuments) {
        if (!isInTab(document.uri)) close(document);
        else if (!entries.has(document.uri.toString())) open(document);
      }
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && entries.has(document.uri.toString())) checkSoon(document, DELAY);
    }),
  ];
  vscode.workspace.textDocuments.forEach(open);

  return {
    get,
    onDidCheck: didCheck.event,
    onDidClose: didClose.event,
    dispose() {
      for (const { timer } of entries.values()) clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function isInTab(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText) return input.uri.toString() === key;
      return input instanceof vscode.TabInputTextDiff && input.modified.toString() === key;
    }),
  );
}

function check(document: vscode.TextDocument, settings: Settings, cache: LintCache): CheckedDocument {
  const article = parseArticle(document.getText());
  return { document, version: document.version, article, problems: lint(article, settings, cache) };
}
