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
    documents.onDidCheck((checked) => collection.set(checked.document.uri, toDiagnostics(checked))),
    documents.onDidClose(({ uri }) => {
      if (!keeps(uri)) collection.delete(uri);
    }),
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
  diagnostic.code = { value: rule, target: rulePage(rule) };
  diagnostic.relatedInformation = places.slice(1, 1 + maxRelated).map((place) => {
    const location = new vscode.Location(uri, range(place));
    return new vscode.DiagnosticRelatedInformation(location, place.message);
  });
  return diagnostic;
}

/** A link that opens the documentation of a rule in the editor, so that it works without a network. */
export function rulePage(rule: string): vscode.Uri {
  const page =
    pages.get(rule) ??
    vscode.Uri.parse(`command:bulletin.showRule?${encodeURIComponent(JSON.stringify([rule]))}`);
  pages.set(rule, page);
  return page;
}

/** By rule: every problem of a workspace links to one of a few. */
const pages = new Map<string, vscode.Uri>();
