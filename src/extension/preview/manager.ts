import * as vscode from 'vscode';
import type { ToPage } from '../../webview/messages';
import { isBulletin } from '../language';
import { createPreviewPanel, type PreviewHost, type PreviewPanel } from './panel';
import { restorePreviews, VIEW_TYPE } from './restore';

/** All previews. In each column there is one dynamic preview at most, and one locked to each bulletin. */
export interface PreviewManager extends vscode.Disposable {
  /** The preview that has the focus. */
  readonly active: PreviewPanel | undefined;
  /** The same for a key that was pressed in it: that may come a moment before VS Code tells who has the focus. */
  whenActive(): Promise<PreviewPanel | undefined>;
  show(document: vscode.TextDocument, column: vscode.ViewColumn, isLocked?: boolean): void;
  /** Says something to the page of a preview of the bulletin, which is opened where there is none and gets the focus. */
  tell(document: vscode.TextDocument, message: ToPage): void;
  /** Locks the active preview to its bulletin, or lets it follow again. */
  toggleLock(): void;
  /** Makes the pages of all previews anew. */
  refresh(): void;
}

export function createPreviewManager(host: PreviewHost): PreviewManager {
  const previews = new Set<PreviewPanel>();
  const didChangeState = new vscode.EventEmitter<void>();
  const active = () => [...previews].find(({ isActive }) => isActive);
  const setContext = () =>
    vscode.commands.executeCommand('setContext', 'bulletin.previewIsLocked', active()?.isLocked ?? false);
  const add = (preview: PreviewPanel) => {
    previews.add(preview);
    preview.onDidDispose(() => previews.delete(preview));
    preview.onDidChangeState(() => {
      void setContext();
      didChangeState.fire();
    });
  };
  const show = (document: vscode.TextDocument, column: vscode.ViewColumn, isLocked = false) => {
    const at = columnOf(column);
    const found = [...previews].find((preview) => matches(preview, document, at, isLocked));
    if (found) {
      found.show(document);
      found.reveal(at);
    } else {
      add(createPreviewPanel(host, createPanel(at), document, isLocked));
    }
  };

  const subscriptions = vscode.Disposable.from(
    followEditor(previews),
    didChangeState,
    restorePreviews(host, add),
  );

  return {
    get active() {
      return active();
    },
    whenActive: async () => active() ?? next(didChangeState.event, MOMENT).then(active),
    show,
    tell(document, message) {
      const find = () => [...previews].find((preview) => preview.document === document);
      if (!find()) show(document, vscode.ViewColumn.Beside);
      find()?.tell(message);
    },
    toggleLock() {
      const preview = active();
      if (!preview) return;
      preview.isLocked = !preview.isLocked;
      closeTwins(previews, preview);
      void setContext();
    },
    refresh() {
      for (const preview of previews) preview.refresh();
    },
    dispose() {
      subscriptions.dispose();
      for (const preview of previews) preview.dispose();
    },
  };
}

/** Each dynamic preview shows the bulletin that is edited. */
function followEditor(previews: Iterable<PreviewPanel>): vscode.Disposable {
  const follow = (document: vscode.TextDocument | undefined) => {
    if (!document || !isBulletin(document)) return;
    for (const preview of previews) if (!preview.isLocked) preview.show(document);
  };
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor((editor) => follow(editor?.document)),
    // So VS Code says that the text in the editor has become a bulletin.
    vscode.workspace.onDidOpenTextDocument((document) => {
      if (document === vscode.window.activeTextEditor?.document) follow(document);
    }),
  );
}

/** Two that show the same in the same column are one too many. */
function closeTwins(previews: Iterable<PreviewPanel>, preview: PreviewPanel): void {
  const { document, column, isLocked } = preview;
  for (const other of previews) {
    if (other !== preview && column && matches(other, document, column, isLocked)) other.dispose();
  }
}

/** In ms. */
const MOMENT = 500;

/** Waits until it happens, but not longer than is said. */
function next(event: vscode.Event<void>, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    const subscription = event(() => {
      clearTimeout(timer);
      subscription.dispose();
      resolve();
    });
  });
}

function matches(
  preview: PreviewPanel,
  document: vscode.TextDocument,
  column: vscode.ViewColumn,
  isLocked: boolean,
): boolean {
  if (preview.column !== column || preview.isLocked !== isLocked) return false;
  return !isLocked || preview.document === document;
}

/** The number of a column that is named by its place beside the active one. */
function columnOf(column: vscode.ViewColumn): vscode.ViewColumn {
  const active = vscode.window.tabGroups.activeTabGroup.viewColumn;
  if (column === vscode.ViewColumn.Active) return active;
  return column === vscode.ViewColumn.Beside ? active + 1 : column;
}

function createPanel(viewColumn: vscode.ViewColumn): vscode.WebviewPanel {
  return vscode.window.createWebviewPanel(
    VIEW_TYPE,
    '',
    { viewColumn, preserveFocus: true },
    { enableFindWidget: true },
  );
}
