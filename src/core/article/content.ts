import { decodeText, type DecodedText } from './decoded-text';
import { parseHtml, type Element, type Node } from './html';

/**
 * What can be said of a block from its source text alone, in offsets from the block's beginning. Blocks with the same
 * source have the same content wherever they stand, which is what makes checking incremental.
 */
export interface BlockContent {
  readonly source: string;
  /** The block element itself; undefined for a run of inline content. */
  readonly element?: Element;
  /** What is in the block, without the block element. */
  readonly nodes: readonly Node[];
  readonly text: DecodedText;
  /** Whether there is anything to read in it. */
  readonly hasText: boolean;
}

export function readBlock(source: string, isElement: boolean): BlockContent {
  const { children } = parseHtml(source, { start: 0, end: source.length });
  const first = children.at(0);
  const element = isElement && first?.kind === 'element' ? first : undefined;
  const nodes = element?.children ?? children;
  const text = decodeText(source, nodes);
  return { source, element, nodes, text, hasText: text.text.trim() !== '' };
}
