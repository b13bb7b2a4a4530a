import DOMPurify from 'dompurify';
import type { Resources } from './messages/appearance';
import type { Page } from './page';

/**
 * Finds the pictures that lie beside the bulletin, holds back what the level of security does not let in, and names each
 * picture to the context menu. It has to be set up before the first article is shown.
 */
export function showImages(page: Page): void {
  let resources: Resources = { type: 'resources', level: 'default' };
  let count = 0;
  const versions = createVersions(page);
  page.on('resources', (message) => {
    resources = message;
    versions.clear();
  });
  const show = (image: HTMLImageElement, source: string) => {
    const address = addressOf(source.trim(), resources);
    if (address === undefined || !isAllowed(address, resources)) {
      holdBack(image, page.strings.appearance.heldBack.replace('{0}', source));
    } else {
      image.src = isLocal(address, resources) ? address + versions.query(source) : address;
    }
  };
  DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    if (!(node instanceof HTMLImageElement)) return;
    const source = node.getAttribute('src');
    if (source !== null) {
      node.dataset.source = source;
      show(node, source);
    }
    const context = { webviewSection: 'image', image: count, preventDefaultContextMenuItems: true };
    node.dataset.vscodeContext = JSON.stringify(context);
    node.dataset.image = String(count++);
  });
  page.on('imageChanged', ({ source }) => {
    versions.change(source);
    for (const image of document.querySelectorAll<HTMLImageElement>('#article img'))
      if (image.dataset.source === source) show(image, source);
  });
  page.on('copyImage', ({ image }) => {
    const found = document.querySelector<HTMLImageElement>(`#article img[data-image="${image}"]`);
    if (found) void copy(found).catch(() => page.post({ type: 'imageNotCopied' }));
  });
}

/** The files of pictures that have changed: under the address that it had, the browser would not load one again. */
function createVersions(page: Page) {
  const queries = new Map<string, string>();
  return {
    clear: () => queries.clear(),
    change: (source: string) => queries.set(source, `?${Date.now()}`),
    /** What its address ends with. From the first time on, the extension tells when the file changes. */
    query(source: string): string {
      const known = queries.get(source);
      if (known !== undefined) return known;
      queries.set(source, '');
      page.post({ type: 'localImage', source });
      return '';
    },
  };
}

function holdBack(image: HTMLImageElement, text: string): void {
  image.removeAttribute('src');
  image.removeAttribute('srcset');
  image.classList.add('held-back');
  image.alt = text;
}

/** The whole address; undefined where there is nothing to which it is relative. */
function addressOf(source: string, { folder, root }: Resources): string | undefined {
  if (source.startsWith('//')) return `https:${source}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(source)) return source;
  if (source.startsWith('/')) return root && `${root}${source}`;
  return folder && `${folder}/${source}`;
}

function isAllowed(address: string, resources: Resources): boolean {
  const { level } = resources;
  if (isLocal(address, resources)) return true;
  if (/^data:/i.test(address)) return true;
  if (/^https:/i.test(address)) return level !== 'strict';
  return /^http:/i.test(address) && level === 'insecure';
}

function isLocal(address: string, { folder, root }: Resources): boolean {
  return [folder, root].some((base) => base !== undefined && address.startsWith(`${base}/`));
}

/** A picture of another site can only be read where the site lets everybody. */
async function copy({ src }: HTMLImageElement): Promise<void> {
  await waitForFocus();
  const image = new Image();
  image.crossOrigin = 'anonymous';
  image.src = src;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth;
  canvas.height = image.naturalHeight;
  canvas.getContext('2d')?.drawImage(image, 0, 0);
  const blob = new Promise<Blob>((resolve, reject) => {
    canvas.toBlob((made) => (made ? resolve(made) : reject(new Error('no picture'))), 'image/png');
  });
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': blob })]);
}

/** Only a page that has the focus may write to the clipboard; it gets it back when the menu is closed. */
async function waitForFocus(): Promise<void> {
  for (let i = 0; i < 25 && !document.hasFocus(); i++) {
    window.focus();
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}
