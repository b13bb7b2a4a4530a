// What a user does in a window of VS Code, and what is seen there.
import fs from 'node:fs';
import path from 'node:path';
import { SCREENSHOTS } from '../vscode/host/paths.mjs';

const TIMEOUT = 20_000;
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
    /** Runs a command by its title, as the palette shows it; returns when the palette has taken it. */
    async command(title) {
      await page.keyboard.press('F1');
      await page.locator('.quick-input-widget input').first().fill(`>${title}`);
      await page.locator(`${ROW}.focused`).filter({ hasText: title }).first().waitFor({ timeout: TIMEOUT });
      await page.keyboard.press('Enter');
    },
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
