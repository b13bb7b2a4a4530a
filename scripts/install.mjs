// Installs what a step needs, when it is not there yet. What cannot be installed is named in one line.
import fs from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { findBrowser, findOnPath } from '../test/vscode/host/find.mjs';
import { say } from './language.mjs';
import { Failure, npm, run, runQuietly } from './progress.mjs';

export const ROOT = path.resolve(fileURLToPath(new URL('..', import.meta.url)));
const HOST = path.join(ROOT, 'test/vscode/host');

export async function ensurePackages() {
  requireNode();
  await installPackages(ROOT, say('Install packages', '安装依赖包'));
}

export async function ensureVSCodeHost() {
  await installPackages(
    HOST,
    say('Install the VS Code server (470 MB on disk)', '安装 VS Code 服务器（占用 470 MB）'),
  );
}

function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  throw new Failure(
    say(
      `Node.js 20.19 or newer is needed, this is ${process.version}: install it (https://nodejs.org)`,
      `需要 Node.js 20.19 或更新版本，当前为 ${process.version}：请安装（https://nodejs.org）`,
    ),
  );
}

async function installPackages(folder, label) {
  if (isInstalled(folder)) return;
  await runQuietly(label, ...npm('ci', '--ignore-scripts', '--loglevel=error'), { cwd: folder });
}

/** npm keeps in node_modules a list of what it installed: compare it with the lock file. */
function isInstalled(folder) {
  const read = (file) => JSON.parse(fs.readFileSync(path.join(folder, file), 'utf8')).packages;
  if (!fs.existsSync(path.join(folder, 'node_modules/.package-lock.json'))) return false;
  const installed = read('node_modules/.package-lock.json');
  return Object.entries(read('package-lock.json')).every(([name, wanted]) => {
    if (name === '') return true;
    const found = installed[name];
    return found ? found.version === wanted.version : wanted.optional || wanted.devOptional;
  });
}

/** The differential test compares with nodejieba itself, which is compiled here. */
export async function ensureNodejieba() {
  const built = path.join(ROOT, 'node_modules/nodejieba/build/Release/nodejieba.node');
  if (fs.existsSync(built)) return;
  requireProgram(['g++', 'c++', 'clang++', 'cl'], say('a C++ compiler', 'C++ 编译器'), 'g++');
  requireProgram(['python3', 'python'], 'Python 3', 'python3');
  const label = say('Compile nodejieba', '编译 nodejieba');
  await runQuietly(label, ...npm('rebuild', 'nodejieba', '--ignore-scripts=false'), { cwd: ROOT });
}

function requireProgram(names, what, debianPackage) {
  if (findOnPath(...names)) return;
  throw new Failure(missing(what, debianPackage));
}

function missing(what, debianPackages) {
  return say(
    `Missing: ${what}. Install it (Debian: apt-get install ${debianPackages})`,
    `缺少：${what}。请安装（Debian：apt-get install ${debianPackages}）`,
  );
}

/** The VS Code server needs a browser, and Chinese screenshots a Chinese font. */
export async function ensureBrowser() {
  const packages = [];
  if (!findBrowser()) packages.push('chromium');
  if (!(await hasChineseFont())) packages.push('fonts-noto-cjk');
  if (packages.length === 0) return;
  const list = packages.join(' ');
  if (process.getuid?.() !== 0 || !findOnPath('apt-get')) throw new Failure(missing(list, list));
  try {
    await installDebianPackages(packages);
  } catch (error) {
    throw new Failure(`${error.message}\n${missing(list, list)}`);
  }
}

async function installDebianPackages(packages) {
  const options = { cwd: ROOT, env: { DEBIAN_FRONTEND: 'noninteractive' } };
  const update = say('Read the list of Debian packages', '读取 Debian 软件包列表');
  await runQuietly(update, 'apt-get', ['update'], options);
  const install = say(`Install ${packages.join(' ')}`, `安装 ${packages.join(' ')}`);
  await runQuietly(install, 'apt-get', ['install', '-y', '--no-install-recommends', ...packages], options);
}

async function hasChineseFont() {
  if (!findOnPath('fc-list')) return false;
  const { output } = await run('fc-list', [':lang=zh'], { cwd: ROOT });
  return output.trim() !== '';
}
