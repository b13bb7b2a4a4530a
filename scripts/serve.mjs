// VS Code in the browser with the packaged extension installed, until Ctrl+C.
import fs from 'node:fs';
import net from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { installLanguagePack } from '../test/vscode/host/language-pack.mjs';
import { cleanUpOnSignal } from '../test/vscode/host/processes.mjs';
import { runServerCommand, startServer } from '../test/vscode/host/server.mjs';
import { QUIET_SETTINGS, writeUserSettings } from '../test/vscode/host/settings.mjs';
import { remoteUri, workbenchUrl } from '../test/vscode/host/workbench-url.mjs';
import { ROOT } from './install.mjs';
import { isChinese, say } from './language.mjs';
import { Failure, npm, runQuietly, showProgress } from './progress.mjs';

const PORT = 8765;
const SETTINGS = { ...QUIET_SETTINGS, 'bulletin.preview.openAutomatically': true };

/** @returns {Promise<number>} when the server ends by itself; Ctrl+C ends this process with exit code 0 */
export async function serve(file) {
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-start-'));
  let server;
  const clean = async () => {
    await server?.stop();
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  };
  cleanUpOnSignal(clean, 0);
  try {
    await installExtension(dataDir);
    server = await showProgress(say('Start VS Code', '启动 VS Code'), () => start(dataDir));
    printAddress(server, file);
    throw new Failure(await server.exited);
  } finally {
    await clean();
  }
}

async function installExtension(dataDir) {
  const vsix = path.join(dataDir, 'bulletin.vsix');
  const command = npm('run', '--silent', 'package', '--', '--out', vsix);
  await runQuietly(say('Package the extension', '打包扩展'), ...command, { cwd: ROOT });
  await showProgress(say('Install the extension', '安装扩展'), async () => {
    const code = runServerCommand([`--install-extension=${vsix}`], { dataDir, quiet: true });
    if (code !== 0) throw new Failure(say(`Could not install ${vsix}`, `无法安装 ${vsix}`));
  });
}

async function start(dataDir) {
  const locale = isChinese ? 'zh-cn' : 'en';
  writeUserSettings(dataDir, SETTINGS);
  installLanguagePack(dataDir, locale);
  return startServer({ dataDir, locale, port: (await isFree(PORT)) ? PORT : 0 });
}

function printAddress(server, file) {
  const isFolder = fs.statSync(file).isDirectory();
  const folder = isFolder ? file : path.dirname(file);
  const payload = isFolder ? [] : [['openFile', remoteUri(server, file)]];
  console.log(say('\nVS Code runs in the browser. Open:\n', '\nVS Code 已在浏览器中运行，请打开：\n'));
  console.log(`  ${workbenchUrl(server, { folder, payload })}\n`);
  console.log(say('Ctrl+C stops it.', '按 Ctrl+C 停止。'));
}

function isFree(port) {
  return new Promise((resolve) => {
    const probe = net.createServer();
    probe.once('error', () => resolve(false));
    probe.listen(port, '127.0.0.1', () => probe.close(() => resolve(true)));
  });
}
