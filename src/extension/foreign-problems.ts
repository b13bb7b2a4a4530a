import * as vscode from 'vscode';
import type { Severity } from '../core/rules/rule';
import { toOffsets } from './convert';
import { SOURCE } from './diagnostics';

/** What another extension found in a bulletin. */
export interface ForeignProblem {
  readonly source: string;
  readonly code?: string;
  /** What the code links to. */
  readonly target?: vscode.Uri;
  readonly severity: Severity;
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

const SEVERITIES: Record<vscode.DiagnosticSeverity, Severity> = {
  [vscode.DiagnosticSeverity.Error]: 'error',
  [vscode.DiagnosticSeverity.Warning]: 'warning',
  [vscode.DiagnosticSeverity.Information]: 'info',
  [vscode.DiagnosticSeverity.Hint]: 'hint',
};

/** In the order of the text. */
export function foreignProblems(document: vscode.TextDocument): ForeignProblem[] {
  return vscode.languages
    .getDiagnostics(document.uri)
    .filter(({ source }) => source !== SOURCE)
    .map(({ source = '', code, severity, message, range }) => ({
      source,
      code: code === undefined ? undefined : String(typeof code === 'object' ? code.value : code),
      target: typeof code === 'object' ? code.target : undefined,
      severity: SEVERITIES[severity],
      message,
      ...toOffsets(document, range),
    }))
    .sort((a, b) => a.start - b.start);
}
