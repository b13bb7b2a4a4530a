import { decodeText } from '../article/decoded-text';
import { parseHtml, type Attribute, type Element } from '../article/html';
import { createSlot } from '../kept';
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

/** An element never changes, and many rules ask for the style of each. */
const known = createSlot<{ readonly use: StyleUse | undefined; declarations?: DeclarationUse[] }>();

export function styleOf(source: string, element: Element): StyleUse | undefined {
  return styled(source, element)?.use;
}

function styled(source: string, element: Element) {
  const attribute = element.attributes.find(({ name }) => name === 'style');
  if (!attribute?.value) return undefined;
  let entry = known.get(element);
  if (!entry) {
    entry = { use: readStyle(source, element, attribute, attribute.value) };
    known.set(element, entry);
  }
  return entry;
}

function readStyle(
  source: string,
  element: Element,
  attribute: Attribute,
  value: Range,
): StyleUse | undefined {
  const { start, end } = value;
  const raw = source.slice(start, end);
  // Full-width quotes are none: the value ends at the first space, whatever was meant. `fullwidth-markup` reports it.
  if (attribute.quote === '' && /^[“”‘’＂＇]/.test(raw)) return undefined;
  const place = { element, attribute: { ...attribute, value } };
  if (!raw.includes('&')) {
    return {
      ...place,
      text: raw,
      sourceRange: (range) => ({ start: start + range.start, end: start + range.end }),
    };
  }
  const decoded = decodeText(source, parseHtml(source, value).children);
  return { ...place, text: decoded.text, sourceRange: (range) => decoded.sourceRange(range) };
}

/** A declaration and the `style` attribute it stands in. */
export type DeclarationUse = Declaration & { readonly use: StyleUse };

const NONE: readonly DeclarationUse[] = [];

/** The declarations of an element's inline style. */
export function declarationsOf(source: string, element: Element): readonly DeclarationUse[] {
  const entry = styled(source, element);
  const use = entry?.use;
  if (!use) return NONE;
  return (entry.declarations ??= parseDeclarations(use.text).map((declaration) => ({ ...declaration, use })));
}
