import * as vscode from 'vscode';
import type { CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { requireBulletin } from '../language';

/** Goes to the next or previous place of any problem, around the end of the file. */
export function goToPlace(documents: CheckedDocuments, direction: 'next' | 'previous'): void {
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
}
