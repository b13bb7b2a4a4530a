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
  page.on('resources', (message) => {
    resources = message;
  });
  DOMPurify.addHook('afterSanitizeAttributes', (node) => {
    if (!(node instanceof HTMLImageElement)) return;
    const source = node.getAttribute('src');
    if (source !== null) place(node, source, resources, page.strings.appearance.heldBack);
    const context = { webviewSection: 'image', image: count, preventDefaultContextMenuItems: true };
    node.dataset.vscodeContext = JSON.stringify(context);
    node.dataset.image = String(count++);
  });
  page.on('copyImage', ({ image }) => {
    const found = document.querySelector<HTMLImageElement>(`#article img[data-image="${image}"]`);
    if (found) void copy(found).catch(() => page.post({ type: 'imageNotCopied' }));
  });
}

function place(image: HTMLImageElement, source: string, resources: Resources, heldBack: string): void {
  const address = addressOf(source.trim(), resources);
  if (address !== undefined && isAllowed(address, resources)) {
    image.src = address;
    return;
  }
  image.removeAttribute('src');
  image.removeAttribute('srcset');
  image.classList.add('held-back');
  image.alt = heldBack.replace('{0}', source);
}

/** The whole address; undefined where there is nothing to which it is relative. */
function addressOf(source: string, { folder, root }: Resources): string | undefined {
  if (source.startsWith('//')) return `https:${source}`;
  if (/^[a-z][a-z0-9+.-]*:/i.test(source)) return source;
  if (source.startsWith('/')) return root && `${root}${source}`;
  return folder && `${folder}/${source}`;
}

function isAllowed(address: string, { level, folder, root }: Resources): boolean {
  if ([folder, root].some((base) => base !== undefined && address.startsWith(`${base}/`))) return true;
  if (/^data:/i.test(address)) return true;
  if (/^https:/i.test(address)) return level !== 'strict';
  return /^http:/i.test(address) && level === 'insecure';
}

/** A picture of another site can only be read where the site lets everybody. */
async function copy({ src }: HTMLImageElement): Promise<void> {
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
