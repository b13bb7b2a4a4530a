import * as vscode from 'vscode';
import type { Progress, Summary, WorkspaceCheck } from '../workspace-check';

/** How often the notification is changed at most, in ms. */
const REPORT_EVERY = 100;

/** How many files are named that could not be checked. */
const NAMED = 3;

/** Checks every bulletin of the workspace, and says at the end how they stand. */
export async function checkWorkspace(workspaceCheck: WorkspaceCheck): Promise<void> {
  if (!vscode.workspace.workspaceFolders?.length) {
    void offer(
      vscode.l10n.t('Open a folder first. Then all bulletins in it can be checked.'),
      vscode.l10n.t('Open Folder'),
      'vscode.openFolder',
    );
    return;
  }
  const summary = await vscode.window.withProgress(
    {
      location: vscode.ProgressLocation.Notification,
      title: vscode.l10n.t('Checking bulletins'),
      cancellable: true,
    },
    async (progress, token) => {
      const found = await workspaceCheck.check(reportTo(progress), token);
      return { ...found, isCancelled: token.isCancellationRequested };
    },
  );
  void tell(summary);
}

function reportTo(
  progress: vscode.Progress<{ message: string; increment: number }>,
): (state: Progress) => void {
  let reported = { done: 0, at: 0 };
  return ({ done, total, file }) => {
    const now = performance.now();
    if (now - reported.at < REPORT_EVERY) return;
    const message = vscode.l10n.t('{0} of {1}, {2}', done, total, nameOf(file));
    progress.report({ message, increment: (100 * (done - reported.done)) / total });
    reported = { done, at: now };
  };
}

interface Result extends Summary {
  readonly isCancelled: boolean;
}

async function tell(result: Result): Promise<void> {
  if (result.total === 0) {
    if (result.isCancelled) return;
    await offer(
      vscode.l10n.t(
        'There are no bulletins in this workspace. A bulletin is a file with the extension .bulletin.',
      ),
      vscode.l10n.t('New Bulletin'),
      'bulletin.newBulletin',
    );
    return;
  }
  const message = [resultText(result), ...notCheckedTexts(result)].join(' ');
  if (result.withProblems === 0) await vscode.window.showInformationMessage(message);
  else await offer(message, vscode.l10n.t('Show Problems'), 'workbench.actions.view.problems');
}

async function offer(message: string, button: string, command: string): Promise<void> {
  const answer = await vscode.window.showInformationMessage(message, button);
  if (answer === button) await vscode.commands.executeCommand(command);
}

function resultText({ total, checked, withProblems, isCancelled }: Result): string {
  if (isCancelled) {
    return vscode.l10n.t(
      'Stopped. Bulletins checked: {0} of {1}, with problems: {2}.',
      checked,
      total,
      withProblems,
    );
  }
  return withProblems === 0
    ? vscode.l10n.t('Bulletins checked: {0}. No problems found.', checked)
    : vscode.l10n.t('Bulletins checked: {0}, with problems: {1}.', checked, withProblems);
}

function notCheckedTexts({ tooLarge, unreadable }: Summary): string[] {
  return [
    ...(tooLarge.length > 0
      ? [vscode.l10n.t('Not checked, because larger than 10 MB: {0}.', namesOf(tooLarge))]
      : []),
    ...(unreadable.length > 0
      ? [vscode.l10n.t('Not checked, because not readable as text: {0}.', namesOf(unreadable))]
      : []),
  ];
}

function namesOf(files: readonly vscode.Uri[]): string {
  const names = files.slice(0, NAMED).map(nameOf);
  return [...names, ...(files.length > NAMED ? ['…'] : [])].join(', ');
}

function nameOf({ path }: vscode.Uri): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
