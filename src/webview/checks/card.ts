import { button, iconButton, textElement, hiddenText } from '../dom';
import type { ChecksStrings } from '../messages/checks';
import type { CheckActions } from './actions';
import { icon, severityIcon } from './icons';
import type { Rule } from './model';
import { placesAt, type Found } from './places';

/** Says what is wrong at a place, beside it. */
export interface Card {
  readonly element: HTMLElement;
  /** What it is about; empty while it is closed. */
  readonly found: readonly Found[];
  open(found: readonly Found[], place: DOMRect): void;
  /** Its place is there now. */
  moveTo(place: DOMRect): void;
  /** The problems are these now: closes it where what it says is no longer so. */
  update(rules: readonly Rule[]): void;
  /** Moves the focus into it; it goes back to where it was when the card is closed. */
  focus(): void;
  close(): void;
}

export function createCard(
  element: HTMLElement,
  fallback: HTMLElement,
  strings: ChecksStrings,
  actions: CheckActions,
  onClose: () => void,
): Card {
  let found: readonly Found[] = [];
  let focusedBefore: Element | null = null;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', strings.problem);
  element.tabIndex = -1;
  const entries = textElement('div', 'entries');
  const close = () => {
    if (found.length === 0) return;
    const hasFocus = element.contains(document.activeElement);
    found = [];
    element.hidden = true;
    if (hasFocus) (focusedBefore instanceof HTMLElement ? focusedBefore : fallback).focus();
    onClose();
  };
  const buttons = textElement('div', 'buttons');
  buttons.append(
    iconButton(strings.previous, icon('previous'), () => actions.goToNext('previous')),
    iconButton(strings.next, icon('next'), () => actions.goToNext('next')),
    button('link', () => actions.reveal(found[0]), strings.goToText),
    iconButton(strings.close, icon('close'), close),
  );
  element.append(entries, buttons);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') close();
  });

  return {
    element,
    get found() {
      return found;
    },
    open(next, place) {
      found = next;
      entries.replaceChildren(...found.map((each, index) => entryOf(each, index, strings, actions)));
      element.setAttribute('aria-describedby', 'card-message-0');
      element.hidden = false;
      setPosition(element, place);
    },
    moveTo: (place) => setPosition(element, place),
    update(rules) {
      if (!found.every((each) => isStill(each, rules))) close();
    },
    focus() {
      const { activeElement } = document;
      if (!element.contains(activeElement))
        focusedBefore = activeElement === document.body ? null : activeElement;
      element.focus({ preventScroll: true });
    },
    close,
  };
}

function isStill({ place }: Found, rules: readonly Rule[]): boolean {
  return placesAt(rules, place.start).some(
    ({ place: now }) => now.end === place.end && now.message === place.message && now.fix === place.fix,
  );
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
  foot.append(...fixButtons(found, actions), about);
  entry.append(text, foot);
  return entry;
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

/** Below the place or, where there is no room, above it. */
function setPosition(card: HTMLElement, { left, top, bottom }: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const x = Math.max(GAP, Math.min(left, window.innerWidth - width - GAP));
  const below = bottom + GAP;
  const y = below + height < window.innerHeight ? below : top - height - GAP;
  card.style.left = `${x}px`;
  card.style.top = `${Math.max(GAP, Math.min(y, window.innerHeight - height - GAP))}px`;
}

/** Between the card and what is beside it, in px. */
const GAP = 6;
