import type { ArticleView } from './article-view';
import { eachFrame } from './each-frame';
import { lineAt, offsetAtTop } from './geometry';
import type { SyncSettings } from './messages/sync';
import type { Page } from './page';
import { rememberPlace, type Place } from './remember-place';

/** How long after a scroll of the user the editor does not lead, in ms: its own scrolling is then an answer to ours. */
const LEAD = 300;

/** What is kept where it is, although pictures that come late, or a new width, would push it away. */
interface Pin extends Pick<Place, 'distance'> {
  /** Where it is now, in the window. */
  readonly top: () => number | undefined;
}

/** Keeps the same text at the top of the preview and of the editor, whoever scrolls. */
export function followScroll(page: Page, article: ArticleView): void {
  const scroller = page.element('reading');
  let settings: SyncSettings | undefined;
  /** Where the page was put; a scroll to anywhere else is the user's. */
  let put = 0;
  let lastByUser = -Infinity;
  let pin: Pin | undefined;

  const topOfView = () => scroller.getBoundingClientRect().top;
  const scrollTo = (top: number) => {
    scroller.scrollTop = top;
    put = scroller.scrollTop;
  };
  const keep = ({ offset, distance }: Place) => {
    pin = { top: lineAt(article, offset), distance };
  };
  const keepPinned = () => {
    const top = pin?.top();
    if (pin && top !== undefined) scrollTo(scroller.scrollTop + top - topOfView() - pin.distance);
  };
  const show = (place: Place) => {
    keep(place);
    if (article.pieces.at(0) !== article.pieceOf(place.offset)) return keepPinned();
    pin = undefined;
    scrollTo(0);
  };
  const placeNow = (): Place | undefined => {
    if (scroller.scrollTop === 0) return { offset: 0, distance: 0 };
    const offset = offsetAtTop(article, topOfView());
    const top = offset === undefined ? undefined : lineAt(article, offset)();
    return offset === undefined || top === undefined ? undefined : { offset, distance: top - topOfView() };
  };
  const followUser = eachFrame(() => {
    const place = placeNow();
    if (!place) return;
    keep(place);
    if (settings?.scrollEditorWithPreview)
      page.post({ type: 'scrolled', version: article.version, top: place.offset });
  });

  scroller.addEventListener('scroll', () => {
    if (Math.abs(scroller.scrollTop - put) < 1) return;
    put = scroller.scrollTop;
    lastByUser = performance.now();
    pin = undefined;
    followUser();
  });
  new ResizeObserver(keepPinned).observe(page.element('article'));
  rememberPlace(page, scroller, placeNow, show);
  page.on('syncSettings', (message) => {
    settings = message.settings;
    scroller.classList.toggle('scroll-beyond', settings.scrollBeyondLastLine);
  });
  page.on('editorScroll', ({ version, top }) => {
    if (version !== article.version || settings?.scrollPreviewWithEditor !== true) return;
    if (performance.now() - lastByUser < LEAD) return;
    show({ offset: top, distance: 0 });
  });
}
