import { FOREIGN_ROOTS, HIDDEN_ELEMENTS, isBlockElement, VOID_ELEMENTS } from '../article/elements';
import { readText, type Element, type Node, type Text } from '../article/html';
import generic from '../targets/generic';
import type { Change } from './change';
import { judgeAttributes, MARK_ATTRIBUTE } from './judge-attributes';
import { judgeElement } from './judge-element';
import type { Site } from './site';

/**
 * `clean` is what a site will keep. `marked` shows in its place what it will not keep, and ties each element to the
 * visible changes that concern it: the value of its MARK_ATTRIBUTE is their indices, separated by spaces.
 */
export type Form = 'clean' | 'marked';

/** How the nodes inside an element are written. */
type Mode =
  | 'judged'
  /** In a drawing or a formula, which follow other rules: all but scripts. */
  | 'foreign'
  /** Inside what disappears: as it is, but for what cannot be shown. */
  | 'struck'
  /** Only the text. */
  | 'text';

interface Item {
  readonly node: Node;
  readonly mode: Mode;
}

/** Elements whose text is neither shown nor markup. It is left out: inside a drawing it would be markup all the same. */
const RAW_ELEMENTS = new Set('script style iframe noembed noframes'.split(' '));

/** Elements that a preview does not show; something else must stand in their place. */
const UNSHOWN = new Set(
  (
    'script style link iframe object embed form input button select textarea option meta base template noscript ' +
    'svg math title head html body xmp noembed noframes plaintext frame frameset dialog'
  ).split(' '),
);

/** Elements that mean nothing outside of the one around them. */
const DEPENDENT = new Set('caption col colgroup tbody thead tfoot tr td th li dt dd'.split(' '));

/** Start tags of these end a drawing or a formula in which they stand (HTML Standard, 13.2.6.5). */
const HTML_ONLY = new Set(
  (
    'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li listing menu meta ' +
    'nobr ol p pre ruby s small span strong strike sub sup table tt u ul var font'
  ).split(' '),
);
/** Elements of drawings and formulas that hold HTML again. */
const HTML_HOLDERS = new Set('foreignobject desc annotation-xml mi mo mn ms mtext'.split(' '));

const EVERYTHING: Site = {
  target: { ...generic, elements: [] },
  keeps: { elements: [], attributes: [], properties: [], imageHosts: [] },
};

/** Writes the nodes again: well-formed, in the order of the source, comments left out. Takes linear time. */
export class Writer {
  readonly #parts: string[] = [];
  readonly #changes: Change[] = [];
  /** What is still to be written, the next at the end. */
  readonly #stack: (Item | string)[] = [];

  constructor(
    private readonly source: string,
    private readonly site: Site,
    private readonly form: Form,
  ) {}

  write(nodes: readonly Node[]): { html: string; changes: readonly Change[] } {
    this.#push(nodes, 'judged');
    for (let item = this.#stack.pop(); item !== undefined; item = this.#stack.pop()) {
      if (typeof item === 'string') this.#parts.push(item);
      else if (item.node.kind === 'text') this.#parts.push(textHtml(this.source, item.node));
      else if (item.node.kind === 'element') this.#element(item.node, item.mode);
    }
    return { html: this.#parts.join(''), changes: this.#changes };
  }

  #push(nodes: readonly Node[], mode: Mode): void {
    for (let i = nodes.length - 1; i >= 0; i--) this.#stack.push({ node: nodes[i], mode });
  }

