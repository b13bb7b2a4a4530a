import * as vscode from 'vscode';
import { parseArticle } from '../core/article/parse';
import { createLintCache, lint } from '../core/lint';
import type { Settings } from '../core/settings';
import { isInTab, type CheckedDocuments } from './checked-documents';
import { toClosedDiagnostics } from './diagnostics';
import { isBulletin } from './language';
import { createPause } from './slices';
import { readBulletin, type Failure } from './workspace-files';

export type Outcome = 'clean' | 'problems' | Failure;

/** The files that have been checked, open or not. It shows the problems of those that are not open. */
export interface FileChecks extends vscode.Disposable {
  /** Checks a file now. Where it is checked again before the end, only the later check shows something. */
  check(uri: vscode.Uri): Promise<Outcome>;
  forget(uri: vscode.Uri): void;
  knows(uri: vscode.Uri): boolean;
  known(): vscode.Uri[];
}

/** One for each check, so that a check can see whether it is the latest of its file. */
interface Entry {
  readonly uri: vscode.Uri;
}

export function createFileChecks(
  documents: CheckedDocuments,
  collection: vscode.DiagnosticCollection,
  settingsOf: (uri: vscode.Uri) => Promise<Settings>,
): FileChecks {
  const entries = new Map<string, Entry>();
  let isDisposed = false;
  const pause = createPause();
  // One for all files: they share styles and settings.
  const cache = createLintCache();

  const forget = (uri: vscode.Uri) => {
    entries.delete(uri.toString());
    if (!isDisposed && !openDocument(uri)) collection.delete(uri);
  };
  const checkClosed = async (entry: Entry): Promise<Outcome> => {
    const { uri } = entry;
    const [file, settings] = await Promise.all([readBulletin(uri), settingsOf(uri)]);
    await pause();
    // Meanwhile it may have been opened, or checked again.
    const isCurrent = () => !isDisposed && entries.get(uri.toString()) === entry && !openDocument(uri);
    if ('failure' in file) {
      if (!isCurrent()) return file.failure;
      if (file.failure === 'gone') forget(uri);
      else collection.delete(uri);
      return file.failure;
    }
    const problems = lint(parseArticle(file.text), settings, cache);
    // One by one: in a single call VS Code drops what is over 1,100 problems.
    if (isCurrent()) collection.set(uri, toClosedDiagnostics(uri, file.text, problems));
    return problems.length > 0 ? 'problems' : 'clean';
  };

  return {
    check(uri) {
      const entry = { uri };
      entries.set(uri.toString(), entry);
      const open = openDocument(uri);
      return open ? Promise.resolve(outcomeOfOpen(open, documents)) : checkClosed(entry);
    },
    forget,
    knows: (uri) => entries.has(uri.toString()),
    known: () => [...entries.values()].map(({ uri }) => uri),
    dispose() {
      isDisposed = true;
    },
  };
}

/** The document of a file that a tab shows. VS Code loads it when the tab is shown for the first time. */
function openDocument(uri: vscode.Uri): vscode.TextDocument | undefined {
  const key = uri.toString();
  const document = vscode.workspace.textDocuments.find((candidate) => candidate.uri.toString() === key);
  return document && isInTab(uri) ? document : undefined;
}

function outcomeOfOpen(document: vscode.TextDocument, documents: CheckedDocuments): Outcome {
  return isBulletin(document) && documents.get(document).problems.length > 0 ? 'problems' : 'clean';
}
