import type { Range } from '../text';
import type { Content } from './content';
import { FOREIGN_ROOTS, HIDDEN_ELEMENTS, isBlockElement } from './elements';
import { readText, type Element, type HtmlTree, type Node } from './html';

export type PieceKind =
  /** A leaf block: a block element without block elements in it. */
  | 'block'
  /** A run of inline content beside or between blocks. With the leaf blocks it holds all text of the body. */
  | 'inline'
  /** The start tag of an element with blocks in it. */
  | 'container'
  /** What shows nothing and stands outside of blocks: a comment, a script, a `<br>`. */
  | 'hidden';

/** The body, cut up: every tag, comment and text of it is in exactly one piece, but for the end tags of containers. */
export interface Piece extends Range {
  readonly kind: PieceKind;
  /** Of the element that it is, in lower case; empty for inline content and for comments. */
  readonly name: string;
  readonly content: Content;
  /** The nearest container around the piece, whose style it inherits. */
  readonly parent?: Piece;
}

/** Pieces that hold text: what an editor calls paragraphs. */
export function isBlock({ kind }: Piece): boolean {
  return kind === 'block' || kind === 'inline';
}

/**
 * Makes or finds the content of a piece of the source. Where the piece reads the same by itself as in the body, `element` is
 * what was read; it may be taken out of the tree.
 */
export type ContentOf = (range: Range, isElement: boolean, element?: Element) => Content;

interface Level {
  readonly nodes: readonly Node[];
  next: number;
  readonly parent?: Piece;
  /** Whether it is inside of an element whose content is not HTML. */
  readonly isForeign: boolean;
}

/** The pieces of a body in document order. White space between blocks is in none. */
export function cutIntoPieces(html: HtmlTree, source: string, contentOf: ContentOf): Piece[] {
  const pieces: Piece[] = [];
  const levels: Level[] = [{ nodes: html.children, next: 0, isForeign: false }];
  const isSound = soundness(html);
  const add = (
    kind: PieceKind,
    { start, end }: Range,
    parent: Piece | undefined,
    name: string,
    element?: Element,
  ) => {
    const content = contentOf({ start, end }, name !== '', element);
    const piece = { kind, name, start, end, parent, content };
    pieces.push(piece);
    return piece;
  };
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const { nodes, parent, isForeign } = level;
    const node = nodes.at(level.next);
    if (!node) {
      levels.pop();
    } else if (node.kind === 'element' && node.holdsBlock) {
      level.next++;
      levels.push({
        nodes: node.children,
        next: 0,
        parent: add('container', node.startTag, parent, node.name),
        isForeign: isForeign || FOREIGN_ROOTS.includes(node.name),
      });
    } else if (node.kind === 'element' && isBlockElement(node.name)) {
      level.next++;
      add('block', node, parent, node.name, !isForeign && isSound(node) ? node : undefined);
    } else {
      const run = inlineRun(level);
      level.next += run.length;
      cutRun(source, run, (kind, range, name) => add(kind, range, parent, name));
    }
  }
  return pieces;
}

/**
 * Says of elements in order whether each is closed by its own end tag and has no error in it: then it reads the same wherever
 * it stands. What is closed by a tag outside of it, in it or around it, is not closed by its own.
 */
function soundness({ errors }: HtmlTree): (element: Element) => boolean {
  let next = 0;
  return ({ start, end, endTag }) => {
    while (next < errors.length && errors[next].range.start < start) next++;
    return endTag !== undefined && (next === errors.length || errors[next].range.start >= end);
  };
}

function inlineRun({ nodes, next }: Level): Node[] {
  let end = next;
  while (end < nodes.length && isInline(nodes[end])) end++;
  return nodes.slice(next, end);
}

function isInline(node: Node): boolean {
  return node.kind !== 'element' || (!isBlockElement(node.name) && !node.holdsBlock);
}

/** From the first to the last visible thing of the run is inline content; what is hidden at its ends is not. */
function cutRun(
  source: string,
  run: readonly Node[],
  add: (kind: PieceKind, range: Range, name: string) => void,
): void {
  const first = run.findIndex((node) => isVisible(source, node));
  const last = run.findLastIndex((node) => isVisible(source, node));
  const addHidden = (nodes: readonly Node[]) => {
    for (const node of nodes)
      if (node.kind !== 'text') add('hidden', node, node.kind === 'element' ? node.name : '');
  };
  addHidden(first === -1 ? run : run.slice(0, first));
  if (first === -1) return;
  add('inline', trimmed(source, run[first].start, run[last].end), '');
  addHidden(run.slice(last + 1));
}

function trimmed(source: string, start: number, end: number): Range {
  const text = source.slice(start, end);
  return {
    start: start + text.length - text.trimStart().length,
    end: end - (text.length - text.trimEnd().length),
  };
}

function isVisible(source: string, node: Node): boolean {
  if (node.kind === 'comment') return false;
  if (node.kind === 'text') return readText(source, node).trim() !== '';
  // A frame shows something, though not what stands in it.
  return node.name !== 'br' && (!HIDDEN_ELEMENTS.has(node.name) || node.name === 'iframe');
}

/** The elements around a piece, the nearest first. */
export function* ancestors({ parent }: Piece): Generator<Element> {
  for (let container = parent; container; container = container.parent) {
    if (container.content.element) yield container.content.element;
  }
}
