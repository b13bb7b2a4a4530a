// What becomes of the preview of a folder that is not trusted, and of one that is opened again.
import assert from 'node:assert/strict';
import fs from 'node:fs';
import path from 'node:path';
import { installed, openVSCode } from './install.mjs';
import { STATUS, windowOf } from './window.mjs';

const FILE = 'news.bulletin';
const PARAGRAPHS = Array.from({ length: 60 }, (_, i) => `<p>第${i}段，大家发言。</p>`);
const TEXT = `清河县开展读书活动\n\n周明远\n\n${PARAGRAPHS.join('\n')}\n\n读书\n\n活动\n\n清河\n`;

/** The paragraph at the top: the first of which more than half is in view. */
const TOP = `(() => {
  const { top } = document.querySelector('#reading').getBoundingClientRect();
  const middle = ({ top, bottom }) => (top + bottom) / 2;
  return [...document.querySelectorAll('.body p')].find((p) => middle(p.getBoundingClientRect()) > top)?.textContent;
})()`;

describe('Installed, the preview in a folder', () => {
  let code;
  let user;
  const inPage = (script) => user.preview.locator('body').evaluate((_, text) => (0, eval)(text), script);
  const spacing = () => inPage(`getComputedStyle(document.querySelector('#article .title')).letterSpacing`);
  const tab = (label) => code.page.locator('.tab', { hasText: label });

  before(async function () {
    this.timeout(120_000);
    code = await openVSCode(installed, {
      locale: 'en',
      files: {
        [FILE]: TEXT,
        'own.css': '#article .title { letter-spacing: 3px; }',
        '.vscode/settings.json': JSON.stringify({ 'bulletin.styles': ['own.css'] }),
      },
      file: FILE,
      workspaceTrust: true,
      settings: { 'bulletin.preview.openAutomatically': true },
    });
    user = windowOf(code.page);
    await user.waitFor(STATUS, { timeout: 60_000 });
  });
  after(() => code?.close());
  afterEach(async function () {
    if (this.currentTest.state === 'failed') await user.screenshot('installed-folder-failure');
  });

  it('has the style sheets of the folder only when that is trusted', async () => {
    // It opens by itself, as the user set.
    await user.preview.locator('.body p').first().waitFor({ timeout: 20_000 });
    await user.screenshot('installed-not-trusted');
    assert.equal(await user.preview.locator('link.user-style').count(), 0);
    assert.equal(await spacing(), 'normal');
    await user.command('Workspaces: Manage Workspace Trust');
    await code.page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await user.preview.locator('link.user-style').waitFor({ state: 'attached' });
    assert.equal(await spacing(), '3px');
    await user.command('View: Close Editor');
  });

  it('comes back as it was when the folder is opened again', async () => {
    await user.preview.locator('#toolbar button', { hasText: 'Phone' }).click();
    // VS Code learns a moment later that the page has the focus.
    await user.waitFor('.editor-group-container.active .tab.active[aria-label*="Preview"]');
    await user.command('Bulletin: Toggle Preview Locking');
    await inPage(`document.querySelectorAll('.body p')[30].scrollIntoView()`);
    const top = await inPage(TOP);
    await stored(/offset/);
    await code.reopen();
    await user.preview.locator('.body p').first().waitFor({ timeout: 30_000 });
    await tab('[Preview] news.bulletin').waitFor();
    await tab('news.bulletin').first().click();
    await user.waitFor(STATUS);
    // Long enough for what must not happen.
    await code.page.waitForTimeout(1000);
    assert.equal(await tab('Preview').count(), 1, 'it is not opened again');
    assert.equal(await inPage(`document.querySelector('#paper').dataset.width`), 'phone');
    assert.equal(await inPage(TOP), top);
    assert.equal(await spacing(), '3px');
    await user.screenshot('installed-reopened');
  });

  it('says why it does not come back where the bulletin is gone', async () => {
    fs.rmSync(path.join(code.workspace, FILE));
    await code.reopen();
    await user.preview
      .locator('body', { hasText: 'news.bulletin is not there any more' })
      .waitFor({ timeout: 30_000 });
    await user.screenshot('installed-gone');
  });

  /** VS Code writes the state of its window down every few seconds. */
  async function stored(pattern) {
    for (let i = 0; i < 100; i++) {
      if (pattern.test(await windowState(code.page))) return;
      await code.page.waitForTimeout(200);
    }
    assert.fail(await windowState(code.page));
  }
});

/** What VS Code in a browser has written down of the editors of its window. */
function windowState(page) {
  return page.evaluate(async () => {
    const resultOf = (request) =>
      new Promise((resolve) => request.addEventListener('success', () => resolve(request.result)));
    for (const { name } of await indexedDB.databases()) {
      const database = await resultOf(indexedDB.open(name));
      const [store] = database.objectStoreNames;
      const state =
        store &&
        (await resultOf(
          database.transaction(store).objectStore(store).get('memento/workbench.parts.editor'),
        ));
      database.close();
      if (state) return state;
    }
    return '';
  });
}
