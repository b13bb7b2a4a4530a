import * as vscode from 'vscode';
import { localeOf } from '../core/settings';
import { createCheckedDocuments } from './checked-documents';
import { createConfiguration } from './configuration';
import { showConfigProblems } from './config-diagnostics';
import { registerCodeActions } from './code-actions';
import { checkWorkspace } from './commands/check-workspace';
import { copyPart } from './commands/copy-part';
import { fixAllCommand } from './commands/fix-all';
import { goToPart } from './commands/go-to-part';
import { goToPlace } from './commands/go-to-place';
import { newBulletinCommand } from './commands/new-bulletin';
import { openSample } from './commands/open-sample';
import { showPreview } from './commands/show-preview';
import { showRule } from './commands/show-rule';
import { suggestKeywordsCommand } from './commands/suggest-keywords';
import { publishDiagnostics, SOURCE } from './diagnostics';
import { offerToReopenGarbled } from './encoding';
import { registerFolding } from './folding';
import { createDictionarySource } from './keywords';
import { decoratePlaces } from './places';
import { openPreviewAutomatically } from './preview/open-automatically';
import { createPreview } from './preview/preview';
import { recogniseTextFiles } from './recognise';
import { registerSemanticTokens } from './semantic-tokens';
import { showCommands, showStatus } from './status-item';
import { changeConfiguration } from './suppress-actions';
import { registerTasks } from './tasks';
import { createWorkspaceCheck } from './workspace-check';
import { registerSymbols } from './symbols';

/** The one place where the parts of the extension meet. */
export function activate({
  extension,
  extensionMode,
  extensionUri,
  globalState,
  subscriptions,
}: vscode.ExtensionContext): void {
  const locale = localeOf(vscode.env.language);
  const configuration = createConfiguration(locale);
  const documents = createCheckedDocuments(configuration);
  const diagnostics = vscode.languages.createDiagnosticCollection(SOURCE);
  const workspaceCheck = createWorkspaceCheck(documents, diagnostics, configuration);
  const dictionary = createDictionarySource(extensionUri);
  const preview = createPreview(extensionUri, documents);

  const command = (name: string, run: (...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(`bulletin.${name}`, run);

  subscriptions.push(
    configuration,
    documents,
    preview,
    showConfigProblems(configuration, locale),
    diagnostics,
    workspaceCheck,
    publishDiagnostics(documents, diagnostics, workspaceCheck.keeps),
    registerTasks(extensionUri),
    decoratePlaces(documents),
    registerCodeActions(documents),
    registerSymbols(documents),
    registerFolding(documents),
    registerSemanticTokens(documents),
    recogniseTextFiles(globalState),
    openPreviewAutomatically(preview, extensionMode),
    offerToReopenGarbled(documents),
    showStatus(documents),
    command('showPreview', (file) => showPreview(preview, vscode.ViewColumn.Active, file)),
    command('showPreviewToSide', (file) => showPreview(preview, vscode.ViewColumn.Beside, file)),
    command('suggestKeywords', () => suggestKeywordsCommand(documents, dictionary)),
    command('changeConfiguration', (folder, path, value) =>
      changeConfiguration(folder as vscode.Uri, path as (string | number)[], value),
    ),
    command('checkWorkspace', () => checkWorkspace(workspaceCheck)),
    command('fixAll', () => fixAllCommand(documents)),
    command('goToTitle', () => goToPart(documents, 'title')),
    command('goToByline', () => goToPart(documents, 'byline')),
    command('goToBody', () => goToPart(documents, 'body')),
    command('goToTags', () => goToPart(documents, 'tags')),
    command('nextPlace', () => goToPlace(documents, 'next')),
    command('previousPlace', () => goToPlace(documents, 'previous')),
    command('newBulletin', () => newBulletinCommand()),
    command('openSample', () => openSample(extensionUri, preview)),
    command('copyTitle', () => copyPart(documents, 'title')),
    command('copyBody', () => copyPart(documents, 'body')),
    command('copyTags', () => copyPart(documents, 'tags')),
    command('showCommands', () => showCommands(extension)),
    command('showRule', (rule) => showRule(extensionUri, locale, rule)),
  );
}
