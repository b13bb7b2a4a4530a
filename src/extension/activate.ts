import * as vscode from 'vscode';
import { localeOf } from '../core/settings';
import { createCheckedDocuments } from './checked-documents';
import { createConfiguration } from './configuration';
import { showConfigProblems } from './config-diagnostics';
import { registerCodeActions } from './code-actions';
import { registerColours } from './colours';
import { registerCommands, registerPreviewCommands, registerTagCommands } from './commands';
import { publishDiagnostics, SOURCE } from './diagnostics';
import { offerToReopenGarbled } from './encoding';
import { registerFolding } from './folding';
import { createDictionarySource } from './keywords';
import { createLog } from './log';
import { showPlaces } from './places';
import { createPreviewManager } from './preview/manager';
import { openPreviewAutomatically } from './preview/open-automatically';
import { recogniseTextFiles } from './recognise';
import { registerSemanticTokens } from './semantic-tokens';
import { showStatus } from './status-item';
import { registerTasks } from './tasks';
import { createTags } from './tags';
import { createWorkspaceCheck } from './workspace-check';
import { registerSymbols } from './symbols';

/** The one place where the parts of the extension meet. */
export function activate({
  extension,
  extensionMode,
  extensionUri,
  globalState,
  subscriptions,
  workspaceState,
}: vscode.ExtensionContext): void {
  const locale = localeOf(vscode.env.language);
  const log = createLog();
  const configuration = createConfiguration(locale);
  const documents = createCheckedDocuments(configuration);
  const diagnostics = vscode.languages.createDiagnosticCollection(SOURCE);
  const workspaceCheck = createWorkspaceCheck(documents, diagnostics, configuration);
  const tags = createTags(documents, createDictionarySource(extensionUri), locale);
  const previews = createPreviewManager({ extensionUri, documents, workspaceState });

  subscriptions.push(
    log,
    configuration,
    documents,
    previews,
    showConfigProblems(configuration, locale),
    diagnostics,
    workspaceCheck,
    publishDiagnostics(documents, diagnostics, workspaceCheck.keeps),
    registerTasks(extensionUri),
    showPlaces(documents),
    registerCodeActions(documents),
    registerSymbols(documents),
    registerFolding(documents),
    registerColours(documents),
    registerSemanticTokens(documents),
    recogniseTextFiles(globalState),
    openPreviewAutomatically(previews, extensionMode),
    offerToReopenGarbled(documents),
    showStatus(documents),
    tags,
    registerCommands({
      extension,
      extensionUri,
      locale,
      configuration,
      documents,
      previews,
      workspaceCheck,
    }),
    registerTagCommands({ ...tags, documents, previews, configuration, locale, log }),
    registerPreviewCommands(previews, workspaceState),
  );
}
