/** What may name something to load. A style can write `url` with escapes. */
const NAMING =
  '[src], [srcset], [poster], [background], [data], [href], [*|href], [style*="url" i], [style*="\\\\"]';

/** The addresses that elements name, whole and without fragments, as a browser reports those that it blocks. */
export function namedAddresses(root: ParentNode): Set<string> {
  const addresses = new Set<string>();
  for (const element of root.querySelectorAll(NAMING)) {
    for (const text of [...inAttributes(element), ...inStyle(element)]) {
      const url = URL.canParse(text, document.baseURI) ? new URL(text, document.baseURI) : undefined;
      if (!url) continue;
      url.hash = '';
      addresses.add(url.href);
    }
  }
  return addresses;
}

const ADDRESSES = new Set(['src', 'poster', 'background', 'data', 'href']);

function inAttributes({ attributes }: Element): string[] {
  return [...attributes].flatMap(({ localName, value }) => {
    if (localName === 'srcset') return value.split(/[\s,]+/);
    return ADDRESSES.has(localName) ? [value] : [];
  });
}

/** A browser writes each as `url("…")`, whatever the author wrote. */
function inStyle(element: Element): string[] {
  if (!(element instanceof HTMLElement || element instanceof SVGElement)) return [];
  const found = element.style.cssText.matchAll(/url\("((?:[^"\\]|\\.)*)"\)/g);
  return Array.from(found, ([, address]) => address.replace(/\\(.)/g, '$1'));
}
