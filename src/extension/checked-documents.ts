import * as vscode from 'vscode';
import { parseArticle } from '../core/article/parse';
import type { Article } from '../core/article/model';
import { createLintCache, lint, type LintCache, type Problem } from '../core/lint';
import type { Settings } from '../core/settings';
import type { Configuration } from './configuration';
import { isBulletin } from './language';

/** A document as it was read and checked at one version. */
export interface CheckedDocument {
  readonly document: vscode.TextDocument;
  readonly version: number;
  readonly article: Article;
  readonly problems: readonly Problem[];
  /** By which it was checked. */
  readonly settings: Settings;
}

/** A document as it was read at one version. */
export type ReadDocument = Pick<CheckedDocument, 'document' | 'version' | 'article'>;

/** The open bulletins, read and checked. Everything that shows them reads from here, so that all agree. */
export interface CheckedDocuments extends vscode.Disposable {
  /** Reads the document now where it has changed since it was last read, which is quick. */
  read(document: vscode.TextDocument): ReadDocument;
  /** Checks the document now where it has changed since it was last checked. */
  get(document: vscode.TextDocument): CheckedDocument;
  /** By which the document is to be checked. */
  settings(document: vscode.TextDocument): Settings;
  /** A bulletin was opened, or changed a moment ago. */
  readonly onDidCheck: vscode.Event<CheckedDocument>;
  readonly onDidClose: vscode.Event<vscode.TextDocument>;
}

/** How long to wait after a keystroke before checking, in ms: long enough for the next letter of an input method. */
const DELAY = 50;

interface Entry {
  readonly cache: LintCache;
  last?: ReadDocument;
  checked?: CheckedDocument;
  timer?: ReturnType<typeof setTimeout>;
}

export function createCheckedDocuments(configuration: Configuration): CheckedDocuments {
  const didCheck = new vscode.EventEmitter<CheckedDocument>();
  const didClose = new vscode.EventEmitter<vscode.TextDocument>();
  const entries = createEntries(configuration, (checked) => didCheck.fire(checked));

  const open = (document: vscode.TextDocument) => {
    if (!isBulletin(document) || !isInTab(document.uri)) return;
    entries.begin(document);
    void configuration.load(document.uri).then(() => {
      if (entries.has(document)) entries.checkSoon(document, 0);
    });
  };
  const close = (document: vscode.TextDocument) => {
    if (entries.end(document)) didClose.fire(document);
  };
  const openDocuments = () => vscode.workspace.textDocuments;
  const subscriptions = [
    didCheck,
    didClose,
    entries,
    vscode.workspace.onDidOpenTextDocument(open),
    vscode.workspace.onDidCloseTextDocument(close),
    // VS Code keeps a document for minutes after its last tab is gone; for an editor it is closed then.
    vscode.window.tabGroups.onDidChangeTabs(() => {
      for (const document of openDocuments()) {
        if (!isInTab(document.uri)) close(document);
        else if (!entries.has(document)) open(document);
      }
    }),
    configuration.onDidChange(() => openDocuments().filter(entries.has).forEach(open)),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && entries.has(document)) entries.checkSoon(document, DELAY);
    }),
  ];
  openDocuments().forEach(open);

  return {
    read: entries.read,
    get: entries.get,
    settings: ({ uri }) => configuration.get(uri),
    onDidCheck: didCheck.event,
    onDidClose: didClose.event,
    dispose: () => vscode.Disposable.from(...subscriptions).dispose(),
  };
}

/** What is known of the documents that are open. */
function createEntries(configuration: Configuration, onCheck: (checked: CheckedDocument) => void) {
  const entries = new Map<string, Entry>();
  const keyOf = ({ uri }: vscode.TextDocument) => uri.toString();
  const begin = (document: vscode.TextDocument): Entry => {
    const entry = entries.get(keyOf(document)) ?? { cache: createLintCache() };
    entries.set(keyOf(document), entry);
    return entry;
  };
  const read = (document: vscode.TextDocument): ReadDocument => {
    const entry = begin(document);
    const { last } = entry;
    if (last?.version === document.version && last.document === document) return last;
    const article = parseArticle(document.getText(), last?.article);
    return (entry.last = { document, version: document.version, article });
  };
  const get = (document: vscode.TextDocument): CheckedDocument => {
    const entry = begin(document);
    const settings = configuration.get(document.uri);
    const { checked } = entry;
    const current = read(document);
    // Not by the version: a file that was closed and opened again begins with the same one, as another document.
    if (checked?.article === current.article && checked.settings === settings) return checked;
    const problems = lint(current.article, settings, entry.cache);
    return (entry.checked = { ...current, problems, settings });
  };
  return {
    begin,
    read,
    get,
    has: (document: vscode.TextDocument) => entries.has(keyOf(document)),
    checkSoon(document: vscode.TextDocument, delay: number) {
      const entry = begin(document);
      clearTimeout(entry.timer);
      entry.timer = setTimeout(() => {
        if (!document.isClosed) onCheck(get(document));
      }, delay);
    },
    /** Whether it was open. */
    end(document: vscode.TextDocument): boolean {
      clearTimeout(entries.get(keyOf(document))?.timer);
      return entries.delete(keyOf(document));
    },
    dispose() {
      for (const { timer } of entries.values()) clearTimeout(timer);
    },
  };
}

/** Whether a tab shows the file as a text, be it loaded or not. */
export function isInTab(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.window.tabGroups.all.some(({ tabs }) =>
    tabs.some(({ input }) => {
      if (input instanceof vscode.TabInputText || input instanceof vscode.TabInputCustom)
        return input.uri.toString() === key;
      return input instanceof vscode.TabInputTextDiff && input.modified.toString() === key;
    }),
  );
}
