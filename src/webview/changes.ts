import type { ChangeView } from './messages/view';
import { MARK_ATTRIBUTE } from './sanitize';

/** What a change does to the looks of its element; the first that an element has counts. */
const KINDS = ['removed', 'image', 'flattened', 'unwrapped', 'renamed', 'style', 'attribute', 'script'];

/** Where the reasons of an element are kept; one a line. */
const REASONS_ATTRIBUTE = 'data-bulletin-reasons';

/** Marks the elements that will not stay as they are. The keyboard reaches them, and screen readers say why. */
export function markChanges(content: ParentNode, changes: readonly ChangeView[]): void {
  for (const element of content.querySelectorAll(`[${MARK_ATTRIBUTE}]`)) {
    const indices = element.getAttribute(MARK_ATTRIBUTE)?.split(' ') ?? [];
    const own = indices.map((index) => changes.at(Number(index))).filter((change) => change !== undefined);
    element.removeAttribute(MARK_ATTRIBUTE);
    if (own.length > 0) markChange(element, own);
  }
}

function markChange(element: Element, changes: readonly ChangeView[]): void {
  const kind = KINDS.find((each) => changes.some((change) => change.kind === each)) ?? '';
  element.classList.add('bulletin-change', `bulletin-${kind}`);
  if (!changes.some(({ isCertain }) => isCertain)) element.classList.add('bulletin-uncertain');
  const reasons = changes.map(({ reason }) => reason).join('\n');
  element.setAttribute(REASONS_ATTRIBUTE, reasons);
  element.setAttribute('tabindex', '0');
  element.setAttribute('aria-description', reasons);
  if (element.childNodes.length === 0 && element instanceof HTMLElement) {
    element.dataset.bulletinLabel = changes.map(({ label }) => label).join('');
  }
}

/** Says why, beside the element under the pointer or with the focus. */
export function explainChanges(article: HTMLElement, card: HTMLElement): void {
  const show = (target: EventTarget | null) => {
    const element = target instanceof Element ? target.closest(`[${REASONS_ATTRIBUTE}]`) : undefined;
    card.hidden = !element;
    if (!element) return;
    card.textContent = element.getAttribute(REASONS_ATTRIBUTE);
    place(card, element.getBoundingClientRect());
  };
  const hide = () => show(null);
  article.addEventListener('mouseover', ({ target }) => show(target));
  article.addEventListener('mouseleave', hide);
  article.addEventListener('focusin', ({ target }) => show(target));
  article.addEventListener('focusout', hide);
  document.addEventListener('scroll', hide, true);
  document.addEventListener('keydown', ({ key }) => {
    if (key === 'Escape') hide();
  });
}

/** Above the element where there is room: other cards stand below the pointer. */
function place(card: HTMLElement, at: DOMRect): void {
  const { width, height } = card.getBoundingClientRect();
  const left = Math.max(8, Math.min(at.left, window.innerWidth - width - 8));
  const above = at.top - height - 6;
  const below = Math.min(at.bottom + 6, window.innerHeight - height - 8);
  card.style.left = `${left}px`;
  card.style.top = `${above > 8 ? above : below}px`;
}
