import * as vscode from 'vscode';
import { toOffsets, toRange } from '../../convert';
import type { PreviewContext } from '../context';
import { editorsOf } from '../source-editor';

/** Shows in the page where the cursor of the editor is, and selects in the editor what is selected in the page. */
export function followSelection(preview: PreviewContext): vscode.Disposable {
  const send = ({ document, selection }: vscode.TextEditor) => {
    if (document !== preview.document) return;
    const active = document.offsetAt(selection.active);
    const { start, end } = toOffsets(document, selection);
    preview.post({ type: 'editorSelection', version: document.version, active, start, end });
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => send(textEditor)),
    preview.onDidStart(() => editorsOf(preview.document).slice(0, 1).forEach(send)),
    preview.onReport('selected', ({ version, start, end }) => {
      const { document } = preview;
      if (version !== document.version) return;
      const range = toRange(document, { start, end });
      for (const editor of editorsOf(document))
        editor.selection = new vscode.Selection(range.start, range.end);
    }),
  );
}
