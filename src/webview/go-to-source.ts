import type { ArticleView } from './article-view';
import type { Page } from './page';

/** A double click leads to the character in the source; a link of the article leads nowhere. */
export function goToSource(page: Page, article: ArticleView): void {
  let isOn = true;
  page.on('syncSettings', ({ settings }) => {
    isOn = settings.doubleClickToSwitchToEditor;
  });
  document.addEventListener('dblclick', (event) => {
    if (!isOn) return;
    const offset = article.offsetAtPoint(event.clientX, event.clientY);
    if (offset === undefined) return;
    // The word that the browser selects would be selected in the source too, and be overwritten by the next key.
    getSelection()?.removeAllRanges();
    page.post({ type: 'reveal', version: article.version, start: offset, end: offset });
  });
  // A link of the article leads away from the preview; nothing in it may.
  document.addEventListener('click', (event) => {
    if (event.target instanceof Element && event.target.closest('a, area')) event.preventDefault();
  });
}
