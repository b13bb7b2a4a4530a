import type { Content } from '../../../article/content';
import { HIDDEN_ELEMENTS, VERBATIM_ELEMENTS } from '../../../article/elements';
import { readText, type Element, type Node } from '../../../article/html';
import { kept } from '../../../kept';

/** Text of a block that stands in the same element and so looks the same. */
export interface TextRun {
  /** The innermost element around the text; undefined in inline content without one. */
  readonly owner: Element | undefined;
  /** Decoded. */
  readonly text: string;
}

/** The visible text of a block by the elements that it stands in. Quoted code has looks of its own and is left out. */
export const textRuns = kept(({ source, element, nodes }: Content): readonly TextRun[] => {
  const parts = new Map<Element | undefined, string[]>();
  const stack: { node: Node; owner: Element | undefined }[] = [];
  const push = (children: readonly Node[], owner: Element | undefined) => {
    for (let i = children.length - 1; i >= 0; i--) stack.push({ node: children[i], owner });
  };
  push(nodes, element);
  for (let top = stack.pop(); top; top = stack.pop()) {
    const { node, owner } = top;
    if (node.kind === 'text') {
      const text = readText(source, node);
      const known = parts.get(owner);
      if (known) known.push(text);
      else parts.set(owner, [text]);
    } else if (
      node.kind === 'element' &&
      !HIDDEN_ELEMENTS.has(node.name) &&
      !VERBATIM_ELEMENTS.has(node.name)
    ) {
      push(node.children, node);
    }
  }
  return [...parts].map(([owner, texts]) => ({ owner, text: texts.join('') }));
});

/** Deeper nesting than this is an accident; looking at all of it for each text would take quadratic time. */
const MAX_DEPTH = 50;

/** The elements of a block around something in it, the innermost first. */
export function* chain(owner: Element | undefined): Generator<Element> {
  let depth = 0;
  for (let element = owner; element && depth < MAX_DEPTH; element = element.parent, depth++) yield element;
}
