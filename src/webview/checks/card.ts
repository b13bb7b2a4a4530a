import { button, iconButton, textElement } from '../dom';
import type { ChecksStrings } from '../messages/checks';
import type { CheckActions } from './actions';
import { createCardEntries, type Said } from './card-entries';
import { icon } from './icons';
import type { Rule } from './model';
import { placesAt, type Found } from './places';

/** Says what is wrong at a place, beside it. */
export interface Card {
  readonly element: HTMLElement;
  /** What it is about; empty while it is closed. */
  readonly found: readonly Found[];
  open(found: readonly Found[], place: DOMRect): void;
  /** What another extension offers for one of the problems that it shows. */
  addFixes(place: Said, titles: readonly string[]): void;
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
  const moveTo = createPosition(element);
  let focusedBefore: Element | null = null;
  element.setAttribute('role', 'dialog');
  element.setAttribute('aria-label', strings.problem);
  element.tabIndex = -1;
  const entries = createCardEntries(strings, actions);
  const close = () => {
    if (found.length === 0) return;
    const hasFocus = element.contains(document.activeElement);
    found = [];
    element.hidden = true;
    if (hasFocus) (focusedBefore instanceof HTMLElement ? focusedBefore : fallback).focus();
    onClose();
  };
  element.append(
    entries.element,
    ways(strings, actions, () => actions.reveal(found[0]), close),
  );
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
      entries.show(found);
      element.setAttribute('aria-describedby', 'card-message-0');
      element.hidden = false;
      moveTo(place);
    },
    addFixes(place, titles) {
      entries.addFixes(place, titles);
      moveTo();
    },
    moveTo,
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

/** To the other problems, to the source, and out. */
function ways(
  strings: ChecksStrings,
  actions: CheckActions,
  reveal: () => void,
  close: () => void,
): HTMLElement {
  const buttons = textElement('div', 'buttons');
  buttons.append(
    iconButton(strings.previous, icon('previous'), () => actions.goToNext('previous')),
    iconButton(strings.next, icon('next'), () => actions.goToNext('next')),
    button('link', reveal, strings.goToText),
    iconButton(strings.close, icon('close'), close),
  );
  return buttons;
}

function isStill({ place }: Found, rules: readonly Rule[]): boolean {
  return placesAt(rules, place.start).some(
    ({ place: now }) => now.end === place.end && now.message === place.message && now.fix === place.fix,
  );
}

/** Moves the card below the place, that of the last time unless told, or above it where there is no room. */
function createPosition(card: HTMLElement): (place?: DOMRect) => void {
  let last = new DOMRect();
  return (place = last) => {
    last = place;
    const { width, height } = card.getBoundingClientRect();
    const x = Math.max(GAP, Math.min(place.left, window.innerWidth - width - GAP));
    const below = place.bottom + GAP;
    const y = below + height < window.innerHeight ? below : place.top - height - GAP;
    card.style.left = `${x}px`;
    card.style.top = `${Math.max(GAP, Math.min(y, window.innerHeight - height - GAP))}px`;
  };
}

/** Between the card and what is beside it, in px. */
const GAP = 6;
