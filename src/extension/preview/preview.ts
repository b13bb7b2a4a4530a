import * as vscode from 'vscode';
import type { FromPage, ToPage } from '../../webview/messages';
import type { CheckedDocument, CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { fixEdit } from '../fix-edit';
import { isBulletin } from '../language';
import { pageHtml } from './page';
import { createUpdateSource } from './update';

export const VIEW_TYPE = 'bulletin.preview';

/** The preview panel, which shows the bulletin that was last edited. */
export interface Preview extends vscode.Disposable {
  show(document: vscode.TextDocument, column: vscode.ViewColumn): void;
}

export function createPreview(extensionUri: vscode.Uri, documents: CheckedDocuments): Preview {
  let panel: PreviewPanel | undefined;
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor((editor) => {
      if (editor && isBulletin(editor.document)) panel?.follow(editor.document);
    }),
  ];
  return {
    show(document, column) {
      panel ??= openPanel(extensionUri, documents, document, column, () => (panel = undefined));
      panel.follow(document);
      panel.reveal(column);
    },
    dispose() {
      panel?.dispose();
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

interface PreviewPanel extends vscode.Disposable {
  follow(document: vscode.TextDocument): void;
  reveal(column: vscode.ViewColumn): void;
}

function openPanel(
  extensionUri: vscode.Uri,
  documents: CheckedDocuments,
  first: vscode.TextDocument,
  column: vscode.ViewColumn,
  onClose: () => void,
): PreviewPanel {
  const panel = createPanel(extensionUri, titleOf(first), column);
  const updates = createUpdateSource();
  let document = first;
  // Messages that are posted before the page listens are lost.
  let isReady = false;

  const send = (checked: CheckedDocument) => {
    if (!isReady || checked.document !== document) return;
    const message: ToPage = updates.next(checked);
    void panel.webview.postMessage(message);
  };
  const subscriptions = [
    documents.onDidCheck(send),
    documents.onDidClose((closed) => {
      if (closed === document) panel.dispose();
    }),
    panel.webview.onDidReceiveMessage((message: FromPage) => {
      if (message.type === 'ready') {
        isReady = true;
        updates.reset();
        send(documents.get(document));
      } else {
        void answer(message, documents.get(document));
      }
    }),
  ];
  panel.onDidDispose(() => {
    vscode.Disposable.from(...subscriptions).dispose();
    onClose();
  });
  panel.webview.html = pageHtml(panel.webview, extensionUri);

  return {
    follow(next) {
      if (next === document) return;
      document = next;
      panel.title = titleOf(next);
      send(documents.get(next));
    },
    reveal: (at) => panel.reveal(at, true),
    dispose: () => panel.dispose(),
  };
}

function createPanel(
  extensionUri: vscode.Uri,
  title: string,
  viewColumn: vscode.ViewColumn,
): vscode.WebviewPanel {
  const folders = ['dist', 'media'].map((folder) => vscode.Uri.joinPath(extensionUri, folder));
  const options = { enableScripts: true, enableFindWidget: true, localResourceRoots: folders };
  return vscode.window.createWebviewPanel(VIEW_TYPE, title, { viewColumn, preserveFocus: true }, options);
}

function titleOf({ uri }: vscode.TextDocument): string {
  return vscode.l10n.t('Preview {0}', uri.path.split('/').at(-1) ?? '');
}

type Request = Exclude<FromPage, { type: 'ready' }>;

async function answer(message: Request, checked: CheckedDocument): Promise<void> {
  switch (message.type) {
    case 'showRule':
      await vscode.commands.executeCommand('bulletin.showRule', message.rule);
      return;
    case 'reveal':
      return reveal(checked.document, message.start, message.end);
    case 'fix':
      return applyFix(message, checked);
  }
}

async function reveal(document: vscode.TextDocument, start: number, end: number): Promise<void> {
  const range = toRange(document, { start, end });
  const shown = vscode.window.visibleTextEditors.find((editor) => editor.document === document);
  const column = shown?.viewColumn ?? vscode.ViewColumn.One;
  const editor = await vscode.window.showTextDocument(document, { viewColumn: column });
  editor.selection = new vscode.Selection(range.start, range.end);
  editor.revealRange(range, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}

/** Offsets of an older version would change the wrong text, so a fix for one is left alone: the page is about to follow. */
async function applyFix(message: Extract<Request, { type: 'fix' }>, checked: CheckedDocument): Promise<void> {
  if (message.version !== checked.version) return;
  const problem = checked.problems.at(message.problem);
  const fix = message.place === undefined ? problem?.fix : problem?.places.at(message.place)?.fix;
  if (fix) await vscode.workspace.applyEdit(fixEdit(checked, fix));
}
