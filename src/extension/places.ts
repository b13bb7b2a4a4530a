import * as vscode from 'vscode';
import type { Place, Problem } from '../core/lint';
import type { Severity } from '../core/rules/rule';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { toOffsets, toRange } from './convert';
import { rulePage, SOURCE } from './diagnostics';
import { isBulletin } from './language';

const COLOURS: Record<Severity, string> = {
  error: 'editorError.foreground',
  warning: 'editorWarning.foreground',
  info: 'editorInfo.foreground',
  hint: 'editorHint.foreground',
};

/** Marks the further places of problems, which have no diagnostic of their own, like those that have. */
export function decoratePlaces(documents: CheckedDocuments): vscode.Disposable {
  const types = new Map(Object.entries(COLOURS).map(([severity, colour]) => [severity, squiggle(colour)]));
  const decorate = (checked: CheckedDocument) => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document !== checked.document) continue;
      for (const [severity, type] of types)
        editor.setDecorations(type, decorationsOf(editor, checked, severity));
    }
  };
  return vscode.Disposable.from(
    ...types.values(),
    documents.onDidCheck(decorate),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) {
        if (isBulletin(document)) decorate(documents.get(document));
      }
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor: { document } }) => {
      const checked = isBulletin(document) ? documents.get(document) : undefined;
      if (checked?.problems.some(({ places }) => places.length > MAX_MARKED)) decorate(checked);
    }),
  );
}

function squiggle(colour: string): vscode.TextEditorDecorationType {
  const line = `none; text-decoration: underline wavy 1px; text-decoration-skip-ink: none; text-underline-offset: 3px`;
  return vscode.window.createTextEditorDecorationType({
    textDecoration: `${line}; text-decoration-color: var(--vscode-${colour.replace('.', '-')})`,
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
    overviewRulerColor: new vscode.ThemeColor(colour),
    overviewRulerLane: vscode.OverviewRulerLane.Right,
  });
}

/** From this number of places on, marking all of them on each key can be felt; then those in view are marked. */
const MAX_MARKED = 1000;

function decorationsOf(
  editor: vscode.TextEditor,
  { document, problems }: CheckedDocument,
  severity: string,
): vscode.DecorationOptions[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .flatMap((problem) =>
      placesToMark(editor, problem).map((place) => ({
        range: toRange(document, place),
        hoverMessage: hoverOf(place.message, problem),
      })),
    );
}

function placesToMark({ document, visibleRanges }: vscode.TextEditor, { places }: Problem): readonly Place[] {
  const further = places.slice(1);
  if (further.length <= MAX_MARKED) return further;
  const visible = visibleRanges.map((range) => toOffsets(document, range));
  return further
    .filter(({ start, end }) => visible.some((range) => range.start <= end && start <= range.end))
    .slice(0, MAX_MARKED);
}

function hoverOf(message: string, { rule }: Problem): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(message);
  text.appendMarkdown(`  \n${SOURCE}([${rule}](${rulePage(rule)}))`);
  text.isTrusted = { enabledCommands: ['bulletin.showRule'] };
  return text;
}
