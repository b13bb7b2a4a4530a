// The browser in which the workbench runs.
import { chromium } from 'playwright-core';
import { findBrowser } from './find.mjs';
import { workbenchUrl } from './workbench-url.mjs';

const WINDOW = { width: 1440, height: 900 };
// Without these Chromium asks hosts on the internet at every start, which a closed network answers slowly.
const OFFLINE = [
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** Starts the browser and opens an empty page of a fixed size in it. */
export async function launchBrowser({ locale = 'en-US' } = {}) {
  const executablePath = findBrowser();
  if (!executablePath)
    throw new Error('No Chromium found: install it (Debian: apt-get install chromium) or set CHROME_PATH');
  const browser = await chromium.launch({
    executablePath,
    args: ['--disable-gpu', ...OFFLINE],
    // We end it ourselves, after the screenshot of what went wrong.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
  });
  const context = await browser.newContext({ viewport: WINDOW, deviceScaleFactor: 1, locale });
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  return { page: await context.newPage(), close: () => browser.close() };
}

export async function openWorkbench(page, server, options) {
  await page.goto(workbenchUrl(server, options));
  await page.waitForSelector('.monaco-workbench', { timeout: 60_000 });
}
