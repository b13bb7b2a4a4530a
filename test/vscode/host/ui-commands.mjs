// What the tests can do to the page.
import path from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { SCREENSHOTS } from './paths.mjs';

const TIMEOUT_MS = 15_000;

/** Parameters of every command: those of `Ui` in ../ui.ts. */
const COMMANDS = {
  screenshot: (page, { name }) =>
    page.screenshot({ path: screenshotFile(name), animations: 'disabled' }).then(() => {}),
  press: (page, { key }) => page.keyboard.press(key),
  type: (page, { text }) => page.keyboard.type(text),
  click: (page, { selector, frame, button }) => act(page, selector, frame, 'click', { button }),
  dblclick: (page, { selector, frame }) => act(page, selector, frame, 'dblclick'),
  hover: (page, { selector, frame, x, y }) =>
    selector === undefined ? page.mouse.move(x, y) : act(page, selector, frame, 'hover'),
  text: (page, { selector, frame }) => act(page, selector, frame, 'innerText'),
  evaluate: (page, { script, frame }) => inFrame(page, frame, (target) => target.evaluate(script)),
  waitFor,
  requests: async (page, { host }) => requestsTo(page, host),
};

/** What each page has asked for outside this computer since it was last told. */
const requested = new WeakMap();

/** From now on. */
export function noteRequests(page) {
  requested.set(page, []);
  page.on('request', (request) => {
    if (!/^(?:https?|wss?):\/\/(?:127\.0\.0\.1|localhost)[:/]/.test(request.url()))
      requested.get(page)?.push(request);
  });
}

/** Those to a host, which are then forgotten. What a policy held back was never sent. */
function requestsTo(page, host) {
  const isToHost = (request) => URL.canParse(request.url()) && new URL(request.url()).hostname === host;
  const all = requested.get(page) ?? [];
  requested.set(page, []);
  return all
    .filter((request) => isToHost(request) && request.failure()?.errorText !== 'csp')
    .map((request) => ({ url: request.url(), type: request.resourceType() }));
}

export async function runUiCommand(page, name, parameters) {
  const command = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!command) throw new Error(`No UI command "${name}": use one of ${Object.keys(COMMANDS).join(', ')}`);
  return command(page, parameters);
}

function screenshotFile(name) {
  return path.join(SCREENSHOTS, `${name.replace(/[/\\]/g, '-')}.png`);
}

/** Does what Playwright can do with an element. */
function act(page, selector, frame, name, options = {}) {
  return inFrame(page, frame, (target, timeout) =>
    target
      .locator(selector)
      .first()
      [name]({ ...options, timeout }),
  );
}

function waitFor(page, { selector, frame, state, timeout }) {
  return inFrame(
    page,
    frame,
    (target, left) => target.locator(selector).first().waitFor({ state, timeout: left }),
    timeout,
  );
}

/** A page may be made anew while something is done in it or waited for: then the new one is meant. */
async function inFrame(page, frame, run, timeout = TIMEOUT_MS) {
  const end = Date.now() + timeout;
  const left = () => Math.max(1, end - Date.now());
  for (;;) {
    const target = await frameOf(page, frame, left());
    try {
      return await run(target, left());
    } catch (error) {
      if (!target.isDetached() || Date.now() > end) throw error;
    }
  }
}

/** @param {'workbench' | 'preview'} [name] the preview is the document inside the visible webview */
async function frameOf(page, name = 'workbench', timeout = TIMEOUT_MS) {
  if (name === 'workbench') return page.mainFrame();
  const end = Date.now() + timeout;
  for (;;) {
    const frame = await visibleWebview(page);
    if (frame) return frame;
    if (Date.now() > end) throw new Error(`No webview is visible after ${timeout} ms`);
    await delay(100);
  }
}

/** VS Code puts an extension's page into a frame inside the webview's own frame. */
async function visibleWebview(page) {
  for (const element of await page.$$('iframe.webview.ready')) {
    if (!(await element.isVisible())) continue;
    const outer = await element.contentFrame();
    const active = await outer?.$('iframe#active-frame');
    const inner = await active?.contentFrame();
    if (inner) return inner;
  }
  return undefined;
}
