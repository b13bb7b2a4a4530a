import { Tokenizer, type QuoteType, type TokenizerCallbacks as Callbacks } from 'htmlparser2';
import type { Range } from '../text';
import { attributeOf, endOfSwallowingTag, openingQuote, shortened } from './attributes';
import type { Attribute, StructuralError, StructuralErrorKind } from './html';

export interface StartTag {
  readonly kind: 'start-tag';
  readonly name: string;
  readonly range: Range;
  readonly attributes: readonly Attribute[];
  readonly selfClosing: boolean;
}

export type Token =
  | StartTag
  | { readonly kind: 'end-tag'; readonly name: string; readonly range: Range }
  | { readonly kind: 'text'; readonly range: Range; readonly decoded?: string }
  | { readonly kind: 'comment'; readonly range: Range };

export interface TokenList {
  readonly tokens: Token[];
  /** Those that show without a tree, in source order. */
  readonly errors: StructuralError[];
}

/**
 * How often reading starts again after a tag that swallowed what follows it. Each start costs a pass over the rest, so
 * the number bounds the time; a person's text needs one or two.
 */
const MAX_RESTARTS = 20;

/** Elements whose content is not markup: a `<` in it means nothing. */
const RAW_TEXT_ELEMENTS = new Set(
  'script style xmp iframe noembed noframes plaintext textarea title'.split(' '),
);

/**
 * Splits the `range` of `source` into tokens that cover it. A tag that is never closed (a forgotten quote, a forgotten
 * `>`) is cut where it should have ended, so that the rest of the article is still read as what it is.
 */
export function tokenizeHtml(source: string, range: Range): TokenList {
  const list: TokenList = { tokens: [], errors: [] };
  let position = range.start;
  for (let restarts = 0; position < range.end; restarts++) {
    position = readTokens(source, { start: position, end: range.end }, list, restarts < MAX_RESTARTS);
  }
  return list;
}

interface OpenTag {
  readonly start: number;
  readonly name: string;
  readonly attributes: Attribute[];
  attributeName?: Range;
}

/** Appends the tokens of `range` to `list`; returns where reading stopped: the end, or after a tag that was cut. */
function readTokens(source: string, range: Range, list: TokenList, mayCut: boolean): number {
  const reader = new TokenReader(source, range, list, mayCut);
  const tokenizer = new Tokenizer({ decodeEntities: true }, reader);
  reader.pause = () => tokenizer.pause();
  tokenizer.write(source.slice(range.start, range.end));
  tokenizer.end();
  return reader.stoppedAt;
}

/** Turns the tokenizer's call-backs, whose offsets count from `range.start`, into tokens. */
class TokenReader implements Callbacks {
  stoppedAt: number;
  pause: () => void = () => {};
  readonly #base: number;
  /** The end of the last token; tokens follow each other without a gap. */
  #last: number;
  #openTag: OpenTag | undefined;
  #isInRawText = false;

  constructor(
    private readonly source: string,
    private readonly range: Range,
    private readonly list: TokenList,
    private readonly mayCut: boolean,
  ) {
    this.#base = this.#last = range.start;
    this.stoppedAt = range.end;
  }

