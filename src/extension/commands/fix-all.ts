import * as vscode from 'vscode';
import { fixAllEdits } from '../../core/fix';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import { toWorkspaceEdit } from '../convert';
import { requireBulletin } from '../language';

/** Applies every safe fix of the bulletin, in one undo step. */
export async function fixAllCommand(documents: CheckedDocuments): Promise<void> {
  const editor = requireBulletin();
  if (!editor) return;
  await fixAllSafely(documents.get(editor.document));
}

export async function fixAllSafely({ document, settings }: CheckedDocument): Promise<void> {
  const edits = fixAllEdits(document.getText(), settings);
  if (edits.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('There is nothing that can be fixed safely.'));
    return;
  }
  await vscode.workspace.applyEdit(toWorkspaceEdit(document, edits));
}
