import * as vscode from 'vscode';
import type { ProblemFix } from '../core/lint';
import { lastStartAtMost } from '../core/text';
import type { CheckedDocument } from './checked-documents';
import { toTextEdit, toWorkspaceEdit } from './convert';

/**
 * The edit of a fix. One that may be wrong and touches more than one block is not made until the user has seen it in
 * VS Code's refactor preview and agreed.
 */
export function fixEdit(
  { document, article }: CheckedDocument,
  { title, safe, edits }: ProblemFix,
): vscode.WorkspaceEdit {
  if (safe) return toWorkspaceEdit(document, edits);
  const pieces = article.body?.pieces ?? [];
  const touched = new Set(edits.map(({ start }) => lastStartAtMost(pieces, start)));
  if (touched.size < 2) return toWorkspaceEdit(document, edits);
  const workspaceEdit = new vscode.WorkspaceEdit();
  const metadata = { needsConfirmation: true, label: title };
  workspaceEdit.set(
    document.uri,
    edits.map((edit): [vscode.TextEdit, vscode.WorkspaceEditEntryMetadata] => [
      toTextEdit(document, edit),
      metadata,
    ]),
  );
  return workspaceEdit;
}
