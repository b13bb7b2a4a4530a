import type { Keeper } from '../kept';
import { decodeText, type DecodedText } from './decoded-text';
import { parseHtml, walk, type Comment, type Element, type HtmlTree, type Node } from './html';

/**
 * What can be said of a piece of the body from its source text alone, in offsets from its beginning. It is read when it
 * is first asked for, and shared by the versions of an article in which the piece is the same: that makes reading and
 * checking incremental.
 */
export interface Content extends Keeper {
  readonly source: string;
  readonly isElement: boolean;
  /** The element that the piece is; undefined for inline content and for comments. */
  readonly element?: Element;
  /** What is in that element, or in the piece where there is none. */
  readonly nodes: readonly Node[];
  /** Every element, in order, beginning with the piece's own. */
  readonly elements: readonly Element[];
  readonly comments: readonly Comment[];
  readonly text: DecodedText;
  /** Whether there is anything to read in it. */
  readonly hasText: boolean;
  /** The structural errors that show in the piece alone. */
  readonly errors: HtmlTree['errors'];
}

export function readContent(source: string, isElement: boolean): Content {
  return new LazyContent(source, isElement);
}

/** The content of a piece that is one element without errors, which has been read and has offsets from its beginning. */
export function contentOfElement(source: string, element: Element): Content {
  return new LazyContent(source, true, { children: [element], errors: [] });
}

class LazyContent implements Content {
  kept?: unknown[];
  #tree?: HtmlTree;
  #text?: DecodedText;
  #hasText?: boolean;
  #elements?: readonly Element[];

  constructor(
    readonly source: string,
    readonly isElement: boolean,
    tree?: HtmlTree,
  ) {
    this.#tree = tree;
  }

  get element(): Element | undefined {
    const first = this.#parsed.children.at(0);
    return this.isElement && first?.kind === 'element' ? first : undefined;
  }

  get nodes(): readonly Node[] {
    return this.element?.children ?? this.#parsed.children;
  }

  get elements(): readonly Element[] {
    return (this.#elements ??= walk(this.#parsed.children).filter((node) => node.kind === 'element'));
  }

  get comments(): readonly Comment[] {
    return this.source.includes('<!')
      ? walk(this.#parsed.children).filter((node) => node.kind === 'comment')
      : [];
  }

  get text(): DecodedText {
    return (this.#text ??= decodeText(this.source, this.nodes));
  }

  get hasText(): boolean {
    return (this.#hasText ??= this.text.text.trim() !== '');
  }

  get errors(): HtmlTree['errors'] {
    return this.#parsed.errors;
  }

  get #parsed(): HtmlTree {
    return (this.#tree ??= parseHtml(this.source, { start: 0, end: this.source.length }));
  }
}
