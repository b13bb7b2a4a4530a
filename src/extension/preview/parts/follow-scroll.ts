import * as vscode from 'vscode';
import type { PreviewContext } from '../context';
import { editorsOf } from '../source-editor';

/** How long after a scroll of the page that of the editor is taken for the answer to it, in ms. */
const LEAD = 300;

/** Keeps the same character at the top of the page and of the editors, whoever scrolls. The settings are the page's. */
export function followScroll(preview: PreviewContext): vscode.Disposable {
  let pageLeadsUntil = 0;
  const send = ({ document, visibleRanges }: vscode.TextEditor) => {
    if (document !== preview.document || visibleRanges.length === 0 || Date.now() < pageLeadsUntil) return;
    const top = document.offsetAt(visibleRanges[0].start);
    preview.post({ type: 'editorScroll', version: document.version, top });
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => send(textEditor)),
    preview.onDidStart(() => editorsOf(preview.document).slice(0, 1).forEach(send)),
    preview.onReport('placeShown', () => {
      pageLeadsUntil = Date.now() + LEAD;
    }),
    preview.onReport('scrolled', ({ version, top }) => {
      const { document } = preview;
      if (version !== document.version) return;
      pageLeadsUntil = Date.now() + LEAD;
      const place = document.positionAt(top);
      for (const editor of editorsOf(document)) {
        editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.AtTop);
      }
    }),
  );
}
