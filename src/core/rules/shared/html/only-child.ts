import { readText, type Element, type Node } from '../../../article/html';

/** The element that holds everything there is to see in `element`; undefined where there is none or more than one. */
export function onlyChild(source: string, element: Element): Element | undefined {
  const visible = element.children.filter((node) => !isWhiteSpace(source, node));
  const [child] = visible;
  return visible.length === 1 && child.kind === 'element' ? child : undefined;
}

function isWhiteSpace(source: string, node: Node): boolean {
  if (node.kind === 'text') return readText(source, node).trim() === '';
  return node.kind === 'comment';
}
