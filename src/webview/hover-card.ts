import type { ArticleView } from './article-view';
import { textElement, type CheckActions } from './checks-view';
import type { Mark, Marks } from './marks';
import type { ChecksStrings } from './messages/checks';

/** How long the pointer may be on its way from the text to the card before the card closes, in ms. */
const CLOSE_DELAY = 200;

/** Shows what is wrong at the place under the pointer. Returns what closes it. */
export function createHoverCard(
  card: HTMLElement,
  article: ArticleView,
  marks: Marks,
  strings: ChecksStrings,
  actions: CheckActions,
): () => void {
  let closing: ReturnType<typeof setTimeout> | undefined;
  const close = () => {
    card.hidden = true;
  };
  const closeSoon = () => {
    closing ??= setTimeout(close, CLOSE_DELAY);
  };
  const keepOpen = () => {
    clearTimeout(closing);
    closing = undefined;
  };

  document.addEventListener('mousemove', (event) => {
    if (card.contains(event.target as Node)) return keepOpen();
    const found = marksUnder(event, article, marks);
    if (found.length === 0) return closeSoon();
    keepOpen();
    card.replaceChildren(...found.map((mark) => entryOf(mark, strings, actions)));
    card.hidden = false;
    place(card, event.clientX, event.clientY);
  });
  document.addEventListener('click', (event) => {
    if (card.contains(event.target as Node)) return;
    const [mark] = marksUnder(event, article, marks);
    if (mark) actions.reveal(mark.place.start, mark.place.end);
  });
  document.addEventListener('scroll', close, true);
  document.documentElement.addEventListener('mouseleave', closeSoon);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });
  return close;
}

function marksUnder({ target, clientX, clientY }: MouseEvent, article: ArticleView, marks: Marks): Mark[] {
  if (target instanceof Element && target.classList.contains('bar')) return marks.marksOfBar(target);
  const offset = article.offsetAtPoint(clientX, clientY);
  if (offset === undefined) return [];
  // The caret stands between two characters; the pointer is over one of them.
  const here = marks.marksAtOffset(offset);
  return here.length > 0 ? here : marks.marksAtOffset(offset - 1);
}

function entryOf(
  { problem, problemIndex, place, placeIndex }: Mark,
  strings: ChecksStrings,
  actions: CheckActions,
) {
  const entry = textElement('div', `entry ${problem.severity}`, '');
  const rule = textElement('button', 'rule', problem.rule);
  rule.title = strings.showRule;
  rule.addEventListener('click', () => actions.showRule(problem.rule));
  entry.append(textElement('p', 'text', place.message), rule);
  if (place.fix !== undefined) {
    const fix = textElement('button', 'fix', place.fix);
    fix.addEventListener('click', () => actions.fix(problemIndex, placeIndex));
    entry.append(fix);
  }
  if (problem.fix !== undefined && problem.places.length > 1) {
    const fixAll = textElement('button', 'fix', problem.fix);
    fixAll.addEventListener('click', () => actions.fix(problemIndex));
    entry.append(fixAll);
  }
  return entry;
}

function place(card: HTMLElement, x: number, y: number): void {
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(8, Math.min(x, window.innerWidth - width - 8));
  const below = y + 16;
  const top = below + height < window.innerHeight ? below : y - height - 8;
  card.style.left = `${left}px`;
  card.style.top = `${Math.max(8, top)}px`;
}
