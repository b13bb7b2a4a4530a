import type { Page } from './page';

/** How long the page is not scrolled before its place is remembered, in ms. */
const DELAY = 100;

/** Of how many bulletins the place is remembered. */
const MAX_REMEMBERED = 100;

/** A line of the article, and how far it is from the top of the view. */
export interface Place {
  readonly offset: number;
  readonly distance: number;
}

/** Shows a bulletin where it was left when it or the page was hidden, or was made anew; one that is new from its beginning. */
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
      if (place) page.remember('places', withLast(places(page), shown, place));
    }, DELAY);
  });
  page.on('update', ({ uri, isWhole }) => {
    if (uri === shown && !isWhole) return;
    shown = uri;
    show(places(page).get(uri) ?? { offset: 0, distance: 0 });
  });
}

/** By bulletin. The one that was scrolled last stands last. */
type Places = ReadonlyMap<string, Place>;

function places(page: Page): Places {
  return new Map(page.recall('places') as [string, Place][] | undefined);
}

/** As it is kept, which is JSON. */
function withLast(places: Places, uri: string, place: Place): [string, Place][] {
  const others = [...places].filter(([other]) => other !== uri);
  return [...others.slice(1 - MAX_REMEMBERED), [uri, place]];
}
