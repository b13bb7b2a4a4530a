import * as vscode from 'vscode';
import type { SyncSettings } from '../../../webview/messages/sync';
import type { PreviewContext } from '../context';

/** Tells the page how it and the editor follow each other. */
export function sendSyncSettings(preview: PreviewContext): vscode.Disposable {
  const send = () => preview.post({ type: 'syncSettings', settings: syncSettings(preview.document) });
  return vscode.Disposable.from(
    preview.onDidStart(send),
    vscode.workspace.onDidChangeConfiguration((event) => {
      const isAffected =
        event.affectsConfiguration('bulletin.preview') ||
        event.affectsConfiguration('editor.scrollBeyondLastLine');
      if (isAffected) send();
    }),
  );
}

function syncSettings(document: vscode.TextDocument): SyncSettings {
  const preview = vscode.workspace.getConfiguration('bulletin.preview', document);
  const editor = vscode.workspace.getConfiguration('editor', document);
  return {
    scrollPreviewWithEditor: preview.get('scrollPreviewWithEditor', true),
    scrollEditorWithPreview: preview.get('scrollEditorWithPreview', true),
    markEditorSelection: preview.get('markEditorSelection', true),
    doubleClickToSwitchToEditor: preview.get('doubleClickToSwitchToEditor', true),
    scrollBeyondLastLine: editor.get('scrollBeyondLastLine', true),
  };
}
