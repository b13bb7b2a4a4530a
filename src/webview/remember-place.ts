import type { Page } from './page';

/** How long the page is not scrolled before its place is remembered, in ms. */
const DELAY = 100;

/** A line of the article, and how far it is from the top of the view. */
export interface Place {
  readonly offset: number;
  readonly distance: number;
}

/** Shows a bulletin where it was left when it was hidden, or the page was made anew; another one from its beginning. */
export function rememberPlace(
  page: Page,
  scroller: HTMLElement,
  placeNow: () => Place | undefined,
  show: (place: Place) => void,
): void {
  let shown = '';
  let timer: ReturnType<typeof setTimeout> | undefined;
  scroller.addEventListener('scroll', () => {
    clearTimeout(timer);
    timer = setTimeout(() => {
      const place = placeNow();
      if (place) page.remember('place', { ...place, uri: shown } satisfies Remembered);
    }, DELAY);
  });
  page.on('update', ({ uri, isWhole }) => {
    if (uri === shown && !isWhole) return;
    shown = uri;
    const last = page.recall('place') as Remembered | undefined;
    show(last?.uri === uri ? last : { offset: 0, distance: 0 });
  });
}

interface Remembered extends Place {
  readonly uri: string;
}
