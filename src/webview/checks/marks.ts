import type { ArticleView } from '../article-view';
import { eachFrame } from '../each-frame';
import type { PlaceView, Severity } from '../messages/checks';
import { BLOCKS, blockOf, textBeside } from './excerpt';
import { SEVERITIES, type Rule } from './model';
import { placesAt, placesWithin, type Found } from './places';
import { visibleStretch } from './visible-stretch';

/** Shows where the problems are, without touching the nodes of the article. */
export interface Marks {
  update(rules: readonly Rule[]): void;
  /** What is marked at a point of the window, in the text or by a bar beside it. */
  marksAt(x: number, y: number): Found[];
  /** Brings a place into view, puts the emphasis on it, and says where it is in the window. */
  show(place: PlaceView): DOMRect;
  /** Where a place is in the window, in the text or by the bar beside it. */
  rectOf(place: PlaceView): DOMRect;
  isInView(place: PlaceView): boolean;
  removeEmphasis(): void;
}

/** From this number of places on, only those in view and near it are marked: each costs time whenever the page changes. */
const MAX_MARKED = 500;

export function createMarks(article: ArticleView, gutter: HTMLElement, scroller: HTMLElement): Marks {
  let rules: readonly Rule[] = [];
  let isLong = false;
  let bars = new Map<Element, Found[]>();

  const draw = () => {
    const { start, end } = isLong ? visibleStretch(article, scroller, rules) : { start: 0, end: Infinity };
    const hidden = drawRanges(article, placesWithin(rules, start, end));
    bars = drawBars(article, gutter, hidden);
  };
  const drawSoon = eachFrame(draw);
  new ResizeObserver(drawSoon).observe(gutter);
  scroller.addEventListener('scroll', () => isLong && drawSoon());
  const rectOf = (place: PlaceView) => rectIn(article, place) ?? scroller.getBoundingClientRect();

  const isInView = (place: PlaceView, margin: number) => {
    const { top, bottom } = scroller.getBoundingClientRect();
    const rect = rectOf(place);
    return top <= rect.top && rect.bottom <= bottom - margin;
  };

  return {
    update(next) {
      rules = next;
      isLong = countPlaces(rules) > MAX_MARKED;
      draw();
    },
    marksAt(x, y) {
      const group = document.elementsFromPoint(x, y).flatMap((element) => bars.get(element) ?? []);
      if (group.length > 0) return group;
      const offset = article.offsetAtPoint(x, y);
      if (offset === undefined) return [];
      // The caret stands between two characters; the point is on one of them.
      return [...placesAt(rules, offset), ...placesAt(rules, offset - 1)].filter(
        (found, index, all) =>
          all.findIndex(({ place }) => place === found.place) === index &&
          isOn(article.rangeOf(found.place.start, found.place.end), x, y),
      );
    },
    show(place) {
      const rect = rectIn(article, place);
      const { top, height } = scroller.getBoundingClientRect();
      if (rect && !isInView(place, MARGIN_BELOW)) scroller.scrollTop += rect.top - top - height / 3;
      emphasise(article.rangeOf(place.start, place.end));
      return rectOf(place);
    },
    rectOf,
    isInView: (place) => isInView(place, 0),
    removeEmphasis: () => emphasise(undefined),
  };
}

/** So much room below a place is enough for what is said of it. */
const MARGIN_BELOW = 120;

function countPlaces(rules: readonly Rule[]): number {
  return rules.flatMap(({ problems }) => problems).reduce((sum, { places }) => sum + places.length, 0);
}

/** Marks what can be seen. Returns the others. */
function drawRanges(article: ArticleView, found: readonly Found[]): Found[] {
  const ranges = new Map<Severity, Range[]>(SEVERITIES.map((severity) => [severity, []]));
  const hidden = found.filter(({ problem, place }) => {
    const range = article.rangeOf(place.start, place.end);
    if (range) ranges.get(problem.severity)?.push(range);
    return !range;
  });
  SEVERITIES.forEach((severity, index) => {
    const highlight = new Highlight(...(ranges.get(severity) ?? []));
    highlight.priority = SEVERITIES.length - index;
    CSS.highlights.set(`bulletin-${severity}`, highlight);
  });
  return hidden;
}

/** One bar beside each paragraph that has something in its tags, in the colour of the most severe. */
function drawBars(
  article: ArticleView,
  gutter: HTMLElement,
  hidden: readonly Found[],
): Map<Element, Found[]> {
  const groups = new Map<Node, Found[]>();
  for (const found of hidden) {
    const paragraph = paragraphOf(article, found.place);
    if (!paragraph) continue;
    const group = groups.get(paragraph);
    if (group) group.push(found);
    else groups.set(paragraph, [found]);
  }
  const origin = gutter.getBoundingClientRect().top;
  const bars = [...groups].map(([paragraph, group]): [Element, Found[]] => {
    const { top, height } = rectOfContents(paragraph);
    const bar = document.createElement('div');
    bar.className = `bar ${mostSevere(group)}`;
    bar.style.top = `${top - origin}px`;
    bar.style.height = `${Math.max(height, 12)}px`;
    return [bar, group];
  });
  gutter.replaceChildren(...bars.map(([bar]) => bar));
  return new Map(bars);
}

/** The block of the text beside it or, where that stands between blocks, the text itself: bars must not cover each other. */
function paragraphOf(article: ArticleView, place: PlaceView): Node | undefined {
  const point = textBeside(article, place);
  const block = point && blockOf(point.node);
  return block?.querySelector(BLOCKS) ? point?.node : block;
}

function rectOfContents(node: Node): DOMRect {
  if (node instanceof Element) return node.getBoundingClientRect();
  const range = document.createRange();
  range.selectNodeContents(node);
  return range.getBoundingClientRect();
}

function mostSevere(group: readonly Found[]): Severity {
  return SEVERITIES.find((severity) => group.some(({ problem }) => problem.severity === severity)) ?? 'hint';
}

function emphasise(range: Range | undefined): void {
  const highlight = new Highlight(...(range ? [range] : []));
  highlight.priority = SEVERITIES.length + 1;
  CSS.highlights.set('bulletin-current', highlight);
}

/** The first line of a place; of one that cannot be seen, the beginning of its paragraph. */
function rectIn(article: ArticleView, place: PlaceView): DOMRect | undefined {
  const [first] = article.rangeOf(place.start, place.end)?.getClientRects() ?? [];
  if (first) return first;
  const paragraph = paragraphOf(article, place);
  if (!paragraph) return undefined;
  const { left, top, height } = rectOfContents(paragraph);
  return new DOMRect(left, top, 0, Math.min(height, 24));
}

function isOn(range: Range | undefined, x: number, y: number): boolean {
  return [...(range?.getClientRects() ?? [])].some(
    ({ left, right, top, bottom }) => left - 1 <= x && x <= right + 1 && top - 1 <= y && y <= bottom + 1,
  );
}
