// Runs the suite in a real VS Code: npm run test:vscode [-- --locale=zh-cn]
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { runTests } from '@vscode/test-electron';
import { chooseKind, describe, findExecutable } from './choose.mjs';
import { QUIET_SETTINGS } from './host/settings.mjs';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const SUITE = path.join(ROOT, 'dist/test/suite.js');

async function main() {
  const kind = chooseKind();
  if (!kind)
    throw new Error('No VS Code found: install it (https://code.visualstudio.com) or set VSCODE_EXECUTABLE');
  if (!fs.existsSync(SUITE)) throw new Error(`${SUITE} does not exist: run "npm run build"`);
  const executable = await findExecutable(kind);
  console.log(`Tests run in ${describe(kind, executable)}`);
  const temporary = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-test-'));
  try {
    await runTests(testOptions(executable, temporary));
  } finally {
    fs.rmSync(temporary, { recursive: true, force: true, maxRetries: 3 });
  }
}

function testOptions(executable, temporary) {
  // The tests may write to the workspace, so they get a copy.
  const workspace = path.join(temporary, 'workspace');
  fs.cpSync(path.join(ROOT, 'samples'), workspace, { recursive: true });
  const userData = path.join(temporary, 'user-data');
  writeDesktopSettings(userData);
  return {
    vscodeExecutablePath: executable,
    extensionDevelopmentPath: ROOT,
    extensionTestsPath: SUITE,
    extensionTestsEnv: { ELECTRON_RUN_AS_NODE: undefined, BULLETIN_TEST_WORKSPACE: workspace },
    launchArgs: [
      workspace,
      `--user-data-dir=${userData}`,
      `--extensions-dir=${path.join(temporary, 'extensions')}`,
      ...process.argv.slice(2),
    ],
  };
}

/** The host writes the same settings where the server looks for them. */
function writeDesktopSettings(userData) {
  fs.mkdirSync(path.join(userData, 'User'), { recursive: true });
  fs.writeFileSync(path.join(userData, 'User/settings.json'), JSON.stringify(QUIET_SETTINGS, null, 2));
}

main().catch((error) => {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
});
