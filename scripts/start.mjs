// npm start [FILE]: opens a bulletin in VS Code with the extension, in the desktop's if there is one, else in the browser.
import fs from 'node:fs';
import path from 'node:path';
import { canShowWindows, findOnPath, hostRunsHere } from '../test/vscode/host/find.mjs';
import { ROOT, ensurePackages, ensureVSCodeHost } from './install.mjs';
import { say } from './language.mjs';
import { Failure, npm, run, runQuietly } from './progress.mjs';
import { serve } from './serve.mjs';

const SAMPLES = path.join(ROOT, 'samples');
const SAMPLE = '常见错误';

async function main() {
  const file = chooseFile(process.argv[2]);
  await ensurePackages();
  await runQuietly(say('Build', '构建'), ...npm('run', '--silent', 'build'), { cwd: ROOT });
  const desktop = canShowWindows() ? findOnPath('code') : undefined;
  if (desktop) return openDesktop(desktop, file);
  if (!hostRunsHere()) {
    throw new Failure(
      say(
        'VS Code is missing: install it (https://code.visualstudio.com) with its command "code" on the PATH',
        '缺少 VS Code：请安装（https://code.visualstudio.com），并把命令 code 加入 PATH',
      ),
    );
  }
  await ensureVSCodeHost();
  return serve(file);
}

/** @returns the file that is named; without one, a sample that shows every problem */
function chooseFile(name) {
  if (name !== undefined) {
    // npm starts scripts in the project's folder and tells where the user was.
    const file = path.resolve(process.env.INIT_CWD ?? '.', name);
    if (fs.existsSync(file)) return file;
    throw new Failure(say(`No such file: ${file}`, `找不到文件：${file}`));
  }
  const names = fs.existsSync(SAMPLES) ? fs.readdirSync(SAMPLES, { recursive: true }) : [];
  const bulletins = names.filter((sample) => sample.endsWith('.bulletin')).sort();
  const sample = bulletins.find((file) => path.basename(file).startsWith(SAMPLE)) ?? bulletins[0];
  return sample ? path.join(SAMPLES, sample) : SAMPLES;
}

async function openDesktop(code, file) {
  const args = [`--extensionDevelopmentPath=${ROOT}`, file];
  const command = process.platform === 'win32' ? ['cmd', ['/c', code, ...args]] : [code, args];
  const result = await run(...command, { cwd: ROOT, show: true });
  return result.code;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error instanceof Failure ? error.message : error);
  process.exitCode = 1;
}
