import type * as vscode from 'vscode';
import type { ChecksChoice } from '../../webview/messages/checks';

const KEY = 'preview.checks';

/** What the user last chose to see of the checks in this workspace. */
export function readChoice(memory: vscode.Memento): ChecksChoice {
  return memory.get<ChecksChoice>(KEY) ?? { isOn: true, hidden: [], expanded: [] };
}

export function keepChoice(memory: vscode.Memento, choice: ChecksChoice): Thenable<void> {
  return memory.update(KEY, choice);
}
