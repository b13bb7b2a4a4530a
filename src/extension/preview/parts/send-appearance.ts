import * as vscode from 'vscode';
import type { Appearance } from '../../../webview/messages/appearance';
import type { PreviewContext } from '../context';
import { folderOf, rootOf } from '../resources';
import { securityLevel } from '../security';

/** Tells the page how the article is to look, and where its pictures are. */
export function sendAppearance(preview: PreviewContext): vscode.Disposable {
  const { webview } = preview;
  const sendResources = () => {
    const address = (uri: vscode.Uri | undefined) =>
      uri && webview.asWebviewUri(uri).toString().replace(/\/$/, '');
    preview.post({
      type: 'resources',
      level: securityLevel(preview.workspaceState),
      folder: address(folderOf(preview.document)),
      root: address(rootOf(preview.document)),
    });
  };
  const send = () => preview.post({ type: 'appearance', appearance: appearanceOf(preview) });
  return vscode.Disposable.from(
    preview.onDidStart(() => {
      sendResources();
      send();
    }),
    vscode.workspace.onDidGrantWorkspaceTrust(send),
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (['bulletin.preview', 'bulletin.styles'].some((section) => event.affectsConfiguration(section)))
        send();
    }),
  );
}

function appearanceOf({ document, webview }: PreviewContext): Appearance {
  const settings = vscode.workspace.getConfiguration('bulletin.preview', document);
  const styles = vscode.workspace.getConfiguration('bulletin', document).get<unknown>('styles', []);
  const paths = Array.isArray(styles) ? styles.filter((path) => typeof path === 'string') : [];
  return {
    fontFamily: settings.get('fontFamily', ''),
    fontSize: settings.get('fontSize', 0),
    lineHeight: settings.get('lineHeight', 0),
    // A folder that is not trusted must not dress a page up as something else.
    styles: vscode.workspace.isTrusted ? paths.flatMap((path) => addressOf(path, document, webview)) : [],
  };
}

function addressOf(path: string, document: vscode.TextDocument, webview: vscode.Webview): string[] {
  if (/^https:/i.test(path)) return [path];
  const root = rootOf(document);
  return root ? [webview.asWebviewUri(vscode.Uri.joinPath(root, path)).toString()] : [];
}
