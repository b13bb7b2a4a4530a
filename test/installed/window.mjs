// What a user does in a window of VS Code, and what is seen there.
import fs from 'node:fs';
import path from 'node:path';
import { SCREENSHOTS } from '../vscode/host/paths.mjs';

const TIMEOUT = 20_000;
/** A palette that is open shows a command at once, but not on a busy machine. */
const PALETTE = 7_000;
const MAX_TRIES = 3;
const ROW = '.quick-input-widget:not([style*="display: none"]) .monaco-list-row';

export function windowOf(page) {
  const preview = page.frameLocator('iframe.webview.ready').frameLocator('iframe#active-frame');
  const waitFor = (selector, options) =>
    page
      .locator(selector)
      .first()
      .waitFor({ timeout: TIMEOUT, ...options });
  return {
    page,
    preview,
    waitFor,
    press: (key) => page.keyboard.press(key),
    type: (text) => page.keyboard.type(text),
    status: () => page.locator(STATUS).first(),
    /** Runs a command by its category and title, as the palette shows it; others may come before it in the list. */
    async command(label) {
      const row = page.locator(`${ROW}[aria-label^="${label}"]`).first();
      // A view that takes the focus just then closes the palette.
      await again(
        async () => {
          await page.keyboard.press('F1');
          await page.locator('.quick-input-widget input').first().fill(`>${label}`, { timeout: PALETTE });
          await row.click({ timeout: PALETTE });
        },
        () => page.keyboard.press('Escape'),
      );
    },
    /** Presses a key that opens something. What moves the cursor or the focus just then closes it: it is pressed again. */
    open: (key, selector) =>
      again(async () => {
        await page.keyboard.press(key);
        await waitFor(selector, { timeout: PALETTE });
      }),
    rows: () => page.locator(ROW),
    /** The text of the lines on screen; a space looks the same as a no-break space in it. */
    async text() {
      const lines = await page.locator('.editor-instance .view-lines').first().innerText();
      return lines.replaceAll('\u00a0', ' ');
    },
    async screenshot(name) {
      fs.mkdirSync(SCREENSHOTS, { recursive: true });
      await page.screenshot({ path: path.join(SCREENSHOTS, `${name}.png`), animations: 'disabled' });
    },
    /** Toasts and open menus would be in the pictures. */
    async tidy() {
      await page.keyboard.press('Escape');
      await page.mouse.move(700, 899);
    },
  };
}

export const STATUS = '#bulletin\\.bulletin\\.bulletin\\.status';

/** Does what comes to nothing now and then, a few times at most; `tidy` puts away what was left of it. */
async function again(act, tidy = () => {}) {
  for (let tries = 1; ; tries++) {
    try {
      return await act();
    } catch (error) {
      if (tries === MAX_TRIES) throw error;
      await tidy();
    }
  }
}
