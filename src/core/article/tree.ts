import type { Range } from '../text';
import { endTagBarriers, FOREIGN_ROOTS, impliedEnds, isBlockElement, VOID_ELEMENTS } from './elements';
import type {
  Attribute,
  Element,
  FaultyElement,
  HtmlTree,
  Node,
  StructuralError,
  StructuralErrorKind,
} from './html';
import type { TokenSink } from './tokens';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Mutable<Element> & {
  readonly children: Node[];
  readonly parent?: OpenElement;
  /** The number of elements around it. */
  readonly depth: number;
};

/** An element that the end tag of another closed; a later end tag of its own shows that the two cross. */
interface ForcedEnd {
  readonly element: Element;
  readonly by: Range;
  /** The element that was open when both were closed. */
  readonly within?: Element;
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
  readonly #unclosed = new Set<Element>();
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
    while (this.#current) this.#closeWithoutEndTag(this.#current, end);
    for (const element of this.#unclosed) {
      this.#errors.push({ kind: 'unclosed-element', range: element.startTag, element });
    }
    const errors = this.#errors.map((error) => ({
      ...error,
      element: error.element && faulty(error.element),
    }));
    return { children: this.#roots, errors: errors.sort((a, b) => a.range.start - b.range.start) };
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
      if (!target) continue;
      this.#closeInside(target, start);
      this.#closeWithoutEndTag(target, start);
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
    if (!end || end.within !== this.#current || !this.#unclosed.delete(end.element)) return undefined;
    return { kind: 'crossed-end-tag', range: end.by, element: end.element, partner };
  }

  /** Closes every element inside `outer`. */
  #closeInside(outer: OpenElement, end: number, by?: Range): void {
    while (this.#current && this.#current !== outer) {
      if (by) this.#forced.set(this.#current.name, { element: this.#current, by, within: outer.parent });
      this.#closeWithoutEndTag(this.#current, end);
    }
  }

  #closeWithoutEndTag(element: OpenElement, end: number): void {
    this.#unclosed.add(element);
    this.#leave(end);
  }

  #findOpen(names: readonly string[], barriers: readonly string[]): OpenElement | undefined {
    const target = this.#nearest(names);
    const barrier = target && this.#nearest(barriers);
    return barrier && barrier.depth > target.depth ? undefined : target;
  }

  #nearest(names: readonly string[]): OpenElement | undefined {
    let nearest: OpenElement | undefined;
    for (const name of names) {
      const last = this.#open.get(name)?.at(-1);
      if (last && (!nearest || last.depth > nearest.depth)) nearest = last;
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
      children: [],
      parent,
      holdsBlock: false,
      depth: parent ? parent.depth + 1 : 0,
      kept: undefined,
    };
    this.#append(element);
    if (isBlockElement(name)) markHolders(parent);
    return element;
  }

  #append(node: Node): void {
    (this.#current?.children ?? this.#roots).push(node);
  }
}

function faulty({ name, startTag, end, holdsBlock }: FaultyElement): FaultyElement {
  return { name, startTag, end, holdsBlock };
}

/** Each element is marked once, so that deep nesting takes linear time. */
function markHolders(parent: OpenElement | undefined): void {
  for (let holder = parent; holder && !holder.holdsBlock; holder = holder.parent) holder.holdsBlock = true;
}
