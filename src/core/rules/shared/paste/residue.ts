import type { Attribute, Element } from '../../../article/html';
import { splitPieces } from '../../../style/declarations';
import { removeAttribute } from '../../../style/edits';
import { styleOf } from '../../../style/uses';
import type { Edit, Range } from '../../../text';
import { RESIDUE_ATTRIBUTES, RESIDUE_CLASSES, RESIDUE_PROPERTIES } from './residue-names';

/** Leftovers in one attribute. */
export interface Leftovers {
  /** Of the first of them. */
  readonly name: string;
  readonly places: readonly Range[];
  /** Remove all of them. */
  readonly edits: readonly Edit[];
}

export type IsResidue = (name: string) => boolean;

/** Whether a name is one of the `patterns`, in which `*` stands for any characters. */
export function matcher(patterns: readonly string[]): IsResidue {
  if (patterns.length === 0) return () => false;
  const sources = patterns.map((pattern) => pattern.replace(/[^\w*]/g, '\\$&').replaceAll('*', '.*'));
  const expression = new RegExp(`^(?:${sources.join('|')})$`, 'i');
  return (name) => expression.test(name);
}

/** Whether an attribute is one as a whole. */
export function isResidualAttribute(
  source: string,
  { name, value }: Attribute,
  { attributes }: Element,
): boolean {
  // Only Word writes these in capitals.
  if (name === 'lang')
    return value !== undefined && /^(?:EN-US|ZH-CN)$/.test(source.slice(value.start, value.end));
  if (!RESIDUE_ATTRIBUTES.test(name)) return false;
  // A saved address may be the only one that there is.
  return (
    !/src|href|url/.test(name) || attributes.some((other) => other.name === 'src' || other.name === 'href')
  );
}

/** The leftovers among the classes of an attribute. */
export function residualClasses(
  source: string,
  attribute: Attribute,
  isListed: IsResidue,
): Leftovers | undefined {
  const { value } = attribute;
  if (!value) return undefined;
  const words = [...source.slice(value.start, value.end).matchAll(/\S+/g)].map(
    ({ 0: { length }, index }) => ({
      start: value.start + index,
      end: value.start + index + length,
    }),
  );
  const textOf = ({ start, end }: Range) => source.slice(start, end);
  const isLeftover = (word: Range) => RESIDUE_CLASSES.test(textOf(word)) || isListed(textOf(word));
  const places = words.filter(isLeftover);
  if (places.length === 0) return undefined;
  const edits = removals(words, isLeftover) ?? [removeAttribute(source, attribute)];
  return { name: textOf(places[0]), places, edits };
}

/** The leftovers among the declarations of an element's inline style. */
export function residualStyle(source: string, element: Element): Leftovers | undefined {
  const use = styleOf(source, element);
  if (!use || !/mso-|tab-stops|layout-grid|punctuation-|text-autospace/i.test(use.text)) return undefined;
  const isLeftover = ({ start, end }: Range) =>
    RESIDUE_PROPERTIES.test(propertyOf(use.text.slice(start, end)));
  const pieces = splitPieces(use.text);
  const leftovers = pieces.filter(isLeftover);
  if (leftovers.length === 0) return undefined;
  const edits = removals(pieces, isLeftover)?.map((edit) => ({ ...use.sourceRange(edit), text: '' }));
  const places = leftovers.map((piece) => use.sourceRange(piece));
  const name = propertyOf(use.text.slice(leftovers[0].start, leftovers[0].end));
  return { name, places, edits: edits ?? [removeAttribute(source, use.attribute)] };
}

function propertyOf(declaration: string): string {
  return declaration.split(':', 1)[0].trim().toLowerCase();
}

/** Removes the leftovers of a list with what separates them from the others; undefined where no other is left. */
function removals(items: readonly Range[], isLeftover: (item: Range) => boolean): Edit[] | undefined {
  const edits: Edit[] = [];
  for (let i = 0; i < items.length; i++) {
    const first = i;
    while (i < items.length && isLeftover(items[i])) i++;
    if (i === first) continue;
    if (i < items.length) edits.push({ start: items[first].start, end: items[i].start, text: '' });
    else if (first === 0) return undefined;
    else edits.push({ start: items[first - 1].end, end: items[i - 1].end, text: '' });
  }
  return edits;
}
