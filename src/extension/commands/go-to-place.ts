import * as vscode from 'vscode';
import type { CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { requireBulletin } from '../language';
import type { PreviewManager } from '../preview/manager';

/**
 * Goes to the next or previous place of any problem, around the end of the article: in the preview, where that has the
 * focus or the key was pressed there, else in the text.
 */
export async function goToPlace(
  documents: CheckedDocuments,
  previews: PreviewManager,
  direction: 'next' | 'previous',
  where: unknown,
): Promise<void> {
  const preview = where === 'preview' ? await previews.whenActive() : previews.active;
  if (preview) return preview.post({ type: 'checksCommand', command: direction });
  const editor = requireBulletin();
  if (!editor) return;
  const { document } = editor;
  const places = documents
    .get(document)
    .problems.flatMap((problem) => problem.places)
    .sort((a, b) => a.start - b.start);
  const cursor = document.offsetAt(editor.selection.start);
  const place =
    direction === 'next'
      ? (places.find(({ start }) => start > cursor) ?? places.at(0))
      : (places.findLast(({ start }) => start < cursor) ?? places.at(-1));
  if (!place) {
    void vscode.window.showInformationMessage(vscode.l10n.t('No problems in this bulletin.'));
    return;
  }
  const range = toRange(document, place);
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  // Says what is wrong, as the editor does on its own way from problem to problem.
  await vscode.commands.executeCommand('editor.action.showHover', { focus: 'noAutoFocus' });
}
