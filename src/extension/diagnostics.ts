import * as vscode from 'vscode';
import type { Problem } from '../core/lint';
import type { Severity } from '../core/rules/rule';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { toRange } from './convert';

const SEVERITIES: Record<Severity, vscode.DiagnosticSeverity> = {
  error: vscode.DiagnosticSeverity.Error,
  warning: vscode.DiagnosticSeverity.Warning,
  info: vscode.DiagnosticSeverity.Information,
  hint: vscode.DiagnosticSeverity.Hint,
};

export const SOURCE = 'bulletin';

/** Shows the problems of open bulletins in the Problems panel and as squiggles. */
export function publishDiagnostics(documents: CheckedDocuments): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(SOURCE);
  return vscode.Disposable.from(
    collection,
    documents.onDidCheck((checked) => collection.set(checked.document.uri, toDiagnostics(checked))),
    documents.onDidClose(({ uri }) => collection.delete(uri)),
  );
}

function toDiagnostics({ document, problems }: CheckedDocument): vscode.Diagnostic[] {
  return problems.map((problem) => toDiagnostic(document, problem));
}

function toDiagnostic(document: vscode.TextDocument, problem: Problem): vscode.Diagnostic {
  const { severity, message, rule, places } = problem;
  const diagnostic = new vscode.Diagnostic(toRange(document, problem), message, SEVERITIES[severity]);
  diagnostic.source = SOURCE;
  diagnostic.code = { value: rule, target: rulePage(rule) };
  diagnostic.relatedInformation = places.slice(1).map((place) => {
    const location = new vscode.Location(document.uri, toRange(document, place));
    return new vscode.DiagnosticRelatedInformation(location, place.message);
  });
  return diagnostic;
}

/** A link that opens the documentation of a rule in the editor, so that it works without a network. */
export function rulePage(rule: string): vscode.Uri {
  return vscode.Uri.parse(`command:bulletin.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
}
