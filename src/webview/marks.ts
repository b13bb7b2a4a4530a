import type { ArticleView } from './article-view';
import type { PlaceView, ProblemView, Severity } from './messages/checks';

const SEVERITIES: readonly Severity[] = ['hint', 'info', 'warning', 'error'];

/** A place of a problem as it is shown. */
export interface Mark {
  readonly problem: ProblemView;
  readonly problemIndex: number;
  readonly place: PlaceView;
  readonly placeIndex: number;
}

/** Shows where the problems are, without touching the nodes of the article. */
export interface Marks {
  update(problems: readonly ProblemView[]): void;
  marksAtOffset(offset: number): Mark[];
  /** Marks of what cannot be seen in the text (tags, styles), by the bar beside their paragraph. */
  marksOfBar(bar: Element): Mark[];
  scrollTo(offset: number): void;
}

export function createMarks(article: ArticleView, gutter: HTMLElement): Marks {
  let marks: Mark[] = [];
  let bars = new Map<Element, Mark[]>();

  const draw = () => {
    const ranges = new Map<Severity, Range[]>(SEVERITIES.map((severity) => [severity, []]));
    const hidden: Mark[] = [];
    for (const mark of marks) {
      const range = article.rangeOf(mark.place.start, mark.place.end);
      if (range) ranges.get(mark.problem.severity)?.push(range);
      else hidden.push(mark);
    }
    SEVERITIES.forEach((severity, priority) => {
      const highlight = new Highlight(...(ranges.get(severity) ?? []));
      highlight.priority = priority;
      CSS.highlights.set(`bulletin-${severity}`, highlight);
    });
    bars = drawBars(article, gutter, hidden);
  };
  new ResizeObserver(draw).observe(gutter);

  return {
    update(problems) {
      marks = problems.flatMap((problem, problemIndex) =>
        problem.places.map((place, placeIndex) => ({ problem, problemIndex, place, placeIndex })),
      );
      draw();
    },
    marksAtOffset: (offset) => marks.filter(({ place }) => place.start <= offset && offset < place.end),
    marksOfBar: (bar) => bars.get(bar) ?? [],
    scrollTo(offset) {
      const point = article.firstAfter(offset);
      point?.node.parentElement?.scrollIntoView({ block: 'nearest' });
    },
  };
}

/** One bar beside each paragraph that has something in its tags, in the colour of the most severe. */
function drawBars(article: ArticleView, gutter: HTMLElement, marks: readonly Mark[]): Map<Element, Mark[]> {
  const groups = new Map<Element, Mark[]>();
  for (const mark of marks) {
    const block = blockAt(article, mark.place.start);
    if (!block) continue;
    const group = groups.get(block);
    if (group) group.push(mark);
    else groups.set(block, [mark]);
  }
  gutter.replaceChildren();
  const origin = gutter.getBoundingClientRect().top;
  const bars = new Map<Element, Mark[]>();
  for (const [block, group] of groups) {
    const { top, height } = block.getBoundingClientRect();
    const bar = document.createElement('div');
    bar.className = `bar ${mostSevere(group)}`;
    bar.style.top = `${top - origin}px`;
    bar.style.height = `${Math.max(height, 12)}px`;
    gutter.append(bar);
    bars.set(bar, group);
  }
  return bars;
}

function blockAt(article: ArticleView, offset: number): Element | undefined {
  const node = article.firstAfter(offset)?.node;
  for (let element = node?.parentElement; element; element = element.parentElement) {
    if (getComputedStyle(element).display !== 'inline') return element;
  }
  return undefined;
}

function mostSevere(marks: readonly Mark[]): Severity {
  const indices = marks.map(({ problem }) => SEVERITIES.indexOf(problem.severity));
  return SEVERITIES[Math.max(...indices)];
}
