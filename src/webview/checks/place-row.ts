import type { ArticleView } from '../article-view';
import { button, setText, textElement } from '../dom';
import type { PlaceView } from '../messages/checks';
import type { CheckActions } from './actions';
import { excerptOf } from './excerpt';
import type { Row } from './keyed-list';
import type { Found } from './places';

/** One of the places of a rule: the text by which it is found again, what is wrong there, and its fix. */
export function createPlaceRow(article: ArticleView, actions: CheckActions): Row<Found> {
  let found: Found;
  const element = textElement('li', 'place');
  const excerpt = textElement('span', 'excerpt');
  const message = textElement('span', 'note');
  const go = button('go', () => actions.goTo(found), excerpt, ' ', message);
  const fix = button('fix', () => {
    const { rule, problem, place, placeIndex } = found;
    actions.fix({ rule, problem: problem.index, place: placeIndex, title: place.fix });
  });
  element.append(go, fix);
  return {
    element,
    update(next) {
      found = next;
      showExcerpt(excerpt, article, found.place);
      setText(message, found.place.message);
      // Those of one problem all say the same: what differs is where they are.
      const isKnown = found.rule.problems.length === 1 && !excerpt.hidden;
      message.className = isKnown ? 'visually-hidden' : 'note';
      setText(fix, found.place.fix ?? '');
      fix.hidden = found.place.fix === undefined;
    },
  };
}

/** The text of a place with what stands around it; nothing without a place. */
export function showExcerpt(element: HTMLElement, article: ArticleView, place: PlaceView | undefined): void {
  const { before, text, after } = place ? excerptOf(article, place) : { before: '', text: '', after: '' };
  const shown = [before, text, after].join('\n');
  if (element.dataset.shown === shown) return;
  element.dataset.shown = shown;
  element.hidden = before + text + after === '';
  element.replaceChildren(before, ...(text ? [textElement('mark', '', text)] : []), after);
}
