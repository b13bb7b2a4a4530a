import * as vscode from 'vscode';
import { parseArticle } from '../../../core/article/parse';
import { articleText } from '../../../core/article/plain-text';
import { tagsEdit } from '../../../core/article/tags-edit';
import type { Configuration } from '../../configuration';
import { createPause, inParallel } from '../../slices';
import type { KeywordSource } from '../../tags/keyword-source';
import { add, open } from '../../tags/tag-edit';
import type { TagIndex } from '../../tags/tag-index';
import { findBulletins } from '../../workspace-files';

/** How many keywords a bulletin is given. */
const GIVEN = 10;

interface Found {
  readonly edit: vscode.WorkspaceEdit;
  /** Bulletins without tags that keywords were found for. */
  readonly proposed: number;
  readonly total: number;
  readonly isCancelled: boolean;
}

/** Proposes keywords for every bulletin without tags; none is written before the user has seen it and agreed. */
export async function suggestForAllCommand(
  index: TagIndex,
  keywords: KeywordSource,
  configuration: Configuration,
): Promise<void> {
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
    (progress, token) => suggestForAll(index, keywords, configuration, progress, token),
  );
  if (found.isCancelled) return;
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
  index: TagIndex,
  keywords: KeywordSource,
  configuration: Configuration,
  progress: vscode.Progress<{ message: string; increment: number }>,
  token: vscode.CancellationToken,
): Promise<Found> {
  const [files] = await Promise.all([findBulletins(token), index.load(token)]);
  const edits = new Map<string, () => void>();
  const edit = new vscode.WorkspaceEdit();
  const label = vscode.l10n.t('Suggested keywords');
  const pause = createPause();
  const report = createReport(progress, files.length);
  await inParallel(
    files,
    async (uri) => {
      report();
      if ((index.now().tagsOf(uri.toString()) ?? 1) > 0) return;
      const document = await open(uri);
      await pause();
      if (!document) return;
      const article = parseArticle(document.getText());
      const { title, body } = articleText(article);
      if (article.tags.length > 0 || `${title}${body}`.trim() === '') return;
      const settings = await configuration.load(uri);
      const words = await keywords.suggest({ uri, article, settings }, GIVEN);
      if (words.length === 0) return;
      const change = tagsEdit(
        article,
        words.map(({ word }) => word),
      );
      edits.set(uri.toString(), () => add(edit, document, [change], { label, needsConfirmation: true }));
    },
    token,
  );
  // In the order of the files, whichever was read first.
  for (const key of [...edits.keys()].sort()) edits.get(key)?.();
  return { edit, proposed: edits.size, total: files.length, isCancelled: token.isCancellationRequested };
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
