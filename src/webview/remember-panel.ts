import type { Page } from './page';

/** Remembers what the extension needs to make the panel again when the window is loaded anew. */
export function rememberPanel(page: Page): void {
  page.on('panelState', ({ uri, isLocked }) => page.remember('panel', { uri, isLocked }));
}
