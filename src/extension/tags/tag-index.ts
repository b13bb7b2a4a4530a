import * as vscode from 'vscode';
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
}

/** How long to wait before telling of changes, in ms: files are read and typed in by the hundred. */
const DELAY = 150;

export function createTagIndex(documents: CheckedDocuments): TagIndex {
  const store = createTagStore();
  const files = createFiles(documents, store);
  const didChange = new vscode.EventEmitter<void>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let loading: Promise<void> | undefined;
  let watcher: vscode.Disposable | undefined;

  const changed = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      didChange.fire();
    }, DELAY);
  };
  const read = async (uris: readonly vscode.Uri[]) => {
    await inParallel(uris, files.read);
    changed();
  };
  const readAll = async () => {
    watcher ??= watchBulletins((changes) => void update(files, changes, read));
    const found = await findBulletins();
    files.expect(found);
    await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Window, title: vscode.l10n.t('Reading the tags of all bulletins') },
      () => read(found),
    );
  };
  const now = () => {
    for (const document of vscode.workspace.textDocuments) if (isOpen(document)) files.show(document);
    return store;
  };
  const subscriptions = [
    didChange,
    documents.onDidCheck(({ document }) => {
      if (files.show(document)) changed();
    }),
    documents.onDidClose(({ uri }) => void files.read(uri).then(changed)),
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
    dispose() {
      clearTimeout(timer);
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

function createFiles(documents: CheckedDocuments, store: TagStore): Files {
  const expected = new Map<string, vscode.Uri>();
  const shown = new Map<string, number>();
  const pause = createPause();
  return {
    show(document) {
      const key = document.uri.toString();
      if (shown.get(key) === document.version && store.has(key)) return false;
      shown.set(key, document.version);
      store.set(key, readTags(documents.get(document).article));
      return true;
    },
    async read(uri) {
      const key = uri.toString();
      shown.delete(key);
      const file = expected.has(key) ? await readBulletin(uri) : undefined;
      await pause();
      // Meanwhile it may have been opened.
      if (shown.has(key)) return;
      if (file && 'text' in file) store.set(key, readTags(parseArticle(file.text)));
      else store.delete(key);
    },
    expect(uris) {
      const found = new Set(uris.map((uri) => uri.toString()));
      for (const key of expected.keys()) if (!found.has(key) && !shown.has(key)) store.delete(key);
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

function cancelled(token: vscode.CancellationToken | undefined): Promise<void> {
  return new Promise((resolve) => token?.onCancellationRequested(() => resolve()));
}