  #element(element: Element, mode: Mode): void {
    switch (mode) {
      case 'judged':
        return this.#judged(element);
      case 'foreign':
        return this.#foreign(element);
      case 'struck':
        return this.#struck(element, '');
      case 'text':
        if (!HIDDEN_ELEMENTS.has(element.name)) this.#push(element.children, 'text');
    }
  }

  #judged(element: Element): void {
    const { fate, name, attributes, changes } = judgeElement(this.source, element, this.site);
    const mark = this.#add(changes);
    if (attributes) {
      const isVerbatim = attributes.isUnchanged && fate === 'kept' && mark === '';
      return this.#whole(element, name, isVerbatim ? undefined : [...attributes.texts, mark]);
    }
    if (fate === 'removed') {
      if (this.form === 'marked') this.#struck(element, mark);
    } else if (fate === 'flattened') {
      const name = isBlockElement(element.name) ? 'p' : 'span';
      this.#around(mark === '' && name === 'span' ? '' : name, mark, element, 'text');
    } else {
      this.#around(mark === '' ? '' : standIn(element), mark, element, 'judged');
    }
  }

  /** Notes the changes; returns the attribute that ties an element to them, or nothing. */
  #add(changes: readonly Change[]): string {
    const added = this.form === 'marked' ? changes.filter(({ isVisible }) => isVisible) : changes;
    const first = this.#changes.length;
    this.#changes.push(...added);
    if (this.form === 'clean' || added.length === 0) return '';
    return `${MARK_ATTRIBUTE}="${added.map((_, index) => first + index).join(' ')}"`;
  }

  /** An element that stays; without attributes to write, its start tag is that of the source. */
  #whole(element: Element, name: string, attributes: readonly string[] | undefined): void {
    const { startTag, children } = element;
    const source = this.source.slice(startTag.start, startTag.end);
    this.#parts.push(
      attributes || !/^<[^<]*[^/<]>$/.test(source)
        ? tag(name, attributes ?? attributesOf(this.source, element))
        : source,
    );
    if (VOID_ELEMENTS.has(name)) return;
    this.#stack.push(`</${name}>`);
    if (RAW_ELEMENTS.has(name)) return;
    this.#push(children, FOREIGN_ROOTS.includes(name) && !breaksOut(element) ? 'foreign' : 'judged');
  }

  /** What is in an element, with tags of another name around it, or with none. */
  #around(name: string, mark: string, { children }: Element, mode: Mode): void {
    if (name !== '') {
      this.#parts.push(tag(name, [mark]));
      this.#stack.push(`</${name}>`);
    }
    this.#push(children, mode);
  }

  #foreign(element: Element): void {
    const { name, startTag, children } = element;
    if (RAW_ELEMENTS.has(name)) return;
    const isEmpty = this.source.startsWith('/>', startTag.end - 2);
    this.#parts.push(tag(name, attributesOf(this.source, element), isEmpty ? '/>' : '>'));
    if (isEmpty) return;
    this.#stack.push(`</${name}>`);
    this.#push(children, HTML_HOLDERS.has(name) ? 'judged' : 'foreign');
  }

  #struck(element: Element, mark: string): void {
    const { name, children } = element;
    const isShown = !UNSHOWN.has(name);
    const shown = isShown ? name : mark === '' ? '' : standIn(element);
    const attributes = isShown ? attributesOf(this.source, element) : [];
    if (shown !== '') this.#parts.push(tag(shown, [...attributes, mark]));
    if (VOID_ELEMENTS.has(shown)) return;
    if (shown !== '') this.#stack.push(`</${shown}>`);
    const hasText = !RAW_ELEMENTS.has(name) && !HIDDEN_ELEMENTS.has(name) && !FOREIGN_ROOTS.includes(name);
    if (hasText) this.#push(children, 'struck');
  }
}

/** Whether something in a drawing or a formula ends it, so that what follows is HTML after all. */
function breaksOut(root: Element): boolean {
  const stack = [...root.children];
  for (let node = stack.pop(); node; node = stack.pop()) {
    if (node.kind !== 'element' || HTML_HOLDERS.has(node.name)) continue;
    if (HTML_ONLY.has(node.name)) return true;
    for (const child of node.children) stack.push(child);
  }
  return false;
}

/** The name of an element that looks like nothing and may stand where this one does. */
function standIn({ name, holdsBlock }: Element): string {
  if (DEPENDENT.has(name)) return name;
  return holdsBlock || isBlockElement(name) ? 'div' : 'span';
}

function attributesOf(source: string, element: Element): readonly string[] {
  return judgeAttributes(source, element, [], EVERYTHING).texts;
}

function tag(name: string, attributes: readonly string[], end = '>'): string {
  return `<${[name, ...attributes.filter((text) => text !== '')].join(' ')}${end}`;
}

/** A text so that it is read the same wherever it stands: what is no markup must not become any. */
function textHtml(source: string, text: Text): string {
  const raw = source.slice(text.start, text.end);
  if (text.decoded === undefined) return /[&<>]/.test(raw) ? escapeText(raw) : raw;
  return raw.endsWith(';') ? raw : escapeText(readText(source, text));
}

export function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
