// Runs an extension's tests in the extension host of the server, with a browser in front, and returns their exit code.
import path from 'node:path';
import { launchBrowser, openWorkbench } from './browser.mjs';
import { openLog } from './log.mjs';
import { SCREENSHOTS } from './paths.mjs';
import { cleanUpOnSignal } from './processes.mjs';
import { startServer } from './server.mjs';
import { startUiServer } from './ui-server.mjs';
import { remoteUri } from './workbench-url.mjs';

const DEFAULT_TIMEOUT_S = 600;

/** @param {ReturnType<import('./command-line.mjs').parseCommandLine>} options */
export async function runExtensionTests(options) {
  const opened = [];
  const close = async () => {
    for (const closeOne of opened.splice(0)) await closeOne();
  };
  cleanUpOnSignal(close);
  try {
    const browser = await launchBrowser({ locale: options.locale });
    opened.push(browser.close);
    const ui = await startUiServer(browser.page);
    opened.push(ui.close);
    const server = await startServer({ ...options, smokeTestDriver: true, env: { BULLETIN_UI: ui.url } });
    opened.push(server.stop);
    return await runIn(browser.page, server, options);
  } finally {
    await close();
  }
}

async function runIn(page, server, options) {
  const log = openLog();
  const result = await Promise.race([
    openAndListen(page, server, options, log),
    server.exited.then((problem) => ({ problem })),
    new Promise((resolve) => page.once('crash', () => resolve({ problem: 'The page of VS Code crashed' }))),
    timeout(),
  ]);
  if (result.problem === undefined) return result.code;
  console.error(`${result.problem}; ${await saveScreenshot(page)}; log: ${log.file}`);
  return 1;
}

/** VS Code calls the exposed functions of its page with what it logs and, at the end, the tests' exit code. */
async function openAndListen(page, server, options, log) {
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', (code) => resolve({ code })).catch(() => {});
  });
  await page.exposeFunction('hostLog', log.write);
  await page.addInitScript(markExtensionHostLines);
  const payload = [
    ...options.extensionDevelopmentPaths.map((folder) => [
      'extensionDevelopmentPath',
      remoteUri(server, folder),
    ]),
    ['extensionTestsPath', remoteUri(server, options.extensionTestsPath)],
  ];
  try {
    await openWorkbench(page, server, { folder: options.folder, payload });
  } catch (error) {
    return { problem: `VS Code did not open: ${error.message.split('\n')[0]}` };
  }
  return ended;
}

/**
 * Runs in the page. The workbench logs its own lines and those of the extension host by the same function; only the
 * caller tells them apart, and the name of that remote procedure is part of VS Code's protocol.
 */
function markExtensionHostLines() {
  globalThis.codeAutomationLog = (_level, values) => {
    Error.stackTraceLimit = 50;
    const fromExtensionHost = new Error().stack.includes('$logExtensionHostMessage');
    globalThis.hostLog(fromExtensionHost, values);
  };
}

function timeout() {
  const seconds = Number(process.env.BULLETIN_TEST_TIMEOUT) || DEFAULT_TIMEOUT_S;
  const problem = `The tests did not end within ${seconds} s (set BULLETIN_TEST_TIMEOUT for more)`;
  return new Promise((resolve) => {
    setTimeout(resolve, seconds * 1000, { problem }).unref();
  });
}

async function saveScreenshot(page) {
  const file = path.join(SCREENSHOTS, 'failure.png');
  return page.screenshot({ path: file, timeout: 10_000 }).then(
    () => `screenshot: ${file}`,
    () => 'no screenshot: the page did not answer',
  );
}
