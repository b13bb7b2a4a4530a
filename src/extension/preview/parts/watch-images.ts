import * as vscode from 'vscode';
import type { PreviewContext } from '../context';
import { folderOf, rootOf } from '../resources';

/** Tells the page when the file of one of its pictures is written, or is there at last. */
export function watchImages(preview: PreviewContext): vscode.Disposable {
  /** How the article writes each file. */
  const sources = new Map<string, Set<string>>();
  const watchers = new Map<string, vscode.Disposable>();
  const tell = (uri: vscode.Uri) => {
    for (const source of sources.get(uri.toString()) ?? []) preview.post({ type: 'imageChanged', source });
  };
  const forgetAll = () => {
    sources.clear();
    vscode.Disposable.from(...watchers.values()).dispose();
    watchers.clear();
  };
  return vscode.Disposable.from(
    preview.onDidStart(forgetAll),
    preview.onReport('localImage', ({ source }) => {
      const uri = fileOf(source, preview.document);
      if (!uri) return;
      const known = sources.get(uri.toString());
      sources.set(uri.toString(), new Set([...(known ?? []), source]));
      const folder = vscode.Uri.joinPath(uri, '..');
      if (!watchers.has(folder.toString())) watchers.set(folder.toString(), watch(folder, tell));
    }),
    { dispose: forgetAll },
  );
}

/** Only the folder itself: those in it may hold very much. */
function watch(folder: vscode.Uri, tell: (uri: vscode.Uri) => void): vscode.Disposable {
  const watcher = vscode.workspace.createFileSystemWatcher(new vscode.RelativePattern(folder, '*'));
  return vscode.Disposable.from(watcher, watcher.onDidCreate(tell), watcher.onDidChange(tell));
}

/** The file of a picture; undefined where that is not in one of the folders that the page may load from. */
function fileOf(source: string, document: vscode.TextDocument): vscode.Uri | undefined {
  const base = source.startsWith('/') ? rootOf(document) : folderOf(document);
  const path = decoded(source.replace(/[?#].*$/s, ''));
  const uri = base && vscode.Uri.joinPath(base, path);
  const isIn = (folder: vscode.Uri | undefined) => folder && uri?.path.startsWith(`${folder.path}/`);
  return isIn(rootOf(document)) || isIn(folderOf(document)) ? uri : undefined;
}

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
