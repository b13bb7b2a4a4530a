import type { Content } from '../../../article/content';
import { declarationsOf } from '../../../style/uses';
import type { Range } from '../../../text';
import { codeLines } from '../text/code';
import { hasHan } from '../text/prose';

export interface SpaceIndent extends Range {
  /** The decoded characters: U+00A0 and U+3000. A plain space beside U+00A0 is as wide and stands as it. */
  readonly text: string;
}

/** Between these numbers of characters, white space at the beginning of a paragraph stands for an indent. */
const MIN_NO_BREAK_SPACES = 2;
const MAX_CHARACTERS = 12;

/** Elements whose lines are set as they are: in cells, lists and captions white space is layout, not an indent. */
const PARAGRAPH_ELEMENTS = new Set(['p', 'div', 'section', 'article', 'blockquote']);

/**
 * The white space that fakes a first-line indent, in offsets of the block. Centred and right-aligned lines are moved
 * by it on purpose, and a long run moves a signature to the right: neither is an indent.
 */
export function spaceIndent(content: Content): SpaceIndent | undefined {
  const { element, text } = content;
  if (!element || !PARAGRAPH_ELEMENTS.has(element.name) || text.verbatim.length > 0) return undefined;
  const leading = /^[ \t\r\n]*([\u00a0\u3000][\u00a0\u3000 ]*)(?=[^\s*])/.exec(text.text);
  if (!leading) return undefined;
  // After full-width spaces, a plain one at the end is hardly seen.
  const written = leading[1].includes('\u3000') ? leading[1].replace(/ +$/, '') : leading[1];
  const characters = written.replace(/ +/g, '\u00a0');
  const isIndent = characters.includes('\u3000') || written.replaceAll(' ', '').length >= MIN_NO_BREAK_SPACES;
  if (!isIndent || characters.length > MAX_CHARACTERS || isAligned(content)) return undefined;
  // Lines of program text are set with spaces; those of its comments begin with an asterisk.
  if (!hasHan(text.text) || codeLines(text.text).length > 0) return undefined;
  const start = leading[0].length - leading[1].length;
  return { ...text.sourceRange({ start, end: start + written.length }), text: characters };
}

export function isAligned({ source, element, nodes }: Content): boolean {
  const first = nodes.find((node) => node.kind === 'element');
  return [element, first].some(
    (owner) =>
      owner?.kind === 'element' &&
      (owner.attributes.some(({ name }) => name === 'align') ||
        declarationsOf(source, owner).some(
          ({ property, value }) => property === 'text-align' && /center|right|end/i.test(value),
        )),
  );
}
