import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { browserHtml } from '../../browser-dom';
import { BODIES, HOST, LINES } from '../../security/vectors';
import type { RequestView } from '../ui';
import {
  button,
  chooseSecurity,
  evaluate,
  expectInPage,
  isChinese,
  openPreview,
  PUBLISHED,
  ui,
} from './preview-page';
import { closeAll, openText } from './workspace';

/** What became of an attack. */
interface Outcome {
  readonly hits: readonly string[];
  /** What the policy of the page had to hold back: the first wall let it through. */
  readonly violations: readonly string[];
  /** Elements and attributes that have no business in the page. */
  readonly leftovers: readonly string[];
  readonly isSamePage: boolean;
}

/** Runs in the page: from now on it notes what happens. */
const PROBE = `(() => {
  const probe = (window.bulletinProbe = { hits: [], violations: [] });
  for (const name of ['hit', 'alert', 'confirm', 'prompt', 'print', 'open'])
    window[name] = (...args) => void probe.hits.push(name + '(' + args.join() + ')');
  document.addEventListener('securitypolicyviolation', ({ effectiveDirective, blockedURI }) =>
    probe.violations.push(effectiveDirective + ' ' + blockedURI));
})()`;

const SAFE_SCHEMES = '^(?:https?|ftp|mailto|tel|sms|callto|matrix|xmpp|cid|data:image/)?:|^[^:]*$';

/** When the article is there: does to every element what a reader could do, and says what came of it. */
const poke = (tag: string) => `(async () => {
  const shown = () => document.querySelector('#article .tag:last-child')?.textContent;
  for (let i = 0; shown() !== '${tag}' && i < 1000; i++) await new Promise((resolve) => setTimeout(resolve, 10));
  const body = document.querySelector('#article');
  const all = [...body.querySelectorAll('*')];
  const events = ['mouseover', 'mouseenter', 'mousedown', 'mouseup', 'click', 'dblclick', 'contextmenu', 'pointerdown', 'pointerover',
    'focus', 'focusin', 'blur', 'keydown', 'keyup', 'input', 'change', 'load', 'error', 'toggle', 'beforetoggle', 'animationstart',
    'animationend', 'transitionend', 'wheel', 'scroll', 'copy', 'paste', 'drop', 'submit', 'begin'];
  for (const element of all) for (const type of events)
    element.dispatchEvent(new Event(type, { cancelable: true }));
  await new Promise((resolve) => setTimeout(resolve, 50));
  const forbidden = 'script, style, iframe, object, embed, link, meta, base, form, input, button, select, textarea, dialog, frame, portal';
  const leftovers = all.filter((element) => element.matches(forbidden)).map((element) => element.outerHTML);
  for (const element of all) for (const { name, value } of element.attributes) {
    const isAddress = /^(?:href|src|action|formaction|data|background|poster|xlink:href)$/.test(name);
    const isImage = name !== 'href' && value.startsWith('data:');
    const isSafe = isImage || new RegExp(${JSON.stringify(SAFE_SCHEMES)}, 'i').test(value.replace(/[\\u0000-\\u0020]/g, ''));
    if (/^on/.test(name) || /^(?:id|name|srcdoc|ping|autofocus|contenteditable)$/.test(name) || (isAddress && !isSafe)
      || (name === 'data-vscode-context' && element.localName !== 'img'))
      leftovers.push(name + '=' + value);
  }
  const probe = window.bulletinProbe;
  const outcome = { hits: probe?.hits ?? [], violations: probe?.violations ?? [], leftovers, isSamePage: probe !== undefined };
  if (probe) Object.assign(probe, { hits: [], violations: [] });
  return outcome;
})()`;

const END = '<p>◆</p>';

/** What leaves nothing open can be tried together with others. */
const isClosed = (body: string) => browserHtml(body + END) === browserHtml(body) + END;

function batches(size: number): string[][] {
  const closed = BODIES.filter(isClosed);
  const open = BODIES.filter((body) => !isClosed(body));
  const count = Math.ceil(closed.length / size);
  return [
    ...Array.from({ length: count }, (_, index) => closed.slice(index * size, (index + 1) * size)),
    ...open.map((body) => [body]),
  ];
}

