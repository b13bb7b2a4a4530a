import type { Range } from '../text';
import { endTagBarriers, impliedEnds, VOID_ELEMENTS } from './elements';
import type { Element, HtmlTree, Node, StructuralError } from './html';
import type { StartTag, Token, TokenList } from './tokens';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Mutable<Element> & { readonly children: Node[]; parent?: OpenElement };

/** An element that the end tag of another closed; a later end tag of its own shows that the two cross. */
interface ForcedEnd {
  readonly element: Element;
  readonly by: Range;
  /** The element that was open when both were closed. */
  readonly within?: Element;
}

/** Foreign content, where `<path/>` is a whole element. */
const FOREIGN_ROOTS = new Set(['svg', 'math']);

/**
 * Nests the tokens as they are written: an end tag closes the nearest open element of its name and whatever is open
 * inside it, a start tag closes what HTML says it does. Each element that is closed without its own end tag is an error.
 */
export function buildTree({ tokens, errors }: TokenList): HtmlTree {
  const builder = new TreeBuilder(errors);
  for (const token of tokens) builder.add(token);
  return builder.finish(tokens.at(-1)?.range.end ?? 0);
}

class TreeBuilder {
  readonly #roots: Node[] = [];
  readonly #errors: StructuralError[];
  /** The open elements of each name, with how deep they are nested: any of them is found without a search. */
  readonly #open = new Map<string, { element: OpenElement; depth: number }[]>();
  readonly #unclosed = new Set<Element>();
  readonly #forced = new Map<string, ForcedEnd>();
  #current: OpenElement | undefined;
  #depth = 0;

  constructor(errors: readonly StructuralError[]) {
    this.#errors = [...errors];
  }

  add(token: Token): void {
    switch (token.kind) {
      case 'start-tag':
        return this.#startTag(token);
      case 'end-tag':
        return this.#endTag(token.name, token.range);
      case 'text':
        return this.#append({ kind: 'text', ...token.range, decoded: token.decoded });
      case 'comment':
        return this.#append({ kind: 'comment', ...token.range });
    }
  }

  finish(end: number): HtmlTree {
    while (this.#current) this.#closeWithoutEndTag(this.#current, end);
    for (const element of this.#unclosed) {
      this.#errors.push({ kind: 'unclosed-element', range: element.startTag, element });
    }
    return { children: this.#roots, errors: this.#errors.sort((a, b) => a.range.start - b.range.start) };
  }

  #startTag(tag: StartTag): void {
    for (const { ends, within } of impliedEnds(tag.name)) {
      const target = this.#findOpen(ends, within);
      if (!target) continue;
      this.#closeInside(target, tag.range.start);
      this.#closeWithoutEndTag(target, tag.range.start);
    }
    const element = this.#appendElement(tag);
    if (VOID_ELEMENTS.has(tag.name)) return;
    if (tag.selfClosing) {
      if (FOREIGN_ROOTS.has(tag.name) || this.#nearest(FOREIGN_ROOTS)) return;
      this.#errors.push({ kind: 'self-closing-tag', range: tag.range, element });
    }
    this.#enter(element);
  }

  #endTag(name: string, range: Range): void {
    if (VOID_ELEMENTS.has(name)) {
      this.#errors.push({ kind: 'void-end-tag', range });
      return;
    }
    const target = this.#findOpen(new Set([name]), endTagBarriers(name));
    if (!target) {
      this.#errors.push(this.#crossing(name, range) ?? { kind: 'stray-end-tag', range });
      return;
    }
    this.#closeInside(target, range.start, range);
    target.endTag = range;
    this.#leave(range.end);
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

  #findOpen(names: ReadonlySet<string>, barriers: ReadonlySet<string>): OpenElement | undefined {
    const target = this.#nearest(names);
    const barrier = target && this.#nearest(barriers);
    return barrier && barrier.depth > target.depth ? undefined : target?.element;
  }

  #nearest(names: ReadonlySet<string>): { element: OpenElement; depth: number } | undefined {
    let nearest: { element: OpenElement; depth: number } | undefined;
    for (const name of names) {
      const last = this.#open.get(name)?.at(-1);
      if (last && (!nearest || last.depth > nearest.depth)) nearest = last;
    }
    return nearest;
  }

  #enter(element: OpenElement): void {
    const sameName = this.#open.get(element.name) ?? [];
    sameName.push({ element, depth: this.#depth++ });
    this.#open.set(element.name, sameName);
    this.#current = element;
  }

  #leave(end: number): void {
    const element = this.#current;
    if (!element) return;
    element.end = Math.max(element.end, end);
    this.#open.get(element.name)?.pop();
    this.#depth--;
    this.#current = element.parent;
  }

  #appendElement({ name, attributes, range }: StartTag): OpenElement {
    const parent = this.#current;
    const place = { start: range.start, end: range.end, startTag: range };
    const element: OpenElement = { kind: 'element', name, attributes, ...place, children: [], parent };
    this.#append(element);
    return element;
  }

  #append(node: Node): void {
    (this.#current?.children ?? this.#roots).push(node);
  }
}
