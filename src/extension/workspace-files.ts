import * as vscode from 'vscode';
import { decodeBulletin } from './encoding';

const BULLETINS = '**/*.bulletin';

/** Larger files are no bulletins; a check of a whole workspace does not read them. In bytes. */
const MAX_SIZE = 10 * 1024 * 1024;

/** How long changes on disk are collected, in ms: a branch that is checked out is one batch, or a few. */
const BATCH = 300;

/** The bulletins of the workspace in order, but for those that `files.exclude` or `search.exclude` hides. */
export async function findBulletins(token?: vscode.CancellationToken): Promise<vscode.Uri[]> {
  const found = await Promise.all(
    (vscode.workspace.workspaceFolders ?? []).map((folder) => {
      const pattern = new vscode.RelativePattern(folder, BULLETINS);
      return vscode.workspace.findFiles(pattern, hiddenFromSearch(folder), undefined, token);
    }),
  );
  // The folders of a workspace can lie in each other.
  const files = new Map(found.flat().map((uri) => [uri.toString(), uri]));
  return [...files].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, uri]) => uri);
}

/** One pattern for `search.exclude`. To `files.exclude` the search keeps by itself. */
function hiddenFromSearch(folder: vscode.WorkspaceFolder): string | undefined {
  const settings = vscode.workspace
    .getConfiguration('search', folder)
    .get<Record<string, unknown>>('exclude');
  const patterns = Object.entries(settings ?? {}).filter(([, isHidden]) => isHidden === true);
  return patterns.length > 0 ? `{${patterns.map(([pattern]) => pattern).join(',')}}` : undefined;
}

/** Why a file has no text: `unreadable` also where it is in no encoding that is known. */
export type Failure = 'too-large' | 'unreadable' | 'gone';

/** Reads a bulletin from disk as the command line does, in UTF-8 or GB18030. Never rejects. */
export async function readBulletin(uri: vscode.Uri): Promise<{ text: string } | { failure: Failure }> {
  try {
    const { size } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_SIZE) return { failure: 'too-large' };
    const text = await decodeBulletin(await vscode.workspace.fs.readFile(uri));
    return text === undefined ? { failure: 'unreadable' } : { text };
  } catch (error) {
    const isGone = error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
    return { failure: isGone ? 'gone' : 'unreadable' };
  }
}

/** What happened on disk, as URIs. Some are folders; many are no bulletins. */
export interface Changes {
  /** All of it: created, changed or deleted. It may have come back since. */
  readonly touched: ReadonlySet<string>;
  readonly created: ReadonlySet<string>;
}

/** A path that ends like a file; folders such as `2026.3` do not. */
const FILE = /\.[a-z]\w*$/i;

/** Tells of changes to the files of the workspace, in batches. */
export function watchBulletins(handle: (changes: Changes) => void): vscode.Disposable {
  let touched = new Set<string>();
  let created = new Set<string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  const flush = () => {
    const changes = { touched, created };
    touched = new Set();
    created = new Set();
    timer = undefined;
    handle(changes);
  };
  const touch = (uri: vscode.Uri) => {
    touched.add(uri.toString());
    timer ??= setTimeout(flush, BATCH);
  };
  const create = (uri: vscode.Uri) => {
    if (uri.path.endsWith('.bulletin') || !FILE.test(uri.path)) created.add(uri.toString());
    touch(uri);
  };
  const bulletins = vscode.workspace.createFileSystemWatcher(BULLETINS, true, false, true);
  // Where a folder comes or goes, there is no word of the files in it.
  const all = vscode.workspace.createFileSystemWatcher('**', false, true, false);
  return vscode.Disposable.from(
    bulletins,
    all,
    bulletins.onDidChange(touch),
    all.onDidCreate(create),
    all.onDidDelete(touch),
    { dispose: () => clearTimeout(timer) },
  );
}

/** Whether something happened to a file, or to a folder that it is in. */
export function isTouched(uri: vscode.Uri, { touched }: Changes): boolean {
  const file = uri.toString();
  for (let end = file.length; end > 0; end = file.lastIndexOf('/', end - 1)) {
    if (touched.has(file.slice(0, end))) return true;
  }
  return false;
}
