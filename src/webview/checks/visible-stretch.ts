import type { ArticleView } from '../article-view';
import type { Rule } from './model';

/** In heights of the window, above and below it: what a scroll brings into view is marked already. */
const MARGIN = 1;

/** How far to look for a character that is shown, where there is none at an offset. */
const STEPS = [0, 16, 64, 256, 1024, 4096, 16384];

/** The stretch of the document that is in view or near it. The article need not be in pieces: offsets are halved. */
export function visibleStretch(
  article: ArticleView,
  scroller: HTMLElement,
  rules: readonly Rule[],
): { start: number; end: number } {
  const { top, bottom, height } = scroller.getBoundingClientRect();
  const end = lastOffset(rules);
  const isAbove = (limit: number) => (offset: number) => {
    const y = topAt(article, offset, end);
    return y !== undefined && y < limit;
  };
  const last = lastThat(isAbove(bottom + MARGIN * height), end);
  return {
    start: lastThat(isAbove(top - MARGIN * height), end),
    // What follows the last character that is shown belongs to it.
    end: topAt(article, last + 1, end) === undefined ? end : last,
  };
}

function lastOffset(rules: readonly Rule[]): number {
  let last = 0;
  for (const { problems } of rules)
    for (const { places } of problems) last = Math.max(last, places.at(-1)?.end ?? 0);
  return last;
}

/** The greatest offset that fits, where all before it fit; 0 where none does. */
function lastThat(fits: (offset: number) => boolean, end: number): number {
  let low = 0;
  let high = end;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (fits(middle)) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Where the first character that is shown from the offset on is in the window. */
function topAt(article: ArticleView, offset: number, end: number): number | undefined {
  for (const step of STEPS) {
    if (offset + step > end) return undefined;
    const point = article.firstAfter(offset + step);
    if (!point) continue;
    const range = document.createRange();
    range.setStart(point.node, point.offset);
    range.setEnd(point.node, Math.min(point.offset + 1, point.node.length));
    const { top, height } = range.getBoundingClientRect();
    if (height > 0) return top;
  }
  return undefined;
}
