import type { Page } from './page';

/** Fonts and style sheets of the user's own. */
export function applyAppearance(page: Page): void {
  const paper = page.element('paper');
  page.on('appearance', ({ appearance: { fontFamily, fontSize, lineHeight, styles } }) => {
    paper.style.fontFamily = fontFamily;
    paper.style.fontSize = fontSize > 0 ? `${fontSize}px` : '';
    paper.style.lineHeight = lineHeight > 0 ? String(lineHeight) : '';
    void loadStyles(styles).then((failed) => {
      if (failed.length > 0) page.post({ type: 'stylesFailed', styles: failed });
    });
  });
}

/** In the place of those that were there. Returns those that could not be loaded. */
async function loadStyles(addresses: readonly string[]): Promise<string[]> {
  document.querySelectorAll('link.user-style').forEach((link) => link.remove());
  const results = await Promise.all(
    addresses.map(
      (address) =>
        new Promise<string[]>((resolve) => {
          const link = document.createElement('link');
          link.rel = 'stylesheet';
          link.className = 'user-style';
          link.href = address;
          link.addEventListener('load', () => resolve([]));
          link.addEventListener('error', () => resolve([address]));
          document.head.append(link);
        }),
    ),
  );
  return results.flat();
}
