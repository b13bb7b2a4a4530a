import * as vscode from 'vscode';
import { isInTab, type CheckedDocuments } from './checked-documents';
import type { Configuration } from './configuration';
import { createFileChecks, type FileChecks, type Outcome } from './file-checks';
import { inParallel } from './slices';
import { findBulletins, isTouched, watchBulletins, type Changes } from './workspace-files';

/** How far a check has come. */
export interface Progress {
  readonly done: number;
  readonly total: number;
  /** The file that was checked last. */
  readonly file: vscode.Uri;
}

export interface Summary {
  /** How many bulletins there are. */
  readonly total: number;
  /** Fewer than there are where the check was cancelled or a file could not be read. */
  readonly checked: number;
  readonly withProblems: number;
  readonly tooLarge: readonly vscode.Uri[];
  readonly unreadable: readonly vscode.Uri[];
}

/** Checks the bulletins of the workspace, open or not, and shows the problems of those that are not open. */
export interface WorkspaceCheck extends vscode.Disposable {
  /** Checks every bulletin now, and from then on those that change on disk. What a cancelled check found stays. */
  check(report: (progress: Progress) => void, token: vscode.CancellationToken): Promise<Summary>;
  /** Checks again what has been checked; for when settings have changed. */
  refresh(): Promise<void>;
  /** Whether the problems of a bulletin stay when it is closed, because it has been checked as a file too. */
  keeps(uri: vscode.Uri): boolean;
}

export function createWorkspaceCheck(
  documents: CheckedDocuments,
  collection: vscode.DiagnosticCollection,
  configuration: Configuration,
): WorkspaceCheck {
  const files = createFileChecks(documents, collection, configuration.load);
  const find = async (token?: vscode.CancellationToken) => {
    const found = await findBulletins(token);
    const isIgnored = await Promise.all(found.map(configuration.isIgnored));
    return found.filter((_, index) => !isIgnored[index]);
  };
  let watcher: vscode.Disposable | undefined;

  const refresh = async () => {
    if (files.known().length === 0) return;
    const found = new Set((await find()).map((uri) => uri.toString()));
    const isFound = (uri: vscode.Uri) => found.has(uri.toString());
    files
      .known()
      .filter((uri) => !isFound(uri))
      .forEach(files.forget);
    await inParallel(files.known(), files.check);
  };

  const subscriptions = [
    documents.onDidClose(({ uri }) => {
      // What was not saved is lost, so that the problems are those of the file again.
      if (files.knows(uri)) void files.check(uri);
    }),
    configuration.onDidChange(() => void refresh()),
    vscode.workspace.onDidChangeWorkspaceFolders(() => void refresh()),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (['files.exclude', 'search.exclude'].some((name) => event.affectsConfiguration(name)))
        void refresh();
    }),
  ];

  return {
    async check(report, token) {
      watcher ??= watchBulletins((changes) => void update(files, changes, find));
      const found = await find(token);
      const outcomes: [vscode.Uri, Outcome][] = [];
      const checkNext = async (uri: vscode.Uri) => {
        outcomes.push([uri, await files.check(uri)]);
        report({ done: outcomes.length, total: found.length, file: uri });
      };
      await inParallel(found, checkNext, token);
      return summarise(found.length, outcomes);
    },
    refresh,
    keeps: (uri) => files.knows(uri) && !isInTab(uri),
    dispose() {
      files.dispose();
      watcher?.dispose();
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** A file that is gone is checked too: the check finds out whether it is, and forgets it. */
async function update(files: FileChecks, changes: Changes, find: () => Promise<vscode.Uri[]>): Promise<void> {
  const changed = files.known().filter((uri) => isTouched(uri, changes));
  await inParallel([...changed, ...(await findNew(files, changes, find))], files.check);
}

/** Bulletins that are there now and have not been checked. A search takes time: it is made where it can find some. */
async function findNew(
  files: FileChecks,
  changes: Changes,
  find: () => Promise<vscode.Uri[]>,
): Promise<vscode.Uri[]> {
  const known = new Set(files.known().map((uri) => uri.toString()));
  if ([...changes.created].every((key) => known.has(key))) return [];
  const found = await find();
  return found.filter((uri) => !known.has(uri.toString()) && isTouched(uri, changes));
}

function summarise(total: number, outcomes: readonly [vscode.Uri, Outcome][]): Summary {
  const having = (outcome: Outcome) => outcomes.filter(([, found]) => found === outcome).map(([uri]) => uri);
  const withProblems = having('problems').length;
  return {
    total: total - having('gone').length,
    checked: having('clean').length + withProblems,
    withProblems,
    tooLarge: having('too-large'),
    unreadable: having('unreadable'),
  };
}
