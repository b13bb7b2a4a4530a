import { button, hiddenText, textElement } from '../dom';
import type { ChecksStrings, PlaceView } from '../messages/checks';
import type { CheckActions } from './actions';
import { severityIcon } from './icons';
import type { Rule } from './model';
import type { Found } from './places';

/** What a card says of each problem, and offers. */
export interface CardEntries {
  readonly element: HTMLElement;
  show(found: readonly Found[]): void;
  /** What another extension offers for one of them. */
  addFixes(place: Said, titles: readonly string[]): void;
}

/** By which a problem of another extension is known. */
export type Said = Pick<PlaceView, 'start' | 'end' | 'message'>;

export function createCardEntries(strings: ChecksStrings, actions: CheckActions): CardEntries {
  const element = textElement('div', 'entries');
  let shown: readonly Found[] = [];
  return {
    element,
    show(found) {
      shown = found;
      element.replaceChildren(...found.map((each, index) => entryOf(each, index, strings, actions)));
      for (const each of found) if (each.rule.isForeign) actions.askForFixes(each);
    },
    addFixes(place, titles) {
      const index = shown.findIndex((found) => found.rule.isForeign && isSame(found.place, place));
      const buttons = titles.map((title) =>
        button('fix', () => actions.foreignFix(shown[index], title), title),
      );
      element.children
        .item(index)
        ?.querySelector('.foot')
        ?.prepend(...buttons);
    },
  };
}

function isSame(a: Said, b: Said): boolean {
  return a.start === b.start && a.end === b.end && a.message === b.message;
}

function entryOf(found: Found, index: number, strings: ChecksStrings, actions: CheckActions): HTMLElement {
  const { rule, problem, place } = found;
  const entry = textElement('div', `entry ${problem.severity}`);
  const text = textElement('p', 'text');
  text.id = `card-message-${index}`;
  text.append(
    severityIcon(problem.severity),
    hiddenText(`${strings.severities[problem.severity]}: `),
    place.message,
  );
  const about = button('about', () => actions.showRule(rule), rule.name);
  about.title = strings.showRule;
  about.disabled = !rule.hasPage;
  const foot = textElement('div', 'foot');
  foot.append(...fixButtons(found, actions), ...suggestButton(rule, strings, actions), about);
  entry.append(text, foot);
  return entry;
}

function suggestButton(rule: Rule, strings: ChecksStrings, actions: CheckActions): HTMLElement[] {
  return rule.isMendedByKeywords
    ? [button('suggest', () => actions.suggestKeywords(), strings.suggestKeywords)]
    : [];
}

/** Of this place, then of all that are wrong in the same way. */
function fixButtons({ rule, problem, place, placeIndex }: Found, actions: CheckActions): HTMLElement[] {
  const fixes = [
    { rule, problem: problem.index, place: placeIndex, title: place.fix },
    problem.places.length > 1
      ? { rule, problem: problem.index, title: problem.fix }
      : { rule, title: rule.fix },
  ];
  return fixes
    .filter(({ title }) => title !== undefined)
    .map((fix) => button('fix', () => actions.fix(fix), fix.title ?? ''));
}
