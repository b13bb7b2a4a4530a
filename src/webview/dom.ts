import type { CountStrings } from './messages/checks';

/** An element with a class and a text. */
export function textElement<K extends keyof HTMLElementTagNameMap>(
  name: K,
  className: string,
  text = '',
): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  element.className = className;
  element.textContent = text;
  return element;
}

export function button(
  className: string,
  onClick: () => void,
  ...content: (Node | string)[]
): HTMLButtonElement {
  const element = textElement('button', className);
  element.type = 'button';
  element.append(...content);
  element.addEventListener('click', onClick);
  return element;
}

/** A button that shows nothing but an icon. */
export function iconButton(label: string, icon: SVGElement, onClick: () => void): HTMLButtonElement {
  const element = button('icon-button', onClick, icon);
  element.title = label;
  element.setAttribute('aria-label', label);
  return element;
}

/** For a screen reader alone. */
export function hiddenText(text: string): HTMLElement {
  return textElement('span', 'visually-hidden', text);
}

/** Touches the page only where the text is another one. */
export function setText(element: HTMLElement, text: string): void {
  if (element.textContent !== text) element.textContent = text;
}

/** The text for a number of things. */
export function countText([one, more]: CountStrings, count: number): string {
  return count === 1 ? one : more.replace('{0}', String(count));
}
