// The addresses of the workbench in the browser.
import path from 'node:path';

/** The address that opens a folder; `payload` is VS Code's own list of [key, value], e.g. openFile. */
export function workbenchUrl(server, { folder, payload = [] }) {
  const url = new URL(server.origin);
  url.searchParams.set('tkn', server.token);
  if (folder) url.searchParams.set('folder', folder);
  url.searchParams.set('payload', JSON.stringify([['skipWelcome', 'true'], ...payload]));
  return url.href;
}

/** The URI by which the workbench names a file of the server's machine. */
export function remoteUri(server, file) {
  const encoded = path.resolve(file).split('/').map(encodeURIComponent).join('/');
  return `vscode-remote://127.0.0.1:${server.port}${encoded}`;
}
