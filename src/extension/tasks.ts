import * as vscode from 'vscode';

const TYPE = 'bulletin';
const CHECK = 'check';

/** The matchers of package.json, the special ones first: the first that matches a line takes it. */
const MATCHERS = ['$bulletin-zh-error', '$bulletin-zh-info', '$bulletin'];

/** Offers the command line's check of a folder as a task, where there are processes to run it. */
export function registerTasks(extensionUri: vscode.Uri): vscode.Disposable {
  if (!hasProcesses()) return vscode.Disposable.from();
  const commandLine = vscode.Uri.joinPath(extensionUri, 'dist', 'cli.js').fsPath;
  const taskFor = (definition: vscode.TaskDefinition, folder: vscode.WorkspaceFolder) =>
    checkTask(definition, folder, commandLine);
  return vscode.tasks.registerTaskProvider(TYPE, {
    provideTasks: () =>
      (vscode.workspace.workspaceFolders ?? [])
        .filter(isOnDisk)
        .map((folder) => taskFor({ type: TYPE, task: CHECK }, folder)),
    resolveTask: ({ definition, scope }) =>
      definition.task === CHECK && typeof scope === 'object' && isOnDisk(scope)
        ? taskFor(definition, scope)
        : undefined,
  });
}

/** A browser without a server has none. */
function hasProcesses(): boolean {
  return vscode.env.uiKind === vscode.UIKind.Desktop || vscode.env.remoteName !== undefined;
}

function isOnDisk({ uri }: vscode.WorkspaceFolder): boolean {
  return uri.scheme === 'file';
}

function checkTask(
  definition: vscode.TaskDefinition,
  folder: vscode.WorkspaceFolder,
  commandLine: string,
): vscode.Task {
  const args = [commandLine, 'check', '--lang', vscode.env.language, '.'];
  const task = new vscode.Task(
    definition,
    folder,
    vscode.l10n.t('check'),
    vscode.l10n.t('Bulletin'),
    new vscode.ProcessExecution('node', args, { cwd: folder.uri.fsPath }),
    MATCHERS,
  );
  task.detail = vscode.l10n.t('Checks all bulletins of the folder on the command line');
  task.presentationOptions = { reveal: vscode.TaskRevealKind.Silent, clear: true };
  return task;
}
