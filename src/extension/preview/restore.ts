import * as vscode from 'vscode';
import { isBulletin } from '../language';
import { createPreviewPanel, type PreviewHost, type PreviewPanel } from './panel';

export const VIEW_TYPE = 'bulletin.preview';
/** Of the preview that takes the place of the text editor. */
const EDITOR_VIEW_TYPE = 'bulletin.preview.editor';

/** Makes the previews again that were open before the window was loaded anew, and those that are opened as editors. */
export function restorePreviews(host: PreviewHost, add: (preview: PreviewPanel) => void): vscode.Disposable {
  return vscode.Disposable.from(
    vscode.window.registerWebviewPanelSerializer(VIEW_TYPE, {
      async deserializeWebviewPanel(panel, state) {
        const remembered = readRemembered(state);
        const document = remembered ? await openDocument(remembered.uri) : visibleBulletin();
        if (document) add(createPreviewPanel(host, panel, document, remembered?.isLocked ?? false));
        else panel.webview.html = failureHtml(remembered?.uri);
      },
    }),
    vscode.window.registerCustomEditorProvider(
      EDITOR_VIEW_TYPE,
      { resolveCustomTextEditor: (document, panel) => add(createPreviewPanel(host, panel, document, true)) },
      { webviewOptions: { enableFindWidget: true } },
    ),
  );
}

function openDocument(uri: vscode.Uri): Promise<vscode.TextDocument | undefined> {
  return Promise.resolve(vscode.workspace.openTextDocument(uri)).catch(() => undefined);
}

/** For a preview whose window was loaded anew before its page could remember anything. */
function visibleBulletin(): vscode.TextDocument | undefined {
  return vscode.window.visibleTextEditors.map(({ document }) => document).find(isBulletin);
}

/** What the page of a preview remembered before the window was loaded anew. */
interface Remembered {
  readonly uri: vscode.Uri;
  readonly isLocked: boolean;
}

/** Undefined where that is not what it says. */
function readRemembered(state: unknown): Remembered | undefined {
  const panel = property(state, 'panel');
  const uri = property(panel, 'uri');
  if (typeof uri !== 'string') return undefined;
  return { uri: vscode.Uri.parse(uri), isLocked: property(panel, 'isLocked') === true };
}

function property(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}

/** A page that says why there is no preview. */
function failureHtml(uri: vscode.Uri | undefined): string {
  const name = uri?.path.split('/').at(-1);
  const text = name
    ? vscode.l10n.t('The preview cannot be shown: {0} is not there any more.', name)
    : vscode.l10n.t('The preview cannot be shown again. Open it from its bulletin.');
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;');
  return `<!DOCTYPE html><html lang="${vscode.env.language}"><head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="default-src 'none'"></head><body>${escaped}</body></html>`;
}
