import * as vscode from 'vscode';
import { fixAllEdits, ruleFix } from '../core/fix';
import type { Problem, ProblemFix } from '../core/lint';
import type { Range } from '../core/text';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { toOffsets, toWorkspaceEdit } from './convert';
import { SOURCE } from './diagnostics';
import { fixEdit } from './fix-edit';
import { isMendedByKeywords } from './keyword-rules';
import { LANGUAGE } from './language';
import { suppressActions } from './suppress-actions';

export const FIX_ALL_KIND = vscode.CodeActionKind.SourceFixAll.append('bulletin');

/** The light bulb at every place of a problem, and fix-all as a source action. */
export function registerCodeActions(documents: CheckedDocuments): vscode.Disposable {
  return vscode.languages.registerCodeActionsProvider(
    LANGUAGE,
    {
      provideCodeActions(document, range, context) {
        const checked = documents.get(document);
        const wants = (kind: vscode.CodeActionKind) => !context.only || context.only.contains(kind);
        const selection = toOffsets(document, range);
        return [
          ...(wants(vscode.CodeActionKind.QuickFix)
            ? quickFixes(checked, selection, context.diagnostics)
            : []),
          // Asked for by name only: a source action has no place in the light bulb.
          ...(context.only?.contains(FIX_ALL_KIND) ? fixAllAction(checked) : []),
        ];
      },
    },
    { providedCodeActionKinds: [vscode.CodeActionKind.QuickFix, FIX_ALL_KIND] },
  );
}

/** What we offer ourselves for the problems that the stretch touches. */
export function quickFixes(
  checked: CheckedDocument,
  selection: Range,
  diagnostics: readonly vscode.Diagnostic[] = [],
): vscode.CodeAction[] {
  const { problems } = checked;
  const here = problems.filter(({ places }) => places.some((place) => touches(place, selection)));
  return here.flatMap((problem) => {
    const actions = [
      ...placeActions(checked, problem, selection),
      ...wholeAction(checked, problem),
      ...ruleAction(checked, problem),
      ...commandActions(problem),
      ...suppressAt(checked, problem, selection),
    ];
    for (const action of actions) action.diagnostics = diagnostics.filter((found) => isOf(found, problem));
    return actions;
  });
}

function placeActions(checked: CheckedDocument, { places }: Problem, selection: Range): vscode.CodeAction[] {
  const place = places.find((candidate) => touches(candidate, selection));
  return place?.fix ? [editAction(checked, place.fix, true)] : [];
}

/** For a problem with many places: all of them. */
function wholeAction(checked: CheckedDocument, { places, fix }: Problem): vscode.CodeAction[] {
  return fix && places.length > 1 ? [editAction(checked, fix, !places[0].fix)] : [];
}

/** For a rule with many problems: all of them. */
function ruleAction(checked: CheckedDocument, { rule, fix }: Problem): vscode.CodeAction[] {
  const { problems, settings } = checked;
  const all =
    fix &&
    ruleFix(
      problems.filter((problem) => problem.rule === rule),
      settings.locale,
    );
  return all ? [editAction(checked, all, false)] : [];
}

function suppressAt(checked: CheckedDocument, problem: Problem, selection: Range): vscode.CodeAction[] {
  const place = problem.places.find((candidate) => touches(candidate, selection));
  return place ? suppressActions(checked, problem, place) : [];
}

function commandActions({ rule, fix }: Problem): vscode.CodeAction[] {
  if (!isMendedByKeywords(rule)) return [];
  const title = vscode.l10n.t('Suggest keywords from the text…');
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = { command: 'bulletin.suggestKeywords', title };
  action.isPreferred = !fix;
  return [action];
}

function editAction(checked: CheckedDocument, fix: ProblemFix, isPreferred: boolean) {
  const action = new vscode.CodeAction(fix.title, vscode.CodeActionKind.QuickFix);
  action.edit = fixEdit(checked, fix);
  action.isPreferred = isPreferred;
  return action;
}

function fixAllAction({ document, settings }: CheckedDocument): vscode.CodeAction[] {
  const edits = fixAllEdits(document.getText(), settings);
  if (edits.length === 0) return [];
  const action = new vscode.CodeAction(vscode.l10n.t('Fix all safe problems'), FIX_ALL_KIND);
  action.edit = toWorkspaceEdit(document, edits);
  return [action];
}

function touches(place: Range, selection: Range): boolean {
  return place.start <= selection.end && selection.start <= place.end;
}

function isOf({ source, code }: vscode.Diagnostic, problem: Problem): boolean {
  return source === SOURCE && (typeof code === 'object' ? code.value : code) === problem.rule;
}
