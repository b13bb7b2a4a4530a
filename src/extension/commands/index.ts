import * as vscode from 'vscode';
import type { Locale } from '../../core/localized-text';
import type { PublishAction } from '../../webview/messages/publish';
import type { CheckedDocuments } from '../checked-documents';
import type { Configuration } from '../configuration';
import type { Log } from '../log';
import type { PreviewManager } from '../preview/manager';
import { chooseSecurityLevel } from '../preview/security';
import { showCommands } from '../status-item';
import { changeConfiguration } from '../suppress-actions';
import type { Tags } from '../tags';
import type { WorkspaceCheck } from '../workspace-check';
import { checkWorkspace } from './check-workspace';
import { copyImage } from './copy-image';
import { fixAllCommand } from './fix-all';
import { goToPart } from './go-to-part';
import { goToPlace } from './go-to-place';
import { deleteTagCommand, mergeTagCommand, renameTagCommand } from './keywords/change-tags';
import { suggestForAllCommand } from './keywords/suggest-for-all';
import { suggestKeywordsCommand } from './keywords/suggest-keywords';
import { newBulletinCommand } from './new-bulletin';
import { openSample } from './open-sample';
import { publishCommand } from './publish';
import { showPreview } from './show-preview';
import { showRule } from './show-rule';
import { showSource } from './show-source';

const command = (name: string, run: (...args: unknown[]) => unknown) =>
  vscode.commands.registerCommand(`bulletin.${name}`, run);

interface Commanded {
  readonly extension: vscode.Extension<unknown>;
  readonly extensionUri: vscode.Uri;
  readonly locale: Locale;
  readonly configuration: Configuration;
  readonly documents: CheckedDocuments;
  readonly previews: PreviewManager;
  readonly workspaceCheck: WorkspaceCheck;
}

export function registerCommands({
  extension,
  extensionUri,
  locale,
  configuration,
  documents,
  previews,
  workspaceCheck,
}: Commanded): vscode.Disposable {
  const publish = (action: PublishAction) => publishCommand(documents, previews, action);
  return vscode.Disposable.from(
    command('changeConfiguration', (bulletin, path, value) =>
      changeConfiguration(configuration, bulletin as vscode.Uri, path as (string | number)[], value),
    ),
    command('checkWorkspace', () => checkWorkspace(workspaceCheck)),
    command('fixAll', () => fixAllCommand(documents)),
    command('goToTitle', () => goToPart(documents, 'title')),
    command('goToByline', () => goToPart(documents, 'byline')),
    command('goToBody', () => goToPart(documents, 'body')),
    command('goToTags', () => goToPart(documents, 'tags')),
    command('nextPlace', (where) => goToPlace(documents, previews, 'next', where)),
    command('previousPlace', (where) => goToPlace(documents, previews, 'previous', where)),
    command('newBulletin', () => newBulletinCommand()),
    command('openSample', () => openSample(extensionUri, previews)),
    command('copyRichText', () => publish('richText')),
    command('copyTitle', () => publish('title')),
    command('copyBody', () => publish('body')),
    command('copyTags', () => publish('tagLines')),
    command('copyTagsWithCommas', () => publish('tagCommas')),
    command('copyTagsWithMarks', () => publish('tagMarks')),
    command('exportPage', () => publish('page')),
    command('print', () => publish('print')),
    command('showCommands', () => showCommands(extension)),
    command('showRule', (rule) => showRule(extensionUri, locale, rule)),
  );
}

export function registerPreviewCommands(
  previews: PreviewManager,
  workspaceState: vscode.Memento,
): vscode.Disposable {
  return vscode.Disposable.from(
    command('showPreview', (file) => showPreview(previews, 'here', file)),
    command('showPreviewToSide', (file) => showPreview(previews, 'beside', file)),
    command('showLockedPreviewToSide', (file) => showPreview(previews, 'locked', file)),
    command('showSource', () => showSource(previews)),
    command('togglePreviewLock', () => previews.toggleLock()),
    command('refreshPreview', () => previews.refresh()),
    command('showPreviewSecuritySelector', async () => {
      if (await chooseSecurityLevel(workspaceState)) previews.refresh();
    }),
    command('copyImage', (context) => copyImage(previews, context)),
    command('togglePreviewChecks', () => previews.active?.post({ type: 'checksCommand', command: 'toggle' })),
  );
}

interface TagCommanded extends Pick<Tags, 'index' | 'keywords' | 'view'> {
  readonly documents: CheckedDocuments;
  readonly previews: PreviewManager;
  readonly configuration: Configuration;
  readonly locale: Locale;
  readonly log: Log;
}

export function registerTagCommands(tagging: TagCommanded): vscode.Disposable {
  const { index, view, locale } = tagging;
  return vscode.Disposable.from(
    command('suggestKeywords', () => suggestKeywordsCommand(tagging)),
    command('suggestKeywordsForAll', () => suggestForAllCommand(tagging)),
    command('renameTag', (node) => renameTagCommand(index, locale, view.tagFor(node))),
    command('mergeTag', (node) => mergeTagCommand(index, view.tagFor(node))),
    command('deleteTag', (node) => deleteTagCommand(index, view.tagFor(node))),
    command('filterTags', () => view.filter()),
    command('clearTagFilter', () => view.clearFilter()),
  );
}
