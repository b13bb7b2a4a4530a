import * as vscode from 'vscode';
import type { Severity } from '../core/rules/rule';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { toOffsets, toRange } from './convert';
import { rulePage, SOURCE } from './diagnostics';
import { isBulletin, LANGUAGE } from './language';
import { furtherPlacesAt, isMarkedInView, placesToMark } from './marked-places';

const COLOURS: Record<Severity, string> = {
  error: 'editorError.foreground',
  warning: 'editorWarning.foreground',
  info: 'editorInfo.foreground',
  hint: 'editorHint.foreground',
};

/** Marks the further places of problems, which have no diagnostic of their own, like those that have. */
export function showPlaces(documents: CheckedDocuments): vscode.Disposable {
  const marks = createMarks();
  const markIn = (checked: CheckedDocument) => {
    for (const editor of vscode.window.visibleTextEditors) {
      if (editor.document === checked.document) marks.update(editor, checked);
    }
  };
  return vscode.Disposable.from(
    marks,
    documents.onDidCheck(markIn),
    vscode.window.onDidChangeVisibleTextEditors((editors) => {
      for (const { document } of editors) {
        if (isBulletin(document)) markIn(documents.get(document));
      }
    }),
    vscode.window.onDidChangeTextEditorVisibleRanges(({ textEditor }) => marks.follow(textEditor)),
    vscode.languages.registerHoverProvider(LANGUAGE, {
      provideHover: (document, position) => hoverAt(documents.get(document), document.offsetAt(position)),
    }),
  );
}

/** The marks in the editors. VS Code moves them along with the text until they are updated. */
function createMarks() {
  const types = new Map(
    Object.entries(COLOURS).map(([severity, colour]) => [severity as Severity, squiggle(colour)]),
  );
  const shown = new WeakMap<vscode.TextEditor, CheckedDocument>();
  const update = (editor: vscode.TextEditor, checked: CheckedDocument) => {
    const { document, problems } = checked;
    shown.set(editor, checked);
    const visible = editor.visibleRanges.map((range) => toOffsets(document, range));
    for (const [severity, places] of placesToMark(problems, visible)) {
      const type = types.get(severity);
      // Bare ranges take VS Code the least; what is said of them, a hover asks for.
      if (type)
        editor.setDecorations(
          type,
          places.map((place) => toRange(document, place)),
        );
    }
  };
  return {
    update,
    /** Where it depends on what is in view what is marked. After a change of the text the next check comes soon. */
    follow(editor: vscode.TextEditor) {
      const checked = shown.get(editor);
      if (checked?.document !== editor.document || checked.version !== editor.document.version) return;
      if (isMarkedInView(checked.problems)) update(editor, checked);
    },
    dispose: () => vscode.Disposable.from(...types.values()).dispose(),
  };
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

/** What is wrong at the offset, but for what has a diagnostic, of which VS Code tells itself. */
function hoverAt({ document, problems }: CheckedDocument, offset: number): vscode.Hover | undefined {
  const found = furtherPlacesAt(problems, offset);
  if (found.length === 0) return undefined;
  const texts = found.map(({ problem, place }) => hoverText(place.message, problem.rule));
  return new vscode.Hover(texts, toRange(document, found[0].place));
}

function hoverText(message: string, rule: string): vscode.MarkdownString {
  const text = new vscode.MarkdownString();
  text.appendText(message);
  text.appendMarkdown(`  \n${SOURCE}([${rule}](${rulePage(rule)}))`);
  text.isTrusted = { enabledCommands: ['bulletin.showRule'] };
  return text;
}
