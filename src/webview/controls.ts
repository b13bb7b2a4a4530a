/** Buttons as the toolbar shows them. */

export function button(text: string, title: string, onClick: () => void): HTMLButtonElement {
  const element = document.createElement('button');
  element.type = 'button';
  element.textContent = text;
  element.title = title;
  element.addEventListener('click', onClick);
  return element;
}

export function group(label: string, controls: readonly HTMLElement[]): HTMLElement {
  const element = document.createElement('div');
  element.className = 'group';
  element.setAttribute('role', 'group');
  if (label !== '') element.setAttribute('aria-label', label);
  element.append(...controls);
  return element;
}
