// Which VS Code runs the tests: one that is given, a desktop one, a downloaded one, or the server from npm in ./host.
import { execFileSync } from 'node:child_process';
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { downloadAndUnzipVSCode } from '@vscode/test-electron';
import { canShowWindows, findOnPath, hostRunsHere } from './host/find.mjs';

const HOST_CODE = fileURLToPath(new URL('host/code', import.meta.url));

/** @returns {'given' | 'desktop' | 'download' | 'host' | undefined} undefined: nothing here can run the tests */
export function chooseKind() {
  const given = process.env.VSCODE_EXECUTABLE;
  if (given) return path.resolve(given) === HOST_CODE ? 'host' : 'given';
  if (findDesktop()) return 'desktop';
  if (process.env.BULLETIN_TEST_DOWNLOAD === '1') return 'download';
  return hostRunsHere() ? 'host' : undefined;
}

export async function findExecutable(kind) {
  if (kind === 'given') return path.resolve(process.env.VSCODE_EXECUTABLE);
  if (kind === 'desktop') return findDesktop();
  if (kind === 'download') return downloadAndUnzipVSCode();
  return HOST_CODE;
}

/** `code` on the PATH is a script that hands over to a running window; the tests need the program beside it. */
function findDesktop() {
  const script = canShowWindows() ? findOnPath('code', 'code-insiders', 'codium') : undefined;
  if (!script) return undefined;
  const folder = path.dirname(fs.realpathSync(script));
  const candidates = {
    darwin: ['../../../MacOS/Code', '../../../MacOS/Electron'],
    win32: ['../Code.exe', '../Code - Insiders.exe', '../VSCodium.exe'],
    linux: ['../code', '../code-insiders', '../codium'],
  };
  const files = (candidates[process.platform] ?? []).map((file) => path.join(folder, file));
  return files.find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** For people: name and version, as far as the files beside the program tell. */
export function describe(kind, executable) {
  if (kind === 'host') {
    const version = execFileSync(executable, ['--version'], { encoding: 'utf8' }).split('\n')[0];
    return `VS Code server ${version} from npm, in Chromium`;
  }
  for (const resources of ['resources/app', '../Resources/app']) {
    const folder = path.resolve(path.dirname(executable), resources);
    if (!fs.existsSync(path.join(folder, 'product.json'))) continue;
    const read = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8'));
    return `${read('product.json').nameLong} ${read('package.json').version} (${executable})`;
  }
  return executable;
}
