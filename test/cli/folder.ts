import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

export const CLI = fileURLToPath(new URL('../../dist/cli.js', import.meta.url));

/** One warning, half-width-punctuation at 5:6, that can be mended. */
export const ARTICLE = '清河县开展读书活动\n\n作者\n\n<p>会上,大家发言。</p>\n\n清河县\n\n读书\n\n发言\n';
/** The same and an error, unclosed-tag at 5:7. */
export const BROKEN = ARTICLE.replace('大家', '<b>大家');
/** No problem. */
export const CLEAN = ARTICLE.replace(',', '，');

/** A folder of its own for each test, and the command line in it. */
export function useFolder() {
  let folder = '';
  beforeEach(() => (folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bulletin-cli-'))));
  afterEach(() => fs.rmSync(folder, { recursive: true, force: true }));

  const at = (name: string) => path.join(folder, name);
  const runOn = (input: string | Uint8Array, ...args: string[]) => {
    const env = { ...process.env, LC_ALL: 'C', LANG: 'C' };
    const { status, stdout, stderr } = spawnSync(process.execPath, [CLI, ...args], {
      cwd: folder,
      encoding: 'utf8',
      env,
      input,
      maxBuffer: 1 << 30,
    });
    assert.doesNotMatch(stderr, /\n\s+at /, 'a stack trace');
    return { status, stdout, stderr };
  };
  const run = (...args: string[]) => runOn('', ...args);
  return {
    at,
    run,
    /** With the text of standard input. */
    runOn,
    write(name: string, content: string | Uint8Array) {
      fs.mkdirSync(path.dirname(at(name)), { recursive: true });
      fs.writeFileSync(at(name), content);
    },
    read: (name: string) => fs.readFileSync(at(name), 'utf8'),
    checkJson: (...args: string[]) =>
      JSON.parse(run('check', '--format', 'json', ...args).stdout) as JsonProblem[],
  };
}

export interface JsonProblem {
  file: string;
  rule: string;
  severity: string;
  message: string;
  start: number;
  end: number;
  line: number;
  column: number;
  places: { start: number; end: number }[];
  fix?: { title: string; safe: boolean; edits: { start: number; end: number; text: string }[] };
}
