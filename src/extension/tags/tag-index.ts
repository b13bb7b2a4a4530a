import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import { parseArticle } from '../../core/article/parse';
import { createTagStore, readTags, type TagStore } from '../../core/tags/store';
import { isInTab, type CheckedDocuments } from '../checked-documents';
import { isBulletin } from '../language';
import { createPause, inParallel } from '../slices';
import { findBulletins, isTouched, readBulletin, watchBulletins, type Changes } from '../workspace-files';

/** The tags of all bulletins of the workspace, and of those that are open. What an editor shows wins over the disk. */
export interface TagIndex extends vscode.Disposable {
  /** What is known now, the open bulletins as they are at this moment. */
  now(): TagStore;
  /** The same after all have been read, which happens once; sooner where the token is cancelled. */
  load(token?: vscode.CancellationToken): Promise<TagStore>;
  readonly onDidChange: vscode.Event<void>;
  /** A bulletin was read, be it on disk or in the editor. */
  readonly onDidRead: vscode.Event<ReadFile>;
  /** Reads all bulletins once more, for who listens and needs more of them than their tags. */
  readAgain(): Promise<void>;
}

export interface ReadFile {
  readonly file: string;
  /** Undefined where it is gone. */
  readonly article: Article | undefined;
  /** It is what an editor shows, and not what the disk has. */
  readonly isShown: boolean;
}

/** How long to wait before telling of changes, in ms: files are read and typed in by the hundred. */
const DELAY = 150;

export function createTagIndex(documents: CheckedDocuments): TagIndex {
  const store = createTagStore();
  const didRead = new vscode.EventEmitter<ReadFile>();
  const files = createFiles(documents, store, (file) => didRead.fire(file));
  const didChange = createDelayedEvent();
  let loading: Promise<void> | undefined;
  let watcher: vscode.Disposable | undefined;

  const read = async (uris: readonly vscode.Uri[]) => {
    await inParallel(uris, files.read);
    didChange.fire();
  };
  const readAll = async () => {
    watcher ??= watchBulletins((changes) => void update(files, changes, read));
    const found = await findBulletins();
    files.expect(found);
    await withProgress(() => read(found));
  };
  const now = () => {
    for (const document of vscode.workspace.textDocuments) if (isOpen(document)) files.show(document);
    return store;
  };
  const subscriptions = [
    didChange,
    didRead,
    documents.onDidCheck(({ document }) => {
      if (files.show(document)) didChange.fire();
    }),
    documents.onDidClose(({ uri }) => void files.read(uri).then(didChange.fire)),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      if (loading) loading = readAll();
    }),
  ];

  return {
    now,
    async load(token) {
      loading ??= readAll();
      await Promise.race([loading, cancelled(token)]);
      return now();
    },
    onDidChange: didChange.event,
    onDidRead: didRead.event,
    async readAgain() {
      await withProgress(() => read(files.expected()));
      now();
    },
    dispose() {
      watcher?.dispose();
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

interface Files {
  /** Takes over what the editor shows. Whether that is new. */
  show(document: vscode.TextDocument): boolean;
  /** Reads a file that is not open, or forgets it where it is gone or not of the workspace. */
  read(uri: vscode.Uri): Promise<void>;
  /** These are the files of the workspace; others are known only while they are open. */
  expect(uris: readonly vscode.Uri[]): void;
  expected(): vscode.Uri[];
}

function createFiles(documents: CheckedDocuments, store: TagStore, didRead: (file: ReadFile) => void): Files {
  const expected = new Map<string, vscode.Uri>();
  const shown = new Map<string, number>();
  const pause = createPause();
  return {
    show(document) {
      const key = document.uri.toString();
      if (shown.get(key) === document.version && store.has(key)) return false;
      shown.set(key, document.version);
      const { article } = documents.read(document);
      store.set(key, readTags(article));
      didRead({ file: key, article, isShown: true });
      return true;
    },
    async read(uri) {
      const key = uri.toString();
      shown.delete(key);
      const file = expected.has(key) ? await readBulletin(uri) : undefined;
      await pause();
      // Meanwhile it may have been opened.
      if (shown.has(key)) return;
      const article = file && 'text' in file ? parseArticle(file.text) : undefined;
      if (article) store.set(key, readTags(article));
      else store.delete(key);
      didRead({ file: key, article, isShown: false });
    },
    expect(uris) {
      const found = new Set(uris.map((uri) => uri.toString()));
      for (const key of expected.keys()) {
        if (found.has(key) || shown.has(key)) continue;
        store.delete(key);
        didRead({ file: key, article: undefined, isShown: false });
      }
      expected.clear();
      for (const uri of uris) expected.set(uri.toString(), uri);
    },
    expected: () => [...expected.values()],
  };
}

/** A search takes time: it is made where something was created. */
async function update(
  files: Files,
  changes: Changes,
  read: (uris: readonly vscode.Uri[]) => Promise<void>,
): Promise<void> {
  const known = files.expected();
  const keys = new Set(known.map((uri) => uri.toString()));
  if ([...changes.created].some((key) => !keys.has(key))) files.expect(await findBulletins());
  const touched = new Map(
    [...known, ...files.expected()]
      .filter((uri) => isTouched(uri, changes))
      .map((uri) => [uri.toString(), uri]),
  );
  await read([...touched.values()].filter((uri) => !isShown(uri)));
}

function isShown(uri: vscode.Uri): boolean {
  const key = uri.toString();
  return vscode.workspace.textDocuments.some(
    (document) => document.uri.toString() === key && isOpen(document),
  );
}

function isOpen(document: vscode.TextDocument): boolean {
  return isBulletin(document) && isInTab(document.uri);
}

/** Tells once of what happens in a short time. */
function createDelayedEvent() {
  const emitter = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return {
    event: emitter.event,
    fire: () => {
      timer ??= setTimeout(() => {
        timer = undefined;
        emitter.fire();
      }, DELAY);
    },
    dispose: () => {
      clearTimeout(timer);
      emitter.dispose();
    },
  };
}

function withProgress(run: () => Promise<void>): Thenable<void> {
  const title = vscode.l10n.t('Reading the tags of all bulletins');
  return vscode.window.withProgress({ location: vscode.ProgressLocation.Window, title }, run);
}

function cancelled(token: vscode.CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => token?.onCancellationRequested(() => resolve()));
}
