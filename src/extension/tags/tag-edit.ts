import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import { parseArticle } from '../../core/article/parse';
import { removeTags, renameTag, tagsNamed } from '../../core/tags/edits';
import type { Edit } from '../../core/text';
import { toTextEdit } from '../convert';
import { createPause, inParallel } from '../slices';
import type { TagIndex } from './tag-index';

/** What is to be done to a tag in every bulletin. */
export type TagChange = (article: Article) => Edit[];

export interface TagEdit {
  readonly edit: vscode.WorkspaceEdit;
  /** Bulletins that have the tag on disk but cannot be edited as they are read, mostly for their encoding. */
  readonly left: readonly vscode.Uri[];
}

export function renaming(from: string, to: string): TagChange {
  return (article) => renameTag(article, from, to);
}

export function removing(name: string): TagChange {
  return (article) => removeTags(article, tagsNamed(article, name));
}

/**
 * The edit that changes a tag in every bulletin that has it. It is made of what VS Code reads in the files, so that it
 * fits where an index would be late or a file is in another encoding.
 */
export async function tagEdit(
  index: TagIndex,
  names: readonly string[],
  change: TagChange,
  metadata?: vscode.WorkspaceEditEntryMetadata,
  token?: vscode.CancellationToken,
): Promise<TagEdit> {
  const store = await index.load(token);
  const files = new Set(names.flatMap((name) => store.find(name)?.uses.map(({ file }) => file) ?? []));
  const edits = new Map<string, [vscode.TextDocument, readonly Edit[]]>();
  const left: vscode.Uri[] = [];
  const pause = createPause();
  await inParallel(
    [...files].sort().map((file) => vscode.Uri.parse(file)),
    async (uri) => {
      const document = await open(uri);
      await pause();
      const article = document && parseArticle(document.getText());
      if (article && names.some((name) => tagsNamed(article, name).length > 0))
        edits.set(uri.toString(), [document, change(article)]);
      else left.push(uri);
    },
    token,
  );
  const edit = new vscode.WorkspaceEdit();
  // In the order of the files, whichever was read first.
  for (const file of [...edits.keys()].sort()) {
    const [document, changes] = edits.get(file) ?? [];
    if (document && changes) add(edit, document, changes, metadata);
  }
  return { edit, left };
}

/**
 * The document of a file as VS Code reads it; undefined where it is gone, or where it is read in a wrong encoding, in
 * which saving it would lose characters.
 */
export async function open(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  try {
    const document = await vscode.workspace.openTextDocument(uri);
    return document.getText().includes('\ufffd') ? undefined : document;
  } catch {
    // It is gone, or no text.
    return undefined;
  }
}

export function add(
  workspaceEdit: vscode.WorkspaceEdit,
  document: vscode.TextDocument,
  edits: readonly Edit[],
  metadata?: vscode.WorkspaceEditEntryMetadata,
): void {
  const textEdits = edits.map((edit) => toTextEdit(document, edit));
  if (!metadata) workspaceEdit.set(document.uri, textEdits);
  else
    workspaceEdit.set(
      document.uri,
      textEdits.map((edit): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [edit, metadata]),
    );
}

/** Says which bulletins could not be changed, and what to do. */
export function tellOfLeft(left: readonly vscode.Uri[]): void {
  if (left.length === 0) return;
  const names = left.slice(0, NAMED).map(({ path }) => path.slice(path.lastIndexOf('/') + 1));
  const list = [...names, ...(left.length > NAMED ? ['…'] : [])].join(', ');
  void vscode.window.showWarningMessage(
    vscode.l10n.t(
      'Not changed, because VS Code reads them in another encoding: {0}. Reopen them as GB18030 and save them as UTF-8 first.',
      list,
    ),
  );
}

const NAMED = 3;
