import * as vscode from 'vscode';
import type { Problem } from '../core/lint';
import type { Severity } from '../core/rules/rule';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { toRange } from './convert';
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
      for (const [severity, type] of types) editor.setDecorations(type, decorationsOf(checked, severity));
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

function decorationsOf(
  { document, problems }: CheckedDocument,
  severity: string,
): vscode.DecorationOptions[] {
  return problems
    .filter((problem) => problem.severity === severity)
    .flatMap((problem) =>
      problem.places.slice(1).map((place) => ({
        range: toRange(document, place),
        hoverMessage: hoverOf(place.message, problem),
      })),
    );
}

function hoverOf(message: string, { rule }: Problem): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(message);
  text.appendMarkdown(`  \n${SOURCE}([${rule}](${rulePage(rule)}))`);
  text.isTrusted = { enabledCommands: ['bulletin.showRule'] };
  return text;
}
