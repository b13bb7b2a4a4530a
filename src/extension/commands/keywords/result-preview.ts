import * as vscode from 'vscode';
import type { Article } from '../../../core/article/model';
import { toRange } from '../../convert';

export interface ResultPreview extends vscode.Disposable {
  show(words: readonly string[]): void;
  /** To where the user was before. */
  goBack(): void;
}

/** Shows in the text what its tags will be while they are picked, without changing it. */
export function showResult(editor: vscode.TextEditor, { tags, source }: Article): ResultPreview {
  const removed = vscode.window.createTextEditorDecorationType({
    textDecoration: 'line-through',
    opacity: '0.6',
  });
  const added = vscode.window.createTextEditorDecorationType({
    after: { color: new vscode.ThemeColor('editorGhostText.foreground'), margin: '0 0 0 1em' },
  });
  const visible = editor.visibleRanges.at(0);
  const end = toRange(editor.document, tags.at(-1) ?? { start: source.length, end: source.length }).end;
  editor.revealRange(new vscode.Range(end, end), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  return {
    show(words) {
      const kept = new Set(words);
      const existing = new Set(tags.map(({ text }) => text));
      const ghost = words.filter((word) => !existing.has(word)).map((word) => `+ ${word}`);
      editor.setDecorations(
        removed,
        tags.filter(({ text }) => !kept.has(text)).map((tag) => toRange(editor.document, tag)),
      );
      const contentText = ghost.join('   ');
      editor.setDecorations(added, [
        { range: new vscode.Range(end, end), renderOptions: { after: { contentText } } },
      ]);
    },
    dispose() {
      removed.dispose();
      added.dispose();
    },
    goBack() {
      if (visible) editor.revealRange(visible, vscode.TextEditorRevealType.AtTop);
    },
  };
}
