// VS Code with the packaged extension, as a user has it: installed from the .vsix, without any test driver.
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { launchBrowser, openWorkbench } from '../vscode/host/browser.mjs';
import { installLanguagePack } from '../vscode/host/language-pack.mjs';
import { runServerCommand, startServer } from '../vscode/host/server.mjs';
import { QUIET_SETTINGS, writeUserSettings } from '../vscode/host/settings.mjs';
import { remoteUri } from '../vscode/host/workbench-url.mjs';

export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The package, for the whole run. */
export let installed;
export const mochaHooks = {
  beforeAll() {
    this.timeout(120_000);
    installed = installPackage();
  },
  afterAll: () => installed?.remove(),
};

/** Packages what was built and installs it; returns the folder of the VS Code that has it. */
function installPackage() {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-installed-'));
  const vsix = path.join(folder, 'bulletin.vsix');
  const options = ['--no-dependencies', '--no-rewrite-relative-links', '--allow-missing-repository'];
  const vsce = path.join(ROOT, 'node_modules/@vscode/vsce/vsce');
  const command = [vsce, 'package', ...options, '--out', vsix];
  const packaged = spawnSync(process.execPath, command, { cwd: ROOT, encoding: 'utf8' });
  if (packaged.status !== 0) throw new Error(packaged.stderr || packaged.stdout);
  const dataDir = path.join(folder, 'template');
  if (runServerCommand([`--install-extension=${vsix}`], { dataDir, quiet: true }) !== 0) {
    throw new Error(`Could not install ${vsix}`);
  }
  return {
    folder,
    vsix,
    dataDir,
    remove: () => fs.rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/**
 * A VS Code of its own, with a workspace of its own, that shows `file` of the workspace. With `workspaceTrust`, that is
 * not trusted. `payload`: workbench-url.mjs.
 */
export async function openVSCode(
  installed,
  { locale, files, file, settings = {}, workspaceTrust = false, payload: more = [] },
) {
  const folder = fs.mkdtempSync(path.join(installed.folder, `${locale}-`));
  const dataDir = path.join(folder, 'data');
  const workspace = path.join(folder, 'bulletins');
  fs.cpSync(installed.dataDir, dataDir, { recursive: true });
  fs.mkdirSync(path.join(workspace, '.vscode'), { recursive: true });
  for (const [name, text] of Object.entries(files)) fs.writeFileSync(path.join(workspace, name), text);
  writeUserSettings(dataDir, {
    ...QUIET_SETTINGS,
    'security.workspace.trust.enabled': workspaceTrust,
    'security.workspace.trust.startupPrompt': 'never',
    ...settings,
  });
  installLanguagePack(dataDir, locale);
  const server = await startServer({ dataDir, locale, workspaceTrust });
  const browser = await launchBrowser({ locale: locale === 'zh-cn' ? 'zh-CN' : 'en-US' });
  const payload = [['openFile', remoteUri(server, path.join(workspace, file))], ...more];
  await openWorkbench(browser.page, server, { folder: workspace, payload });
  return {
    page: browser.page,
    workspace,
    /** As after closing the window and opening the folder again: with an `openFile` nothing would come back. */
    reopen: () => openWorkbench(browser.page, server, { folder: workspace }),
    /** VS Code takes the settings of a workspace over while it runs. */
    set: (values) =>
      fs.promises.writeFile(path.join(workspace, '.vscode/settings.json'), JSON.stringify(values)),
    /** What the extension has logged. */
    log: () =>
      fs
        .readdirSync(dataDir, { recursive: true })
        .filter((name) => /bulletin\.bulletin[/\\].*\.log$/.test(name))
        .flatMap((name) => fs.readFileSync(path.join(dataDir, name), 'utf8').split('\n')),
    async close() {
      await browser.close();
      await server.stop();
    },
  };
}
