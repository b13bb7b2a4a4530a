import { decodeText } from '../article/decoded-text';
import { parseHtml, type Attribute, type Element } from '../article/html';
import type { Range } from '../text';
import { parseDeclarations, type Declaration } from './declarations';

/** A `style` attribute in its place. */
export interface StyleUse {
  readonly element: Element;
  readonly attribute: Attribute & { readonly value: Range };
  /** With character references decoded. */
  readonly text: string;
  /** Turns a range of `text` into one of the source. */
  sourceRange(range: Range): Range;
}

export function styleOf(source: string, element: Element): StyleUse | undefined {
  const attribute = element.attributes.find(({ name }) => name === 'style');
  if (!attribute?.value) return undefined;
  const { start, end } = attribute.value;
  const raw = source.slice(start, end);
  // Full-width quotes are none: the value ends at the first space, whatever was meant. `fullwidth-markup` reports it.
  if (attribute.quote === '' && /^[“”‘’＂＇]/.test(raw)) return undefined;
  const place = { element, attribute: { ...attribute, value: attribute.value } };
  if (!raw.includes('&')) {
    return {
      ...place,
      text: raw,
      sourceRange: (range) => ({ start: start + range.start, end: start + range.end }),
    };
  }
  const decoded = decodeText(source, parseHtml(source, attribute.value).children);
  return { ...place, text: decoded.text, sourceRange: (range) => decoded.sourceRange(range) };
}

/** The declarations of an element's inline style. */
export function declarationsOf(
  source: string,
  element: Element,
): (Declaration & { readonly use: StyleUse })[] {
  const use = styleOf(source, element);
  return use ? parseDeclarations(use.text).map((declaration) => ({ ...declaration, use })) : [];
}