  ontext(start: number, end: number): void {
    const text = this.#range(start, end);
    if (!this.#isInRawText) this.#reportInText(text);
    this.#push({ kind: 'text', range: text });
  }

  ontextentity(codePoint: number, end: number): void {
    const previous = this.list.tokens.at(-1);
    const decoded = String.fromCodePoint(codePoint);
    // Some references stand for two characters; they come one by one, with the same end.
    if (previous?.kind === 'text' && previous.decoded !== undefined && this.#base + end === this.#last) {
      this.list.tokens[this.list.tokens.length - 1] = { ...previous, decoded: previous.decoded + decoded };
      return;
    }
    const reference = { start: this.#last, end: this.#base + end };
    if (!this.source.startsWith(';', reference.end - 1)) this.#report('unterminated-reference', reference);
    this.#push({ kind: 'text', range: reference, decoded });
  }

  onopentagname(start: number, end: number): void {
    const name = this.#range(start, end);
    this.#openTag = { start: name.start - 1, name: this.#name(name), attributes: [] };
  }

  onattribname(start: number, end: number): void {
    const name = this.#range(start, end);
    const tag = this.#openTag;
    if (!tag) return;
    tag.attributeName = name;
    const bracket = this.source.slice(name.start, name.end).indexOf('<');
    if (bracket === -1 || !this.mayCut) return;
    const cut = name.start + bracket;
    this.#report('unclosed-bracket', { start: tag.start, end: cut });
    this.#cut(tag, cut);
  }

  onattribend(quote: QuoteType, end: number): void {
    const tag = this.#openTag;
    if (!tag?.attributeName) return;
    const attribute = attributeOf(this.source, tag.attributeName, quote, this.#base + end);
    tag.attributeName = undefined;
    const cut = this.mayCut ? endOfSwallowingTag(this.source, attribute) : undefined;
    if (cut === undefined) {
      tag.attributes.push(attribute);
      return;
    }
    const bracket = this.source.indexOf('<', cut);
    this.#report('markup-in-value', { start: bracket, end: bracket + 1 });
    tag.attributes.push(shortened(attribute, cut - 1));
    this.#cut(tag, cut);
  }

  onopentagend(end: number): void {
    if (this.#openTag) this.#closeTag(this.#openTag, this.#base + end + 1, false);
  }

  onselfclosingtag(end: number): void {
    if (this.#openTag) this.#closeTag(this.#openTag, this.#base + end + 1, true);
  }

  onclosetag(start: number, end: number): void {
    const name = this.#range(start, end);
    const bracket = this.source.indexOf('>', name.end);
    const isClosed = bracket !== -1 && bracket < this.range.end;
    const tag = { start: name.start - 2, end: isClosed ? bracket + 1 : this.range.end };
    if (!isClosed) this.#report('unclosed-bracket', tag);
    this.#isInRawText = false;
    this.#push({ kind: 'end-tag', name: this.#name(name), range: tag });
  }

  oncomment(_start: number, end: number): void {
    const comment = { start: this.#last, end: Math.min(this.#base + end + 1, this.range.end) };
    if (isUnclosedComment(this.source, comment)) {
      this.#report('unclosed-comment', { start: comment.start, end: comment.start + 4 });
    }
    this.#push({ kind: 'comment', range: comment });
  }

  oncdata(start: number, end: number): void {
    this.oncomment(start, end);
  }

  ondeclaration(start: number, end: number): void {
    this.oncomment(start, end);
  }

  onprocessinginstruction(start: number, end: number): void {
    this.oncomment(start, end);
  }

  onattribdata(): void {}

  onattribentity(): void {}

  onend(): void {
    if (this.#openTag) this.#endInTag(this.#openTag);
    const rest = { start: this.#last, end: this.range.end };
    if (this.stoppedAt === rest.end && rest.start < rest.end) this.#push({ kind: 'text', range: rest });
  }

  /** The text ended inside a tag: cut it at its first `>`, where the forgotten quote belongs before. */
  #endInTag(tag: OpenTag): void {
    const quote = openingQuote(this.source, tag.attributeName);
    if (quote === undefined) {
      this.#report('unclosed-bracket', { start: tag.start, end: this.range.end });
      return;
    }
    this.#report('unclosed-quote', { start: quote, end: quote + 1 });
    const bracket = this.source.indexOf('>', quote);
    if (this.mayCut && bracket !== -1 && bracket < this.range.end) this.#cut(tag, bracket + 1);
  }

  #closeTag({ name, attributes, start }: OpenTag, end: number, selfClosing: boolean): void {
    this.#push({ kind: 'start-tag', name, attributes, selfClosing, range: { start, end } });
    this.#reportAttributes(attributes);
    this.#isInRawText = RAW_TEXT_ELEMENTS.has(name);
    this.#openTag = undefined;
  }

  #cut(tag: OpenTag, end: number): void {
    this.#closeTag(tag, end, false);
    this.stoppedAt = end;
    this.pause();
  }

  #reportAttributes(attributes: readonly Attribute[]): void {
    const names = new Set<string>();
    for (const { name, start, end, value, quote } of attributes) {
      if (names.has(name)) this.#report('duplicate-attribute', { start, end });
      names.add(name);
      if (value && quote === '') this.#report('unquoted-value', value);
    }
  }

  /** What the tokenizer leaves in a text is no tag and no known reference. */
  #reportInText({ start, end }: Range): void {
    if (this.source.startsWith('<', start)) this.#report('bare-less-than', { start, end: start + 1 });
    const text = this.source.slice(start, end);
    if (!text.includes('&')) return;
    for (const match of text.matchAll(REFERENCE)) {
      const reference = start + match.index;
      this.#report('unknown-reference', { start: reference, end: reference + match[0].length });
    }
  }

  #push(token: Token): void {
    this.list.tokens.push(token);
    this.#last = token.range.end;
  }

  #report(kind: StructuralErrorKind, { start, end }: Range): void {
    this.list.errors.push({ kind, range: { start, end } });
  }

  #range(start: number, end: number): Range {
    return { start: this.#base + start, end: this.#base + end };
  }

  #name({ start, end }: Range): string {
    return this.source.slice(start, end).toLowerCase();
  }
}

const REFERENCE = /&[a-z][a-z0-9]*;/gi;

function isUnclosedComment(source: string, { start, end }: Range): boolean {
  if (!source.startsWith('<!--', start)) return false;
  const text = source.slice(start, end);
  return !/^<!-->$|^<!--->$|--!?>$/.test(text);
}
