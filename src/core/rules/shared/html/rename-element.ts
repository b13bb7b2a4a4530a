import type { Element } from '../../../article/html';
import type { Edit } from '../../../text';

/** Changes the name in both tags of an element; undefined where it has only one of them. */
export function renameElement({ startTag, endTag, name }: Element, to: string): Edit[] | undefined {
  if (!endTag) return undefined;
  const opening = startTag.start + '<'.length;
  const closing = endTag.start + '</'.length;
  return [opening, closing].map((start) => ({ start, end: start + name.length, text: to }));
}
