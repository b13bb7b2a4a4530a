import { defaultTreeAdapter, html, parseFragment, serialize } from 'parse5';

/** What a browser makes of markup inside a page, written out again. */
export function browserHtml(markup: string): string {
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
  return serialize(parseFragment(context, markup, {}));
}
