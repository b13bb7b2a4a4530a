// A stand-in for the desktop's `code`: takes its command line, runs the VS Code server and a browser instead.
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { parseCommandLine } from './command-line.mjs';
import { runExtensionTests } from './extension-tests.mjs';
import { installLanguagePack } from './language-pack.mjs';
import { runServerCommand } from './server.mjs';
import { QUIET_SETTINGS, writeUserSettings } from './settings.mjs';

async function main() {
  const options = parseCommandLine(process.argv.slice(2));
  if (options.dataDir) return run(options);
  const dataDir = fs.mkdtempSync(path.join(os.tmpdir(), 'vscode-host-'));
  try {
    return await run({ ...options, dataDir });
  } finally {
    fs.rmSync(dataDir, { recursive: true, force: true, maxRetries: 3 });
  }
}

async function run(options) {
  if (options.version) return runServerCommand(['--version'], options);
  const commands = serverCommands(options);
  if (commands.length > 0) return runServerCommand(commands, options);
  if (!options.extensionTestsPath) {
    throw new Error(
      'Nothing to run: give --extensionTestsPath, --install-extension, --list-extensions or --version',
    );
  }
  // For example VSCODE_HOST_SETTINGS='{"workbench.colorTheme":"Default Light Modern"}'
  const extra = JSON.parse(process.env.VSCODE_HOST_SETTINGS || '{}');
  writeUserSettings(options.dataDir, { ...QUIET_SETTINGS, ...extra });
  if (options.locale) installLanguagePack(options.dataDir, options.locale);
  return runExtensionTests(options);
}

function serverCommands({ extensionsToInstall, listExtensions, showVersions }) {
  return [
    ...extensionsToInstall.map((file) => `--install-extension=${file}`),
    ...(listExtensions ? ['--list-extensions'] : []),
    ...(showVersions ? ['--show-versions'] : []),
  ];
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
