import * as vscode from 'vscode';
import { localeOf, type Settings } from '../core/settings';
import { createCheckedDocuments } from './checked-documents';
import { registerCodeActions } from './code-actions';
import { copyPart } from './commands/copy-part';
import { fixAllCommand } from './commands/fix-all';
import { goToPart } from './commands/go-to-part';
import { goToPlace } from './commands/go-to-place';
import { newBulletinCommand } from './commands/new-bulletin';
import { openSample } from './commands/open-sample';
import { showPreview } from './commands/show-preview';
import { showRule } from './commands/show-rule';
import { suggestKeywordsCommand } from './commands/suggest-keywords';
import { publishDiagnostics } from './diagnostics';
import { offerToReopenGarbled } from './encoding';
import { registerFolding } from './folding';
import { createDictionarySource } from './keywords';
import { decoratePlaces } from './places';
import { openPreviewAutomatically } from './preview/open-automatically';
import { createPreview } from './preview/preview';
import { recogniseTextFiles } from './recognise';
import { registerSemanticTokens } from './semantic-tokens';
import { showCommands, showStatus } from './status-item';
import { registerSymbols } from './symbols';

/** The one place where the parts of the extension meet. */
export function activate({
  extension,
  extensionMode,
  extensionUri,
  globalState,
  subscriptions,
}: vscode.ExtensionContext): void {
  const settings: Settings = { locale: localeOf(vscode.env.language), severities: {} };
  const documents = createCheckedDocuments(settings);
  const dictionary = createDictionarySource(extensionUri);
  const preview = createPreview(extensionUri, documents);

  const command = (name: string, run: (...args: unknown[]) => unknown) =>
    vscode.commands.registerCommand(`bulletin.${name}`, run);

  subscriptions.push(
    documents,
    preview,
    publishDiagnostics(documents),
    decoratePlaces(documents),
    registerCodeActions(documents, settings),
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
    command('fixAll', () => fixAllCommand(settings)),
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
    command('showRule', (rule) => showRule(extensionUri, settings.locale, rule)),
  );
}
