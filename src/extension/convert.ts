import * as vscode from 'vscode';
import { createLineIndex, type Edit, type Range } from '../core/text';

export function toRange(document: vscode.TextDocument, { start, end }: Range): vscode.Range {
  return new vscode.Range(document.positionAt(start), document.positionAt(end));
}

/** The same for a text that no document holds. */
export function rangesIn(text: string): (range: Range) => vscode.Range {
  const lines = createLineIndex(text);
  const position = (offset: number) => {
    const { line, column } = lines.positionAt(offset);
    return new vscode.Position(line, column);
  };
  return ({ start, end }) => new vscode.Range(position(start), position(end));
}

export function toOffsets(document: vscode.TextDocument, range: vscode.Range): Range {
  return { start: document.offsetAt(range.start), end: document.offsetAt(range.end) };
}

export function toTextEdit(document: vscode.TextDocument, edit: Edit): vscode.TextEdit {
  return vscode.TextEdit.replace(toRange(document, edit), edit.text);
}

export function toWorkspaceEdit(document: vscode.TextDocument, edits: readonly Edit[]): vscode.WorkspaceEdit {
  const workspaceEdit = new vscode.WorkspaceEdit();
  workspaceEdit.set(
    document.uri,
    edits.map((edit) => toTextEdit(document, edit)),
  );
  return workspaceEdit;
}
