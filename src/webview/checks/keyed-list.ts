/** An element that shows an item, and can show another in its place. */
export interface Row<T> {
  readonly element: HTMLElement;
  update(item: T): void;
}

/**
 * Makes the children of an element those of the items, in their order. What is there for a key stays, and so does the
 * focus; where its row is gone, the focus goes to the one in its place.
 */
export function createKeyedList<T>(
  parent: HTMLElement,
  keyOf: (item: T) => string,
  createRow: () => Row<T>,
): (items: readonly T[]) => void {
  let rows = new Map<string, Row<T>>();
  return (items) => {
    const focused = parent.contains(document.activeElement) ? document.activeElement : undefined;
    const position = [...parent.children].findIndex((child) => child.contains(focused ?? null));
    const next = new Map<string, Row<T>>();
    for (const item of items) {
      const row = rows.get(keyOf(item)) ?? createRow();
      row.update(item);
      next.set(keyOf(item), row);
    }
    for (const [key, { element }] of rows) if (!next.has(key)) element.remove();
    [...next.values()].forEach(({ element }, index) => {
      if (parent.children[index] !== element) parent.insertBefore(element, parent.children[index] ?? null);
    });
    rows = next;
    if (focused) keepFocus(parent, focused, position);
  };
}

function keepFocus(parent: HTMLElement, focused: Element, position: number): void {
  if (document.activeElement === focused) return;
  const instead = parent.children[Math.min(position, parent.children.length - 1)]?.querySelector('button');
  const target = focused.isConnected ? focused : instead;
  if (target instanceof HTMLElement) target.focus();
}
