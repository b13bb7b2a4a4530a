import * as vscode from 'vscode';
import type { SecurityLevel } from '../../webview/messages/appearance';
import { pageStrings } from './strings';

/** By feature; the later win. */
const STYLES = ['page', 'article', 'sync', 'checks', 'view', 'publish'];

/** Whence images may come, besides the folders of the workspace. */
const IMAGE_SOURCES: Readonly<Record<SecurityLevel, string>> = {
  strict: 'data:',
  default: 'https: data:',
  insecure: 'https: http: data:',
};

/**
 * The shell of the page; the article comes in messages. Nothing runs in it but our script. The article is Chinese, as on
 * the site, whatever the language of VS Code: that decides on fonts, on the width of quotes, and on who reads it aloud.
 */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri, level: SecurityLevel): string {
  const uri = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const nonce = createNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    // The body is made of inline styles; a nonce here would turn all of them off.
    `style-src ${webview.cspSource} 'unsafe-inline'${level === 'strict' ? '' : ' https:'}`,
    `img-src ${webview.cspSource} ${IMAGE_SOURCES[level]}`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <title>${vscode.l10n.t('Preview')}</title>
  ${STYLES.map((name) => `<link rel="stylesheet" href="${uri('media', 'preview', `${name}.css`)}">`).join('\n  ')}
</head>
<body>
  <header>
    <div id="toolbar"></div>
    <div id="answer" hidden></div>
  </header>
  <div id="content">
    <main id="reading" tabindex="0" aria-label="${vscode.l10n.t('Preview')}">
      <div id="paper">
        <article id="article" lang="zh-CN"></article>
        <div id="gutter" aria-hidden="true"></div>
        <div id="active-place" aria-hidden="true" hidden></div>
        <div id="caret" aria-hidden="true" hidden></div>
      </div>
      <div id="change-card" role="tooltip" hidden></div>
    </main>
    <aside id="checks" hidden></aside>
  </div>
  <footer id="foot"></footer>
  <div id="card" hidden></div>
  <div id="status" role="status" class="visually-hidden"></div>
  <script id="strings" type="application/json" nonce="${nonce}">${toJson(pageStrings())}</script>
  <script nonce="${nonce}" src="${uri('dist', 'webview.js')}"></script>
</body>
</html>`;
}

/** JSON that cannot end the script element it stands in. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
