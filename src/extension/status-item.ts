import * as vscode from 'vscode';
import { countBody } from '../core/article/count';
import type { CheckedDocument, CheckedDocuments } from './checked-documents';
import { activeBulletin } from './language';

/** Left of the position of the cursor, which VS Code puts at 100.5. */
const PRIORITY = 101;

/** The commands that the item lists, in the order of writing an article. */
const COMMANDS = [
  'bulletin.newBulletin',
  'bulletin.showPreviewToSide',
  'bulletin.nextPlace',
  'bulletin.fixAll',
  'bulletin.suggestKeywords',
  'bulletin.copyRichText',
  'bulletin.copyTitle',
  'bulletin.copyBody',
  'bulletin.copyTags',
  'bulletin.exportPage',
  'bulletin.checkWorkspace',
];

/** Says in the status bar how the active bulletin stands: problems, length, tags. Without one it is hidden. */
export function showStatus(documents: CheckedDocuments): vscode.Disposable {
  const item = vscode.window.createStatusBarItem(
    'bulletin.status',
    vscode.StatusBarAlignment.Right,
    PRIORITY,
  );
  item.name = vscode.l10n.t('Bulletin');
  item.command = 'bulletin.showCommands';
  item.tooltip = vscode.l10n.t('Problems, length of the body, and tags. Click to choose a command.');
  const show = (checked: CheckedDocument) => {
    item.text = `$(checklist) ${statusText(checked)}`;
    item.accessibilityInformation = { label: statusLabel(checked), role: 'button' };
    item.show();
  };
  const update = () => {
    const editor = activeBulletin();
    if (editor) show(documents.get(editor.document));
    else item.hide();
  };
  update();
  return vscode.Disposable.from(
    item,
    vscode.window.onDidChangeActiveTextEditor(update),
    // The language of the active document may have changed.
    vscode.workspace.onDidOpenTextDocument(update),
    documents.onDidCheck((checked) => {
      if (checked.document === activeBulletin()?.document) show(checked);
    }),
  );
}

/** What the status bar shows, without the icon: `3 problems · 1,234 字 · 10 tags`. */
export function statusText(checked: CheckedDocument): string {
  const length = vscode.l10n.t('{0} 字', lengthOf(checked));
  return [problemsText(checked), length, tagsText(checked)].join(' · ');
}

/** The same for a screen reader. */
function statusLabel(checked: CheckedDocument): string {
  const length = vscode.l10n.t('{0} characters', lengthOf(checked));
  return [problemsText(checked), length, tagsText(checked)].join(', ');
}

function lengthOf({ article }: CheckedDocument): string {
  return countBody(article).words.toLocaleString('en');
}

function problemsText({ problems: { length } }: CheckedDocument): string {
  if (length === 0) return vscode.l10n.t('No problems');
  return length === 1 ? vscode.l10n.t('1 problem') : vscode.l10n.t('{0} problems', length);
}

function tagsText({ article }: CheckedDocument): string {
  const { length } = article.tags;
  if (length === 0) return vscode.l10n.t('No tags');
  return length === 1 ? vscode.l10n.t('1 tag') : vscode.l10n.t('{0} tags', length);
}

/** VS Code gives a text that it has translated together with the original. */
type ManifestText = string | { readonly value: string };

interface Manifest {
  readonly contributes: {
    readonly commands: readonly { readonly command: string; readonly title: ManifestText }[];
  };
}

/** Lets the user choose from the commands for a bulletin. Their titles are those of the manifest, in its language. */
export async function showCommands({ packageJSON }: vscode.Extension<unknown>): Promise<void> {
  const { contributes } = packageJSON as Manifest;
  const titles = new Map(contributes.commands.map(({ command, title }) => [command, textOf(title)]));
  const items = COMMANDS.map((command) => ({ command, label: titles.get(command) ?? command }));
  const placeHolder = vscode.l10n.t('Choose what to do');
  const chosen = await vscode.window.showQuickPick(items, { title: vscode.l10n.t('Bulletin'), placeHolder });
  if (chosen) await vscode.commands.executeCommand(chosen.command);
}

function textOf(text: ManifestText): string {
  return typeof text === 'string' ? text : text.value;
}
