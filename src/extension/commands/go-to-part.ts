import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import type { Range } from '../../core/text';
import type { CheckedDocuments } from '../checked-documents';
import { requireBulletin } from '../language';

export type PartName = 'title' | 'byline' | 'body' | 'tags';

/** Puts the cursor at the beginning of a part. */
export function goToPart(documents: CheckedDocuments, part: PartName): void {
  const editor = requireBulletin();
  if (!editor) return;
  const range = partOf(documents.get(editor.document).article, part);
  if (!range) {
    void vscode.window.showInformationMessage(vscode.l10n.t('This bulletin does not have that part yet.'));
    return;
  }
  const position = editor.document.positionAt(range.start);
  editor.selection = new vscode.Selection(position, position);
  editor.revealRange(editor.selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  void vscode.window.showTextDocument(editor.document, { viewColumn: editor.viewColumn });
}

function partOf({ title, byline, body, tags }: Article, part: PartName): Range | undefined {
  switch (part) {
    case 'title':
      return title;
    case 'byline':
      return byline;
    case 'body':
      return body;
    case 'tags':
      return tags.at(0);
  }
}
