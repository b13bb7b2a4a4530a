import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { build } from 'esbuild';
import { ROOT } from '../bundle';
import { installEcho } from './echo';
import type { Measured } from './suite';

const HOST = join(ROOT, 'test/vscode/host/code');
const SUITE = join(ROOT, 'dist/test/keystrokes.js');

/**
 * Types in the VS Code server from npm, with a browser in front, and says how long each preview took to follow. Where that
 * ends before its time, what was measured until then.
 */
export async function typeInPreviews(): Promise<Measured[]> {
  await build({
    entryPoints: [join(ROOT, 'bench/keystrokes/suite.ts')],
    outfile: SUITE,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    external: ['vscode'],
    logLevel: 'warning',
  });
  const folder = mkdtempSync(join(os.tmpdir(), 'bulletin-keystrokes-'));
  const result = join(folder, 'result.json');
  try {
    // VS Code takes one extension in development; the other is installed.
    const extensions = join(folder, 'extensions');
    installEcho(extensions);
    const args = [
      `--extensions-dir=${extensions}`,
      `--extensionDevelopmentPath=${ROOT}`,
      `--extensionTestsPath=${SUITE}`,
    ];
    try {
      execFileSync(HOST, [folder, ...args], {
        stdio: ['ignore', 'inherit', 'inherit'],
        env: {
          ...process.env,
          KEYSTROKES_FOLDER: folder,
          KEYSTROKES_RESULT: result,
          BULLETIN_TEST_TIMEOUT: '3600',
          VSCODE_HOST_EXTENSIONS: 'markdown-language-features',
        },
      });
    } catch (error) {
      if (!existsSync(result)) throw error;
      console.error(error instanceof Error ? error.message : error);
    }
    return JSON.parse(readFileSync(result, 'utf8')) as Measured[];
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
