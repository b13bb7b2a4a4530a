import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle';

const BENCH = join(ROOT, 'bench');
const PACKAGES = ['@node-rs/jieba', 'jieba-wasm'];

/** Installs the engines that only the benchmark needs. Without them, their rows say so. */
export function installEngines(): void {
  if (PACKAGES.every((name) => existsSync(join(BENCH, 'node_modules', name, 'package.json')))) return;
  console.log(`… Install ${PACKAGES.join(', ')}`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const options = { cwd: BENCH, stdio: 'inherit' } as const;
  const { status } = spawnSync(command, [...first, 'ci', '--ignore-scripts', '--loglevel=error'], options);
  console.log(status === 0 ? '✔ installed' : '✘ not installed; their rows say so');
}
