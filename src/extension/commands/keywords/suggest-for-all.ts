import * as vscode from 'vscode';
import { parseArticle } from '../../../core/article/parse';
import { articleText } from '../../../core/article/plain-text';
import { tagsEdit } from '../../../core/article/tags-edit';
import type { Edit } from '../../../core/text';
import type { Configuration } from '../../configuration';
import { createPause, inParallel } from '../../slices';
import type { KeywordSource } from '../../tags/keyword-source';
import { add, open, tellOfLeft } from '../../tags/tag-edit';
import type { TagIndex } from '../../tags/tag-index';
import { findBulletins } from '../../workspace-files';

/** How many keywords a bulletin is given. */
const GIVEN = 10;

export interface Suggesting {
  readonly index: TagIndex;
  readonly keywords: KeywordSource;
  readonly configuration: Configuration;
}

interface Found {
  readonly edit: vscode.WorkspaceEdit;
  /** Bulletins without tags that keywords were found for. */
  readonly proposed: number;
  readonly total: number;
  /** Bulletins that cannot be read, or not as they are written. */
  readonly left: readonly vscode.Uri[];
  readonly isCancelled: boolean;
}

/** Proposes keywords for every bulletin without tags; none is written before the user has seen it and agreed. */
export async function suggestForAllCommand(suggesting: Suggesting): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    const message = vscode.l10n.t(
      'Open a folder first. Then keywords can be suggested for the bulletins in it.',
    );
    void vscode.window.showInformationMessage(message);
    return;
  }
  const found = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Suggesting keywords'),
      cancellable: true,
    },
    (progress, token) => suggestForAll(suggesting, progress, token),
  );
  if (found.isCancelled) return;
  tellOfLeft(found.left);
  if (found.proposed === 0 && found.left.length > 0) return;
  if (found.proposed === 0) {
    const message =
      found.total === 0
        ? vscode.l10n.t('There is no bulletin in this folder.')
        : vscode.l10n.t('No bulletin lacks tags. Bulletins: {0}.', found.total);
    void vscode.window.showInformationMessage(message);
    return;
  }
  await vscode.workspace.applyEdit(found.edit, { isRefactoring: true });
}

async function suggestForAll(
  { index, keywords, configuration }: Suggesting,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<Found> {
  const [files] = await Promise.all([findBulletins(token), index.load(token)]);
  if (files.length > 0) await keywords.load(files[0], token);
  const left: vscode.Uri[] = [];
  const edits = new Map<string, readonly [vscode.TextDocument, Edit]>();
  const report = createReport(progress, files.length);
  const pause = createPause();
  await inParallel(
    files,
    async (uri) => {
      report();
      // What is new on disk may not be known yet.
      if ((index.now().tagsOf(uri.toString()) ?? 0) > 0) return;
      const document = await open(uri);
      await pause();
      const edit = document && (await suggestFor(document, keywords, configuration));
      if (edit) edits.set(uri.toString(), [document, edit]);
      else if (!document) left.push(uri);
    },
    token,
  );
  return {
    edit: toRefactoring(edits),
    proposed: edits.size,
    total: files.length,
    left,
    isCancelled: token.isCancellationRequested,
  };
}

/** The edit that gives a bulletin tags; undefined where it has some, or no words to take them from. */
async function suggestFor(
  document: vscode.TextDocument,
  keywords: KeywordSource,
  configuration: Configuration,
): Promise<Edit | undefined> {
  const { uri } = document;
  const article = parseArticle(document.getText());
  const { title, body } = articleText(article);
  if (article.tags.length > 0 || `${title}${body}`.trim() === '') return undefined;
  const settings = await configuration.load(uri);
  const found = await keywords.suggest({ uri, article, settings }, { count: GIVEN, isUnseen: true });
  const words = found.map(({ word }) => word);
  return words.length > 0 ? tagsEdit(article, words) : undefined;
}

/** In the order of the files, whichever was read first. */
function toRefactoring(
  edits: ReadonlyMap<string, readonly [vscode.TextDocument, Edit]>,
): vscode.WorkspaceEdit {
  const edit = new vscode.WorkspaceEdit();
  const metadata = { label: vscode.l10n.t('Suggested keywords'), needsConfirmation: true };
  for (const [, [document, change]] of [...edits].sort(([a], [b]) => (a < b ? -1 : 1)))
    add(edit, document, [change], metadata);
  return edit;
}

/** How often the notification is changed at most, in ms. */
const REPORT_EVERY = 100;

function createReport(
  progress: vscode.Progress<{ message: string; increment: number }>,
  total: number,
): () => void {
  let done = 0;
  let reported = { done: 0, at: 0 };
  return () => {
    done++;
    const at = performance.now();
    if (at - reported.at < REPORT_EVERY) return;
    progress.report({
      message: vscode.l10n.t('{0} of {1}', done, total),
      increment: (100 * (done - reported.done)) / total,
    });
    reported = { done, at };
  };
}
