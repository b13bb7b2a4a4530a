import * as vscode from 'vscode';
import type { Problem } from '../core/lint';
import type { Severity } from '../core/rules/rule';
import type { Range } from '../core/text';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { rangesIn, toRange } from './convert';

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export const SOURCE = 'bulletin';

/** How many further places of a problem the Problems panel lists; nobody reads more, and each costs time on each key. */
const MAX_RELATED = 100;

/** The same for a file that is not open: of those there can be thousands, and each place costs memory. */
const MAX_RELATED_CLOSED = 3;

/**
 * Shows the problems of open bulletins in the Problems panel and as squiggles. Those of a bulletin that is closed go,
 * unless somebody else keeps them.
 */
export function publishDiagnostics(
  documents: CheckedDocuments,
  collection: vscode.DiagnosticCollection,
  keeps: (uri: vscode.Uri) => boolean,
): vscode.Disposable {
  return vscode.Disposable.from(
    documents.onDidCheck((checked) => update(collection, checked.document.uri, toDiagnostics(checked))),
    documents.onDidClose(({ uri }) => {
      if (!keeps(uri)) collection.delete(uri);
    }),
  );
}

/** On most keys all problems stay where they are; to tell them again would take several processes of VS Code their time. */
function update(
  collection: vscode.DiagnosticCollection,
  uri: vscode.Uri,
  diagnostics: readonly vscode.Diagnostic[],
): void {
  const before = collection.get(uri) ?? [];
  const isNew =
    before.length !== diagnostics.length || diagnostics.some((each, index) => !isSame(each, before[index]));
  if (isNew) collection.set(uri, diagnostics);
}

function isSame(one: vscode.Diagnostic, other: vscode.Diagnostic): boolean {
  const [places, others] = [one.relatedInformation ?? [], other.relatedInformation ?? []];
  return (
    one.code === other.code &&
    one.severity === other.severity &&
    one.message === other.message &&
    one.range.isEqual(other.range) &&
    places.length === others.length &&
    places.every(
      ({ message, location }, index) =>
        message === others[index].message && location.range.isEqual(others[index].location.range),
    )
  );
}

function toDiagnostics({ document, problems }: CheckedDocument): vscode.Diagnostic[] {
  const range = (offsets: Range) => toRange(document, offsets);
  return problems.map((problem) => toDiagnostic(document.uri, problem, range, MAX_RELATED));
}

/** The diagnostics of a file that is not open, from the text that was checked. */
export function toClosedDiagnostics(
  uri: vscode.Uri,
  text: string,
  problems: readonly Problem[],
): vscode.Diagnostic[] {
  if (problems.length === 0) return [];
  const range = rangesIn(text);
  return problems.map((problem) => toDiagnostic(uri, problem, range, MAX_RELATED_CLOSED));
}

function toDiagnostic(
  uri: vscode.Uri,
  problem: Problem,
  range: (offsets: Range) => vscode.Range,
  maxRelated: number,
): vscode.Diagnostic {
  const { severity, message, rule, places } = problem;
  const diagnostic = new vscode.Diagnostic(range(problem), message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = codeOf(rule);
  diagnostic.relatedInformation = places.slice(1, 1 + maxRelated).map((place) => {
    const location = new vscode.Location(uri, range(place));
    return new vscode.DiagnosticRelatedInformation(location, place.message);
  });
  return diagnostic;
}

/** A link that opens the documentation of a rule in the editor, so that it works without a network. */
export function rulePage(rule: string): vscode.Uri {
  return codeOf(rule).target;
}

/** By rule: every problem of a workspace has one of a few. */
const codes = new Map<string, { readonly value: string; readonly target: vscode.Uri }>();

function codeOf(rule: string) {
  const target = () =>
    vscode.Uri.parse(`command:bulletin.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
  const code = codes.get(rule) ?? { value: rule, target: target() };
  codes.set(rule, code);
  return code;
}