/** Puts an article into the document; returns what is wrong with the page when it shows that. */
async function faults(document: vscode.TextDocument, text: string, number: number): Promise<string[]> {
  const edit = new vscode.WorkspaceEdit();
  const end = document.lineAt(document.lineCount - 1).range.end;
  const tag = `标签${number}`;
  edit.replace(document.uri, new vscode.Range(new vscode.Position(0, 0), end), `${text}\n\n${tag}\n`);
  await vscode.workspace.applyEdit(edit);
  const { hits, violations, leftovers, isSamePage } = await evaluate<Outcome>(poke(tag));
  // Images and films that are not encrypted are the business of the policy. Chromium reports each handler when DOMPurify
  // reads it, in a document where none runs; that none is left shows in `leftovers`.
  const other = violations.filter((violation) => !/^(?:img-src|media-src|script-src-attr) /.test(violation));
  return [...hits, ...leftovers, ...other, ...(isSamePage ? [] : [`another page after ${text}`])];
}

const PARTS = `['.title', '.byline', '.tag'].map((part) => document.querySelector('#article ' + part).textContent)`;

describe('Attacks', () => {
  afterEach(closeAll);

  it('are as many as they should be', () => {
    assert.ok(new Set([...BODIES, ...LINES]).size >= 200, String(BODIES.length + LINES.length));
  });

  for (const form of ['source', 'published']) {
    it(`run nothing, go nowhere and load nothing but encrypted images, as ${form}`, async function () {
      this.timeout(90_000);
      assert.deepEqual(await allFaults(form, batches(120)), []);
      const requests = await ui.requests(HOST);
      assert.deepEqual(requests.filter(isNotImageBy('https:')), []);
      assert.ok(
        requests.some(({ url }) => url.endsWith('/allowed.png')),
        'encrypted images are loaded',
      );
    });
  }

  it('load nothing at all under the strict level, which names what it holds back', async function () {
    this.timeout(90_000);
    await withLevel('strict', async () => {
      assert.deepEqual(await allFaults('source', batches(120)), []);
      assert.deepEqual(await ui.requests(HOST), []);
      const text = `题\n\n作者\n\n<p style="background: url(https://${HOST}/paper.png)">文<img src="https://${HOST}/a.png"></p>`;
      assert.deepEqual(await faults(await openProbe('source'), text, 0), []);
      await expectInPage(`document.querySelector('.held-back').alt.endsWith('https://${HOST}/a.png')`, true);
      for (const name of ['paper', 'a'])
        await expectInPage(
          `document.querySelector('#blocked').title.includes('https://${HOST}/${name}.png')`,
          true,
        );
      assert.deepEqual(await ui.requests(HOST), []);
      await ui.screenshot(`security-strict${isChinese ? '-zh' : ''}`);
    });
  });

  it('load nothing but images under the insecure level', async function () {
    this.timeout(90_000);
    await withLevel('insecure', async () => {
      const closed = batches(120).filter((bodies) => bodies.length > 1);
      assert.deepEqual(await allFaults('source', closed), []);
      const requests = await ui.requests(HOST);
      assert.deepEqual(requests.filter(isNotImageBy('https:', 'http:')), []);
      assert.ok(
        requests.some(({ url }) => url.startsWith('http:')),
        'images come over http',
      );
    });
  });

  it('are plain text in title, byline and tags', async function () {
    this.timeout(60_000);
    const document = await openProbe('source');
    for (const [number, line] of LINES.entries()) {
      assert.deepEqual(
        await faults(document, `${line}\n\n${line}\n\n<p>文</p>\n\n${line}`, number),
        [],
        line,
      );
      assert.deepEqual(await evaluate(PARTS), [line, line, line]);
    }
  });
});

const isNotImageBy =
  (...protocols: string[]) =>
  ({ url, type }: RequestView) =>
    type !== 'image' || !protocols.includes(new URL(url).protocol);

/** Does something with the preview while it has a level of security that is not the usual one. */
async function withLevel(level: 'strict' | 'insecure', run: () => Promise<void>): Promise<void> {
  await openText('attacks.bulletin', '题\n\n作者\n\n<p>始</p>\n\n标签\n');
  await openPreview();
  await chooseSecurity(level);
  try {
    await run();
  } finally {
    await chooseSecurity('default');
  }
}

/** What is wrong with the page when it shows the bodies, batch by batch. */
async function allFaults(form: string, all: readonly string[][]): Promise<string[]> {
  const document = await openProbe(form);
  const found: string[] = [];
  for (const [number, bodies] of all.entries()) {
    const body = `<p>始</p>${bodies.map((each) => each + END).join('')}`;
    found.push(...(await faults(document, `题\n\n作者\n\n${body}`, number)));
  }
  return found;
}

/** A preview in which everything that happens is noted. */
async function openProbe(form: string): Promise<vscode.TextDocument> {
  const { document } = await openText('attacks.bulletin', '题\n\n作者\n\n<p>始</p>\n\n标签\n');
  await openPreview();
  if (form === 'published') await ui.click(button(PUBLISHED), 'preview');
  await evaluate(PROBE);
  await ui.requests(HOST);
  return document;
}
