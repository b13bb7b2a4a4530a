import * as vscode from 'vscode';
import type { LoadedFile } from '../core/config/load';
import { formatText, type Locale } from '../core/localized-text';
import { settingsProblems, type Configuration } from './configuration';
import { rangesIn } from './convert';
import { SOURCE } from './diagnostics';

/** Shows what is wrong in configuration files where it is wrong, and says so once: it must not go unnoticed. */
export function showConfigProblems(configuration: Configuration, locale: Locale): vscode.Disposable {
  const collection = vscode.languages.createDiagnosticCollection(`${SOURCE}-configuration`);
  /** The texts of the files that were complained about. */
  const said = new Map<string, string>();
  const show = (file: LoadedFile, uri: vscode.Uri) => {
    collection.set(uri, toDiagnostics(file, locale));
    if (file.problems.length === 0 || said.has(file.path)) {
      if (file.problems.length === 0) said.delete(file.path);
      return;
    }
    said.set(file.path, file.text);
    void complain(uri, file.problems.length);
  };
  const complainOnce = createComplaints();
  const checkSettings = () =>
    complainOnce(
      'bulletin.rules',
      settingsProblems().map(({ message, data }) => formatText(message, locale, data)),
    );
  checkSettings();
  return vscode.Disposable.from(
    collection,
    configuration.onDidLoad(({ place, files, missing }) => {
      for (const file of files) show(file, place.with({ path: file.path }));
      const name = missing && vscode.workspace.asRelativePath(place.with({ path: missing }));
      complainOnce('bulletin.configFile', name ? [vscode.l10n.t('There is no file {0}.', name)] : []);
    }),
    // They are read again; one that is gone has no problems.
    configuration.onDidChange(() => {
      collection.clear();
      checkSettings();
    }),
  );
}

/** Says what is wrong in a setting of VS Code, once until it is another thing. */
function createComplaints(): (setting: string, problems: readonly string[]) => void {
  const said = new Map<string, string>();
  return (setting, problems) => {
    const [first = ''] = problems;
    if (said.get(setting) === first) return;
    said.set(setting, first);
    if (first !== '') void complainAbout(setting, first);
  };
}

async function complainAbout(setting: string, problem: string): Promise<void> {
  const open = vscode.l10n.t('Open Settings');
  const message = vscode.l10n.t('The setting {0} has a mistake: {1}', setting, problem);
  if ((await vscode.window.showWarningMessage(message, open)) === open)
    await vscode.commands.executeCommand('workbench.action.openSettings', setting);
}

function toDiagnostics({ text, problems }: LoadedFile, locale: Locale): vscode.Diagnostic[] {
  const rangeOf = rangesIn(text);
  return problems.map((problem) => {
    const message = formatText(problem.message, locale, problem.data);
    const diagnostic = new vscode.Diagnostic(rangeOf(problem), message);
    diagnostic.source = SOURCE;
    return diagnostic;
  });
}

async function complain(uri: vscode.Uri, count: number): Promise<void> {
  const name = vscode.workspace.asRelativePath(uri);
  const open = vscode.l10n.t('Open');
  const message =
    count === 1
      ? vscode.l10n.t('There is a mistake in {0}. The rest of it is in effect.', name)
      : vscode.l10n.t('There are {1} mistakes in {0}. The rest of it is in effect.', name, count);
  if ((await vscode.window.showWarningMessage(message, open)) === open)
    await vscode.window.showTextDocument(uri);
}
