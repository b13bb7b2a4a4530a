import * as vscode from 'vscode';
import { toRange } from '../../convert';
import type { PreviewContext } from '../context';
import { editorsOf } from '../source-editor';

/** Shows in the source, if that is on the screen, to which problem the user went; the focus stays, as in the Problems panel. */
export function showPlace(preview: PreviewContext): vscode.Disposable {
  return preview.onReport('placeShown', ({ version, start, end }) => {
    const { document } = preview;
    if (version !== document.version) return;
    const range = toRange(document, { start, end });
    for (const editor of editorsOf(document)) {
      editor.selection = new vscode.Selection(range.start, range.end);
      editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
    }
  });
}
