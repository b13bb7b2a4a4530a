import type { ArticleView } from './article-view';
import { eachFrame } from './each-frame';
import { offsetAtTop, topOf } from './geometry';
import type { SyncSettings } from './messages/sync';
import type { Page } from './page';

/** How long after a scroll of the user the editor does not lead, in ms: its own scrolling is then an answer to ours. */
const LEAD = 300;

/** Keeps the same text at the top of the preview and of the editor, whoever scrolls. */
export function followScroll(page: Page, article: ArticleView): void {
  const scroller = page.element('reading');
  let settings: SyncSettings | undefined;
  /** Where the page was put; a scroll to anywhere else is the user's. */
  let put = 0;
  let lastByUser = -Infinity;
  /** The text that is kept at the top until the user scrolls, although pictures that come late push it away. */
  let pinned: number | undefined;

  const scrollTo = (offset: number) => {
    const top = topOf(article, offset);
    if (top === undefined) return;
    const isBeginning = article.pieces.at(0) === article.pieceOf(offset);
    const by = top - scroller.getBoundingClientRect().top;
    scroller.scrollTop = isBeginning ? 0 : scroller.scrollTop + by;
    put = scroller.scrollTop;
  };
  const report = eachFrame(() => {
    const top = offsetAtTop(article, scroller.getBoundingClientRect().top);
    if (top === undefined || settings?.scrollEditorWithPreview !== true) return;
    page.post({ type: 'scrolled', version: article.version, top: scroller.scrollTop === 0 ? 0 : top });
  });

  scroller.addEventListener('scroll', () => {
    if (Math.abs(scroller.scrollTop - put) < 1) return;
    put = scroller.scrollTop;
    lastByUser = performance.now();
    pinned = undefined;
    report();
  });
  new ResizeObserver(() => {
    if (pinned !== undefined) scrollTo(pinned);
  }).observe(page.element('article'));
  page.on('syncSettings', (message) => {
    settings = message.settings;
    scroller.classList.toggle('scroll-beyond', settings.scrollBeyondLastLine);
  });
  page.on('editorScroll', ({ version, top }) => {
    if (version !== article.version || settings?.scrollPreviewWithEditor !== true) return;
    if (performance.now() - lastByUser < LEAD) return;
    pinned = top;
    scrollTo(top);
  });
}
