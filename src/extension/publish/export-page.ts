import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import { titleText } from '../../core/publish/copy-forms';
import { renderPage } from '../../core/publish/page';
import type { Site } from '../../core/publish/site';

/**
 * Saves the bulletin as a page where the writer says. To be printed it is opened in a browser, because VS Code does not
 * print. Returns what there is to say; nothing where the writer thought better of it.
 */
export async function exportPage(
  document: vscode.TextDocument,
  article: Article,
  site: Site,
  isPrinted: boolean,
): Promise<string | undefined> {
  const file = await vscode.window.showSaveDialog({
    defaultUri: proposedFile(document, article),
    filters: { [vscode.l10n.t('Web page')]: ['html'] },
    title: isPrinted
      ? vscode.l10n.t('Save as a web page, to print it in a browser')
      : vscode.l10n.t('Save as a web page'),
  });
  if (!file) return undefined;
  try {
    await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(`${renderPage(article, site)}\n`));
  } catch (error) {
    return vscode.l10n.t('{0} could not be written: {1}', nameOf(file), String(error));
  }
  if (!isPrinted) return vscode.l10n.t('Saved as {0}', nameOf(file));
  return (await openInBrowser(file))
    ? vscode.l10n.t('Opened in the browser. Print it there: VS Code itself cannot print.')
    : vscode.l10n.t(
        'Saved as {0}. Open it in a browser and print it there: VS Code itself cannot print.',
        nameOf(file),
      );
}

/** Beside the bulletin, with its name. */
function proposedFile({ uri, isUntitled }: vscode.TextDocument, article: Article): vscode.Uri | undefined {
  if (!isUntitled) return uri.with({ path: uri.path.replace(/(?:\.[^./]*)?$/, '.html') });
  const folder = vscode.workspace.workspaceFolders?.at(0)?.uri;
  const name = titleText(article)
    .replace(/[\\/:*?"<>|\s]+/g, ' ')
    .trim();
  return folder && vscode.Uri.joinPath(folder, `${name || vscode.l10n.t('Bulletin')}.html`);
}

/** A file of another computer is not there for the browser of this one. */
async function openInBrowser(file: vscode.Uri): Promise<boolean> {
  const { uiKind, remoteName } = vscode.env;
  if (file.scheme !== 'file' || uiKind !== vscode.UIKind.Desktop || remoteName !== undefined) return false;
  return vscode.env.openExternal(file);
}

function nameOf({ path }: vscode.Uri): string {
  return path.split('/').at(-1) ?? '';
}
