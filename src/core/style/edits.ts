import type { Element } from '../article/html';
import type { Edit, Range } from '../text';
import { splitPieces, type Declaration } from './declarations';
import { styleOf, type StyleUse } from './uses';

/** The edit that adds a declaration to an element's inline style, at its end, so that it wins over an earlier one. */
export function addDeclaration(source: string, element: Element, declaration: string): Edit {
  const use = styleOf(source, element);
  if (!use || use.attribute.quote === '') {
    const position = element.startTag.start + 1 + element.name.length;
    return { start: position, end: position, text: ` style="${declaration};"` };
  }
  const { end } = use.attribute.value;
  const text = use.text.trimEnd();
  const separator = text === '' ? '' : text.endsWith(';') ? ' ' : '; ';
  return { start: end, end, text: `${separator}${declaration};` };
}

/** The edit that removes one declaration, with its semicolon; the whole attribute where nothing else is in it. */
export function removeDeclaration(source: string, use: StyleUse, declaration: Declaration): Edit {
  const pieces = splitPieces(use.text);
  const index = pieces.findIndex(({ start }) => start === declaration.start);
  if (pieces.length === 1) return removeAttribute(source, use.attribute);
  const next = pieces.at(index + 1);
  const previous = pieces.at(index - 1);
  if (next) return { ...use.sourceRange({ start: declaration.start, end: next.start }), text: '' };
  return { ...use.sourceRange({ start: previous?.end ?? 0, end: declaration.end }), text: '' };
}

/** The edit that removes an attribute, with the white space before it unless that is the only one around it. */
export function removeAttribute(source: string, attribute: Range): Edit {
  let { start } = attribute;
  while (/\s/.test(source.charAt(start - 1))) start--;
  return { start, end: attribute.end, text: /[\s/>]/.test(source.charAt(attribute.end)) ? '' : ' ' };
}

/** What is left of an element's start and end tag once its only attribute is gone: nothing that is needed. */
export function removeTags({ startTag, endTag }: Element): Edit[] {
  const tags = endTag ? [startTag, endTag] : [];
  return tags.map(({ start, end }) => ({ start, end, text: '' }));
}
