import * as vscode from 'vscode';
import type { PageStrings } from '../../webview/messages';

/** The shell of the page; the article comes in messages. Nothing runs in it but our script. */
export function pageHtml(webview: vscode.Webview, extensionUri: vscode.Uri): string {
  const uri = (...path: string[]) =>
    webview.asWebviewUri(vscode.Uri.joinPath(extensionUri, ...path)).toString();
  const nonce = createNonce();
  const policy = [
    `default-src 'none'`,
    `script-src 'nonce-${nonce}'`,
    // The body is made of inline styles; a nonce here would turn all of them off.
    `style-src ${webview.cspSource} 'unsafe-inline'`,
    `img-src ${webview.cspSource} https: data:`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${vscode.env.language}">
<head>
  <meta charset="utf-8">
  <meta http-equiv="Content-Security-Policy" content="${policy}">
  <meta name="viewport" content="width=device-width, initial-scale=1">
  <link rel="stylesheet" href="${uri('media', 'preview.css')}">
</head>
<body>
  <section id="checks"></section>
  <main>
    <div id="paper">
      <article id="article"></article>
      <div id="gutter"></div>
    </div>
  </main>
  <div id="card" role="tooltip" hidden></div>
  <script id="strings" type="application/json" nonce="${nonce}">${toJson(pageStrings())}</script>
  <script nonce="${nonce}" src="${uri('dist', 'webview.js')}"></script>
</body>
</html>`;
}

function pageStrings(): PageStrings {
  const { l10n } = vscode;
  return {
    checks: l10n.t('Checks'),
    noProblems: l10n.t('No problems found'),
    counts: {
      error: [l10n.t('1 error'), l10n.t('{0} errors')],
      warning: [l10n.t('1 warning'), l10n.t('{0} warnings')],
      info: [l10n.t('1 note'), l10n.t('{0} notes')],
      hint: [l10n.t('1 hint'), l10n.t('{0} hints')],
    },
    showRule: l10n.t('About this check'),
    emptyArticle: l10n.t('Nothing to show yet. Write the title on the first line.'),
  };
}

/** JSON that cannot end the script element it stands in. */
function toJson(value: unknown): string {
  return JSON.stringify(value).replace(/</g, '\\u003c');
}

function createNonce(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
}
