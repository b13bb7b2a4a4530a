import * as vscode from 'vscode';
import type { Locale } from '../../../core/localized-text';
import { whyNoTag } from '../../../core/tags/check-name';
import { tagKey } from '../../../core/tags/name';
import { usedBy } from '../../tags/facts';
import { removing, renaming, tagEdit, tellOfLeft, type TagChange } from '../../tags/tag-edit';
import type { TagIndex } from '../../tags/tag-index';

/** Gives a tag another name in every bulletin; nothing is written before the user has seen it and agreed. */
export async function renameTagCommand(
  index: TagIndex,
  locale: Locale,
  name: string | undefined,
): Promise<void> {
  const from = name ?? (await chooseTag(index, vscode.l10n.t('Rename which tag?')));
  if (from === undefined) return;
  const to = await vscode.window.showInputBox({
    title: vscode.l10n.t('Rename Tag'),
    prompt: vscode.l10n.t('The new name of “{0}”. A name that another tag has makes them one.', from),
    value: from,
    validateInput: (text) => whyNoTag(text)?.[locale],
  });
  if (to === undefined || to.trim() === from) return;
  const label = vscode.l10n.t('Rename “{0}” to “{1}”', from, to.trim());
  await confirm(index, [from], renaming(from, to.trim()), label);
}

/** Lets a tag become one with another. */
export async function mergeTagCommand(index: TagIndex, name: string | undefined): Promise<void> {
  const from = name ?? (await chooseTag(index, vscode.l10n.t('Merge which tag?')));
  if (from === undefined) return;
  const to = await chooseTag(index, vscode.l10n.t('Merge “{0}” into which tag?', from), from);
  if (to === undefined) return;
  await confirm(index, [from], renaming(from, to), vscode.l10n.t('Merge “{0}” into “{1}”', from, to));
}

/** Takes a tag out of every bulletin. */
export async function deleteTagCommand(index: TagIndex, name: string | undefined): Promise<void> {
  const tag = name ?? (await chooseTag(index, vscode.l10n.t('Delete which tag?')));
  if (tag === undefined) return;
  await confirm(index, [tag], removing(tag), vscode.l10n.t('Delete “{0}”', tag));
}

async function chooseTag(index: TagIndex, placeHolder: string, besides = ''): Promise<string | undefined> {
  const items = index.load().then((store) =>
    store
      .all()
      .filter((tag) => tagKey(tag.name) !== tagKey(besides))
      .map((tag) => ({ label: tag.name, description: usedBy(tag.files) })),
  );
  const chosen = await vscode.window.showQuickPick(items, { placeHolder });
  return chosen?.label;
}

/** Shows the changes in VS Code's refactor preview, where they are made or not. */
async function confirm(
  index: TagIndex,
  names: readonly string[],
  change: TagChange,
  label: string,
): Promise<void> {
  const { edit, left } = await vscode.window.withProgress(
    { location: vscode.ProgressLocation.Notification, title: label, cancellable: true },
    async (_progress, token) => {
      const made = await tagEdit(index, names, change, { label, needsConfirmation: true }, token);
      return token.isCancellationRequested ? { edit: new vscode.WorkspaceEdit(), left: [] } : made;
    },
  );
  tellOfLeft(left);
  if (edit.size > 0) await vscode.workspace.applyEdit(edit, { isRefactoring: true });
}
