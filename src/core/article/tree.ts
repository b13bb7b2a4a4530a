import { sortByStart, type Range } from '../text';
import { endTagBarriers, FOREIGN_ROOTS, impliedEnds, isBlockElement, VOID_ELEMENTS } from './elements';
import type {
  Attribute,
  Element,
  FaultyElement,
  HtmlTree,
  Mutable,
  Node,
  StructuralError,
  StructuralErrorKind,
} from './html';
import type { TokenSink } from './tokens';

type OpenElement = Mutable<Element> & {
  children: Node[];
  readonly parent?: OpenElement;
  /** Closed without an end tag of its own. */
  isUnclosed: boolean;
};

/** An element that the end tag of another closed; a later end tag of its own shows that the two cross. */
interface ForcedEnd {
  readonly element: OpenElement;
  readonly by: Range;
  /** The element that was open when both were closed. */
  readonly within?: OpenElement;
}

/**
 * Nests the tokens as they are written: an end tag closes the nearest open element of its name and whatever is open
 * inside it, a start tag closes what HTML says it does. Each element that is closed without its own end tag is an error.
 */
export class TreeBuilder implements TokenSink {
  readonly #roots: Node[] = [];
  readonly #errors: StructuralError[] = [];
  /** The open elements of each name: any of them is found without a search. */
  readonly #open = new Map<string, OpenElement[]>();
  /** Those that were ever closed without an end tag. */
  readonly #unclosed: OpenElement[] = [];
  readonly #forced = new Map<string, ForcedEnd>();
  #current: OpenElement | undefined;

  text(start: number, end: number): void {
    this.#append({ kind: 'text', start, end });
  }

  references(start: number, end: number, decoded: string, unit?: number): void {
    this.#append({ kind: 'text', start, end, decoded, unit });
  }

  comment(start: number, end: number): void {
    this.#append({ kind: 'comment', start, end });
  }

  error(kind: StructuralErrorKind, start: number, end: number): void {
    this.#errors.push({ kind, range: { start, end } });
  }

  finish(end: number): HtmlTree {
    this.#closeInside(undefined, end);
    const errors: StructuralError[] = [];
    for (const { kind, range, element, partner } of this.#errors) {
      errors.push({ kind, range, element: element && faulty(element), partner });
    }
    for (const element of this.#unclosed) {
      if (!element.isUnclosed) continue;
      const range = element.startTag;
      errors.push({ kind: 'unclosed-element', range, element: faulty(element), partner: undefined });
    }
    return { children: this.#roots, errors: sortByStart(errors, ({ range }) => range.start) };
  }

  startTag(
    name: string,
    start: number,
    end: number,
    attributes: readonly Attribute[],
    isSelfClosing: boolean,
  ): void {
    for (const { ends, within } of impliedEnds(name)) {
      const target = this.#findOpen(ends, within);
      if (target) this.#closeInside(target.parent, start);
    }
    const element = this.#appendElement(name, start, end, attributes);
    if (VOID_ELEMENTS.has(name)) return;
    if (isSelfClosing) {
      if (FOREIGN_ROOTS.includes(name) || this.#nearest(FOREIGN_ROOTS)) return;
      this.#errors.push({ kind: 'self-closing-tag', range: { start, end }, element });
    }
    this.#enter(element);
  }

  endTag(name: string, start: number, end: number): void {
    if (VOID_ELEMENTS.has(name)) {
      this.error('void-end-tag', start, end);
      return;
    }
    const isInnermost = this.#current?.name === name;
    const target = isInnermost ? this.#current : this.#findOpen([name], endTagBarriers(name));
    const range = { start, end };
    if (!target) {
      this.#errors.push(this.#crossing(name, range) ?? { kind: 'stray-end-tag', range });
      return;
    }
    if (!isInnermost) this.#closeInside(target, start, range);
    target.endTag = range;
    this.#leave(end);
  }

  /** The error of a stray end tag whose element was closed by the end tag of an element around it, just before. */
  #crossing(name: string, partner: Range): StructuralError | undefined {
    const end = this.#forced.get(name);
    if (!end || end.within !== this.#current || !end.element.isUnclosed) return undefined;
    end.element.isUnclosed = false;
    return { kind: 'crossed-end-tag', range: end.by, element: end.element, partner };
  }

  /** Closes every element inside `outer`, or all there are, without an end tag; `by` is the end tag of `outer`. */
  #closeInside(outer: OpenElement | undefined, end: number, by?: Range): void {
    const unclosed = this.#unclosed;
    const first = unclosed.length;
    for (let element = this.#current; element && element !== outer; element = this.#current) {
      if (by) this.#forced.set(element.name, { element, by, within: outer?.parent });
      element.isUnclosed = true;
      unclosed.push(element);
      this.#leave(end);
    }
    // In source order, which nearly all of them are in then: sorting thousands takes most of the time otherwise.
    for (let i = first, j = unclosed.length - 1; i < j; i++, j--) {
      [unclosed[i], unclosed[j]] = [unclosed[j], unclosed[i]];
    }
  }

  #findOpen(names: readonly string[], barriers: readonly string[]): OpenElement | undefined {
    const target = this.#nearest(names);
    const barrier = target && this.#nearest(barriers);
    return barrier && barrier.start > target.start ? undefined : target;
  }

  #nearest(names: readonly string[]): OpenElement | undefined {
    let nearest: OpenElement | undefined;
    for (const name of names) {
      const last = this.#open.get(name)?.at(-1);
      // Of open elements, the one that begins last is the innermost.
      if (last && (!nearest || last.start > nearest.start)) nearest = last;
    }
    return nearest;
  }

  #enter(element: OpenElement): void {
    const sameName = this.#open.get(element.name);
    if (sameName) sameName.push(element);
    else this.#open.set(element.name, [element]);
    this.#current = element;
  }

  #leave(end: number): void {
    const element = this.#current;
    if (!element) return;
    element.end = Math.max(element.end, end);
    this.#open.get(element.name)?.pop();
    this.#current = element.parent;
  }

  #appendElement(name: string, start: number, end: number, attributes: readonly Attribute[]): OpenElement {
    const parent = this.#current;
    const element: OpenElement = {
      kind: 'element',
      name,
      start,
      end,
      startTag: { start, end },
      endTag: undefined,
      attributes,
      children: NO_NODES,
      parent,
      holdsBlock: false,
      isUnclosed: false,
      kept: undefined,
    };
    this.#append(element);
    if (isBlockElement(name)) markHolders(parent);
    return element;
  }

  #append(node: Node): void {
    const parent = this.#current;
    if (parent) parent.children = withNode(parent.children, node);
    else this.#roots.push(node);
  }
}

const NO_NODES: Node[] = [];

/** An array that grows by `push` takes room for 17 at once, a third of the memory of a tree: most elements have one or two. */
function withNode(nodes: Node[], node: Node): Node[] {
  if (nodes.length === 0) return [node];
  if (nodes.length === 1) return [nodes[0], node];
  nodes.push(node);
  return nodes;
}

function faulty({ name, startTag, end, holdsBlock }: FaultyElement): FaultyElement {
  return { name, startTag, end, holdsBlock };
}

/** Each element is marked once, so that deep nesting takes linear time. */
function markHolders(parent: OpenElement | undefined): void {
  for (let holder = parent; holder && !holder.holdsBlock; holder = holder.parent) holder.holdsBlock = true;
}
