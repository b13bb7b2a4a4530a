import type { Keeper } from '../kept';
import type { Range } from '../text';
import { tokenizeHtml } from './tokens';
import { TreeBuilder } from './tree';

/** Begins with its name. */
export interface Attribute extends Range {
  /** Lower case. */
  readonly name: string;
  /** What stands between the quotes, or after the equals sign; undefined where there is no value. */
  readonly value?: Range;
  readonly quote: '"' | "'" | '';
}

export interface Element extends Range, Keeper {
  readonly kind: 'element';
  /** Lower case. */
  readonly name: string;
  readonly startTag: Range;
  /** Undefined for void elements and where the end tag is missing. */
  readonly endTag?: Range;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Node[];
  readonly parent?: Element;
  /** Whether there is a block element somewhere in it. */
  readonly holdsBlock: boolean;
}

/** Text as it stands in the source, or character references. */
export interface Text extends Range {
  readonly kind: 'text';
  /** What the references stand for. */
  readonly decoded?: string;
  /** How many code units of the source each of `decoded` takes, where that can be said. */
  readonly unit?: number;
}

/** A text as it is read. */
export function readText(source: string, { start, end, decoded }: Text): string {
  return decoded ?? source.slice(start, end);
}

export interface Comment extends Range {
  readonly kind: 'comment';
}

export type Node = Element | Text | Comment;

/** While a tree is built, before anybody else has seen it. */
export type Mutable<T> = { -readonly [K in keyof T]: T[K] };

export type StructuralErrorKind =
  /** A start tag whose element is never closed; the range is the start tag. */
  | 'unclosed-element'
  /** An end tag that closes nothing; the range is the end tag. */
  | 'stray-end-tag'
  /** An end tag that closes an element around one that is closed only later; the range is the end tag. */
  | 'crossed-end-tag'
  /** An end tag of an element that has none, such as `</br>`; the range is the tag. */
  | 'void-end-tag'
  /** `<span/>`: the slash has no meaning there; the range is the start tag. */
  | 'self-closing-tag'
  /** The second attribute of a name; the range is the attribute. */
  | 'duplicate-attribute'
  /** The range is the value, or the attribute where the value is empty. */
  | 'unquoted-value'
  /** A value that is never closed; the range is its opening quote. */
  | 'unclosed-quote'
  /** A value that holds a tag, as when a quote was forgotten; the range is the first `<` in it. */
  | 'markup-in-value'
  /** A tag without `>`; the range is what there is of the tag. */
  | 'unclosed-bracket'
  /** A character reference without `;`; the range is the reference. */
  | 'unterminated-reference'
  /** `&foo;`; the range is the reference. */
  | 'unknown-reference'
  /** A comment without `-->`; the range is its `<!--`. */
  | 'unclosed-comment'
  /** A `<` that begins no tag; the range is the character. */
  | 'bare-less-than';

/** What is to be known of an element to mend it. */
export type FaultyElement = Pick<Element, 'name' | 'startTag' | 'end' | 'holdsBlock'>;

export interface StructuralError {
  readonly kind: StructuralErrorKind;
  readonly range: Range;
  /** The element concerned, where there is one. For a crossed end tag: the inner element. */
  readonly element?: FaultyElement;
  /** For a crossed end tag: the later end tag of the inner element. */
  readonly partner?: Range;
}

export interface HtmlTree {
  readonly children: readonly Node[];
  /** In source order. */
  readonly errors: readonly StructuralError[];
}

/**
 * Reads the `range` of `source` as an HTML fragment: a tree with the source range of everything, and every structural
 * error. Elements nest as they are written; what a browser makes of errors is not imitated. Offsets are those of `source`.
 */
export function parseHtml(source: string, range: Range): HtmlTree {
  const builder = new TreeBuilder();
  tokenizeHtml(source, range, builder);
  return builder.finish(range.end);
}

/** The nodes in document order. Without recursion, since a body may nest 100,000 elements deep, and without a generator. */
export function walk(nodes: readonly Node[]): Node[] {
  const all: Node[] = [];
  const stack: Node[] = [...nodes].reverse();
  for (let node = stack.pop(); node; node = stack.pop()) {
    all.push(node);
    if (node.kind !== 'element') continue;
    for (let i = node.children.length - 1; i >= 0; i--) stack.push(node.children[i]);
  }
  return all;
}

/** Takes an element out of the tree that has just been built: its offsets count from its beginning then. */
export function cutOut(element: Mutable<Element>): Element {
  const by = -element.start;
  element.parent = undefined;
  for (const node of walk([element])) {
    move(node, by);
    if (node.kind !== 'element') continue;
    move(node.startTag, by);
    if (node.endTag) move(node.endTag, by);
    for (const attribute of node.attributes) {
      move(attribute, by);
      if (attribute.value) move(attribute.value, by);
    }
  }
  return element;
}

function move(range: Mutable<Range>, by: number): void {
  range.start += by;
  range.end += by;
}
