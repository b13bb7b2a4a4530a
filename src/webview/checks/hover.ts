import type { PlaceView } from '../messages/checks';
import type { Card } from './card';
import type { Marks } from './marks';

/** How long the pointer rests on a place before the card opens, in ms: as long as in the editor. */
const DELAY = 300;

/** How long it may be on its way from the place to the card before the card closes. */
const WAY = 200;

/** Opens the card at what the pointer rests on, and closes it when the pointer leaves, unless the focus is in it. */
export function openOnHover(card: Card, marks: Marks): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let hovered: PlaceView | undefined;
  const hasFocus = () => card.element.contains(document.activeElement);
  // A card that was asked for stays when the pointer passes.
  const closeHovered = () => {
    if (!hasFocus() && card.found.at(0)?.place === hovered) card.close();
  };
  const look = ({ clientX, clientY }: MouseEvent) => {
    const found = marks.marksAt(clientX, clientY);
    if (found.length === 0) return closeHovered();
    if (hasFocus() || found[0].place === card.found.at(0)?.place) return;
    hovered = found[0].place;
    card.open(found, marks.rectOf(hovered));
  };
  const after = (delay: number, run: () => void) => {
    clearTimeout(timer);
    timer = setTimeout(run, delay);
  };

  document.addEventListener('mousemove', (event) => {
    if (event.target instanceof Node && card.element.contains(event.target)) clearTimeout(timer);
    else after(card.found.length > 0 ? WAY : DELAY, () => look(event));
  });
  document.addEventListener('click', (event) => {
    if (!(event.target instanceof Element) || !event.target.closest('#reading')) return;
    clearTimeout(timer);
    card.close();
    look(event);
  });
  document.documentElement.addEventListener('mouseleave', () => after(WAY, closeHovered));
}
