import * as vscode from 'vscode';
import type { ForeignPlace } from '../../../webview/messages/checks';
import { quickFixes } from '../../code-actions';
import { toRange } from '../../convert';
import type { Handler, PreviewContext } from '../context';

/** Enough that none of those for one place is left without its edit. */
const ALL = 100;

export const askForFixes: Handler<'askForFixes'> = async ({ version, start, end, message }, preview) => {
  const place = { version, start, end, message };
  const titles = (await fixesAt(preview, place)).map(({ title }) => title);
  preview.post({ type: 'foreignFixes', ...place, titles });
};

export const foreignFix: Handler<'foreignFix'> = async (message, preview) => {
  const action = (await fixesAt(preview, message, ALL)).find(({ title }) => title === message.title);
  // It was made for the text as it was then.
  if (!action || preview.document.version !== message.version) return;
  if (action.edit) await vscode.workspace.applyEdit(action.edit);
  const { command } = action;
  if (command) await vscode.commands.executeCommand(command.command, ...(command.arguments ?? []));
};

/**
 * The quick fixes of other extensions at the place; none where the text has changed. The first `resolved` have their edits.
 * VS Code does not tell whose they are: they are those that are not ours.
 */
async function fixesAt(
  { document, documents }: PreviewContext,
  { version, start, end }: ForeignPlace,
  resolved?: number,
): Promise<vscode.CodeAction[]> {
  if (version !== document.version) return [];
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    toRange(document, { start, end }),
    vscode.CodeActionKind.QuickFix.value,
    resolved,
  );
  const own = new Set(quickFixes(documents.get(document), { start, end }).map(({ title }) => title));
  return actions.filter(({ title }) => !own.has(title));
}
