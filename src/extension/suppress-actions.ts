import { applyEdits as applyJsonEdits, findNodeAtLocation, modify, parseTree } from 'jsonc-parser';
import * as vscode from 'vscode';
import { CONFIG_NAMES } from '../core/config/load';
import type { Problem } from '../core/lint';
import type { Severity } from '../core/rules/rule';
import type { Range } from '../core/text';
import type { CheckedDocument } from './checked-documents';
import type { Configuration } from './configuration';
import { toWorkspaceEdit } from './convert';

/** The longest text that is worth to be ignored wherever it stands. */
const MAX_TEXT = 40;

/** For one who means it so: do not report it here, never report this text, or turn the rule off or down. */
export function suppressActions(
  checked: CheckedDocument,
  problem: Problem,
  place: Range,
): vscode.CodeAction[] {
  return [
    ...ignoreHere(checked, problem, place),
    ...ignoreText(checked, problem, place),
    ...changeRule(checked, problem),
  ];
}

/** A comment before the paragraph; where there is no paragraph, there is no place for one. */
function ignoreHere(
  { document, article }: CheckedDocument,
  { rule }: Problem,
  place: Range,
): vscode.CodeAction[] {
  const piece = article.body?.pieces.findLast(({ start }) => start <= place.start);
  if (!piece || piece.kind === 'inline' || place.start >= piece.end) return [];
  const text = `<!-- bulletin-disable-next ${rule} -->`;
  const edit = toWorkspaceEdit(document, [{ start: piece.start, end: piece.start, text }]);
  return [actionOf(vscode.l10n.t('Do not report “{0}” in this paragraph', rule), edit)];
}

function ignoreText(
  { document, article }: CheckedDocument,
  { rule }: Problem,
  place: Range,
): vscode.CodeAction[] {
  const text = article.source.slice(place.start, place.end);
  if (text.length > MAX_TEXT || text.trim() === '' || /[\r\n]/.test(text)) return [];
  const title = vscode.l10n.t('Do not report “{0}” for the text “{1}” in this workspace', rule, text);
  return configAction(document, title, ['ignore', -1], { rule, text });
}

function changeRule({ document }: CheckedDocument, { rule, severity }: Problem): vscode.CodeAction[] {
  const off = vscode.l10n.t('Turn “{0}” off in this workspace', rule);
  const hint = vscode.l10n.t('Show “{0}” as a hint in this workspace', rule);
  const isHint = severity === ('hint' satisfies Severity);
  return [
    ...configAction(document, off, ['rules', rule], 'off'),
    ...(isHint ? [] : configAction(document, hint, ['rules', rule], 'hint')),
  ];
}

/** The edit is made when the action is chosen, since it needs the configuration file as it is then. */
function configAction(
  document: vscode.TextDocument,
  title: string,
  path: (string | number)[],
  value: unknown,
): vscode.CodeAction[] {
  if (!folderOf(document.uri)) return [];
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.command = {
    command: 'bulletin.changeConfiguration',
    title,
    arguments: [document.uri, path, value],
  };
  return [action];
}

function folderOf(uri: vscode.Uri): vscode.WorkspaceFolder | undefined {
  return vscode.workspace.getWorkspaceFolder(uri) ?? vscode.workspace.workspaceFolders?.at(0);
}

function actionOf(title: string, edit: vscode.WorkspaceEdit): vscode.CodeAction {
  const action = new vscode.CodeAction(title, vscode.CodeActionKind.QuickFix);
  action.edit = edit;
  return action;
}

/**
 * Sets a value in the configuration file that says the last word on a bulletin; comments in it stay. Where there is none
 * in the workspace, one is made in the folder of the workspace.
 */
export async function changeConfiguration(
  configuration: Configuration,
  bulletin: vscode.Uri,
  path: (string | number)[],
  value: unknown,
): Promise<void> {
  const folder = folderOf(bulletin);
  if (!folder) return;
  const nearest = await configuration.fileFor(bulletin);
  const found = nearest && vscode.workspace.getWorkspaceFolder(nearest) ? nearest : undefined;
  const file = found ?? vscode.Uri.joinPath(folder.uri, CONFIG_NAMES[0]);
  const edit = new vscode.WorkspaceEdit();
  if (!found) edit.createFile(file, { contents: new TextEncoder().encode(setIn('{}\n', path, value)) });
  else {
    const document = await vscode.workspace.openTextDocument(file);
    const whole = new vscode.Range(0, 0, document.lineCount, 0);
    edit.replace(file, whole, setIn(document.getText(), path, value));
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} could not be changed.', vscode.workspace.asRelativePath(file)),
    );
    return;
  }
  const document = vscode.workspace.textDocuments.find(({ uri }) => uri.toString() === file.toString());
  await document?.save();
}

function setIn(text: string, given: (string | number)[], value: unknown): string {
  const root = parseTree(text);
  const isRule = given[0] === 'rules' && root && findNodeAtLocation(root, given)?.type === 'array';
  // The options of a rule stay.
  const path = isRule ? [...given, 0] : given;
  const formattingOptions = { insertSpaces: true, tabSize: 2, eol: '\n' };
  return applyJsonEdits(
    text,
    modify(text, path, value, { formattingOptions, isArrayInsertion: path.includes(-1) }),
  );
}
