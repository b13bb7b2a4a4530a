import type { Content } from '../../../article/content';
import type { Piece } from '../../../article/pieces';
import { inherited } from '../html/inherited';

const PARAGRAPH_ELEMENTS = new Set(['p', 'div', 'section', 'article']);
const SET_APART = new Set('table td th caption li dl dt dd blockquote figure figcaption pre'.split(' '));

/** From this length on, a line that ends no sentence may be body text all the same. */
const MIN_LENGTH = 25;

/** Body text ends a sentence; a short line that does not is a heading, a caption or a signature. */
export function isParagraph({ element, text }: Content): boolean {
  if (!PARAGRAPH_ELEMENTS.has(element?.name ?? '')) return false;
  const visible = text.text.trim();
  return visible.length >= MIN_LENGTH || /[。！？!?.”]$/.test(visible);
}

/** Tells whether a block stands in a table, a list, a quotation or a figure, which have looks of their own. */
export function createSetApart(): (piece: Piece) => boolean {
  return inherited(false, (around, { name }) => around || SET_APART.has(name));
}
