import { defaultTreeAdapter, html, parseFragment, type DefaultTreeAdapterTypes } from 'parse5';
import { isBlockElement } from '../../../src/core/article/elements';

type Node = DefaultTreeAdapterTypes.Node;

/** The text that a browser shows of markup inside a page. White space is one space, and so is the edge of a block. */
export function visibleText(markup: string): string {
  const context = defaultTreeAdapter.createElement('div', html.NS.HTML, []);
  const written: string[] = [];
  const stack: (Node | string)[] = [parseFragment(context, markup, {})];
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (typeof node === 'string') written.push(node);
    else if ('value' in node) written.push(node.value);
    else if ('childNodes' in node) stack.push(...shownIn(node));
  }
  return written
    .join('')
    .replace(/[ \t\n\f\r]+/g, ' ')
    .trim();
}

const HIDDEN = new Set('script style template noscript title iframe noembed noframes'.split(' '));

/** The last first. */
function shownIn(node: DefaultTreeAdapterTypes.ParentNode): (Node | string)[] {
  const name = 'tagName' in node ? node.tagName : '';
  if (HIDDEN.has(name)) return [];
  const edge = isBlockElement(name) || name === 'br' ? ' ' : '';
  return [edge, ...[...node.childNodes].reverse(), edge];
}
