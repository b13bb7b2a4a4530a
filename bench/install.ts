import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from './bundle';

/** Installs the engines that only the benchmark needs. Without them, their rows say so. */
export function installEngines(): void {
  const isThere = install(join(ROOT, 'bench'));
  if (!isThere) console.log('✘ not installed; their rows say so');
}

/** Installs what the package.json of a folder lists, where it is not there yet; false if that fails. */
export function install(folder: string): boolean {
  const { dependencies } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8')) as Package;
  const names = Object.keys(dependencies);
  if (names.every((name) => existsSync(join(folder, 'node_modules', name, 'package.json')))) return true;
  console.log(`… Install ${names.join(', ')}`);
  const npm = process.env.npm_execpath;
  const [command, first] = npm === undefined ? ['npm', []] : [process.execPath, [npm]];
  const options = { cwd: folder, stdio: 'inherit' } as const;
  const { status } = spawnSync(command, [...first, 'ci', '--ignore-scripts', '--loglevel=error'], options);
  if (status === 0) console.log('✔ installed');
  return status === 0;
}

interface Package {
  readonly dependencies: Readonly<Record<string, string>>;
}
