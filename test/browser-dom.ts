import {
  defaultTreeAdapter,
  html,
  parse,
  parseFragment,
  serialize,
  type DefaultTreeAdapterTypes,
} from 'parse5';

/** What a browser makes of markup inside a page. */
export function browserFragment(markup: string): DefaultTreeAdapterTypes.DocumentFragment {
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
  return parseFragment(context, markup, {});
}

/** The same, written out again. */
export function browserHtml(markup: string): string {
  return serialize(browserFragment(markup));
}

/** What a browser makes of a whole page. */
export function browserPage(page: string): DefaultTreeAdapterTypes.Document {
  return parse(page);
}
