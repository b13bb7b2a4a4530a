import type { Range } from '../text';
import { HIDDEN_ELEMENTS, isBlockElement } from './elements';
import { walk, type Element, type HtmlTree, type Node } from './html';

/**
 * A leaf block: a block element without block elements in it, or a run of inline content between blocks. Every text of
 * the body is in exactly one.
 */
export interface Block extends Range {
  /** Undefined for a run of inline content that stands outside a leaf element. */
  readonly element?: Element;
  /** The nearest element around the block, whose style it inherits. */
  readonly parent?: Element;
}

/** The leaf blocks of a body in document order. White space, `<br>` and comments between blocks are none. */
export function leafBlocks(html: HtmlTree, source: string): Block[] {
  const containers = findContainers(html);
  const blocks: Block[] = [];
  const levels: Level[] = [{ nodes: html.children, next: 0 }];
  for (let level = levels.at(-1); level; level = levels.at(-1)) {
    const node = level.nodes.at(level.next);
    if (!node) {
      levels.pop();
    } else if (node.kind === 'element' && containers.has(node)) {
      level.next++;
      levels.push({ nodes: node.children, next: 0, parent: node });
    } else if (node.kind === 'element' && isBlockElement(node.name)) {
      level.next++;
      blocks.push({ start: node.start, end: node.end, element: node, parent: level.parent });
    } else {
      const run = inlineRun(level, containers);
      level.next += run.length;
      const range = contentRange(source, run);
      if (range) blocks.push({ ...range, parent: level.parent });
    }
  }
  return blocks;
}

interface Level {
  readonly nodes: readonly Node[];
  next: number;
  readonly parent?: Element;
}

/** Every element with a block element somewhere in it. */
function findContainers(html: HtmlTree): Set<Element> {
  const containers = new Set<Element>();
  for (const node of walk(html.children)) {
    if (node.kind !== 'element' || !isBlockElement(node.name)) continue;
    for (let parent = node.parent; parent && !containers.has(parent); parent = parent.parent) {
      containers.add(parent);
    }
  }
  return containers;
}

function inlineRun({ nodes, next }: Level, containers: ReadonlySet<Element>): Node[] {
  let end = next;
  while (end < nodes.length && isInline(nodes[end], containers)) end++;
  return nodes.slice(next, end);
}

function isInline(node: Node, containers: ReadonlySet<Element>): boolean {
  return node.kind !== 'element' || (!isBlockElement(node.name) && !containers.has(node));
}

/** From the first to the last visible thing of the run; undefined where there is none. */
function contentRange(source: string, run: readonly Node[]): Range | undefined {
  const first = run.find((node) => isVisible(source, node));
  const last = run.findLast((node) => isVisible(source, node));
  if (!first || !last) return undefined;
  const text = source.slice(first.start, last.end);
  return {
    start: first.start + text.length - text.trimStart().length,
    end: last.end - (text.length - text.trimEnd().length),
  };
}

function isVisible(source: string, node: Node): boolean {
  if (node.kind === 'comment') return false;
  if (node.kind === 'text') return (node.decoded ?? source.slice(node.start, node.end)).trim() !== '';
  return node.name !== 'br' && !HIDDEN_ELEMENTS.has(node.name);
}
