// What this machine has and can do. Imports nothing that must be installed first.
import fs from 'node:fs';
import path from 'node:path';

const BROWSERS = [
  'chromium',
  'chromium-browser',
  'google-chrome-stable',
  'google-chrome',
  'microsoft-edge-stable',
];

/** @returns {string | undefined} the first of these programs that is on the PATH */
export function findOnPath(...names) {
  const folders = (process.env.PATH ?? '').split(path.delimiter).filter(Boolean);
  const endings = process.platform === 'win32' ? ['.exe', '.cmd'] : [''];
  const files = names.flatMap((name) =>
    folders.flatMap((folder) => endings.map((ending) => path.join(folder, name + ending))),
  );
  return files.find((file) => fs.statSync(file, { throwIfNoEntry: false })?.isFile());
}

/** @returns {string | undefined} an installed Chromium or Chrome; CHROME_PATH wins */
export function findBrowser() {
  return process.env.CHROME_PATH || findOnPath(...BROWSERS);
}

/** Whether the VS Code server that ./package.json installs runs on this machine. */
export const hostRunsHere = () => process.platform === 'linux' && process.arch === 'x64';

export const canShowWindows = () =>
  process.platform !== 'linux' || Boolean(process.env.DISPLAY || process.env.WAYLAND_DISPLAY);
