import type { Range } from '../text';
import { readAttribute } from './attributes';
import { GREATER_THAN, isLetter, LESS_THAN, nameIn, skipSpace, SLASH, tagNameEnd } from './characters';
import type { Attribute, StructuralErrorKind } from './html';
import { readReference } from './references';

/** What takes the tokens, in source order; together they cover the source. */
export interface TokenSink {
  /** Names are lower case. */
  startTag(
    name: string,
    start: number,
    end: number,
    attributes: readonly Attribute[],
    isSelfClosing: boolean,
  ): void;
  endTag(name: string, start: number, end: number): void;
  text(start: number, end: number): void;
  /** One character reference, or several that stand for one character each and take `unit` code units each. */
  references(start: number, end: number, decoded: string, unit?: number): void;
  comment(start: number, end: number): void;
  error(kind: StructuralErrorKind, start: number, end: number): void;
}

/**
 * Splits the `range` of `source` into tokens as the HTML Standard does (section 13.2.5), but a tag that is never closed
 * (a forgotten quote, a forgotten `>`) is cut where it should have ended, so that the rest is still read as what it is.
 * Takes linear time.
 */
export function tokenizeHtml(source: string, { start, end }: Range, sink: TokenSink): void {
  new Tokenizer(source, end, sink).run(start);
}

/** Elements whose content is not markup: a `<` in it means nothing. In some of them references count. */
const RAW_TEXT_ENDS = new Map(
  'script style xmp iframe noembed noframes textarea title'
    .split(' ')
    .map((name) => [name, new RegExp(`</${name}(?=[\\s/>])`, 'gi')]),
);
/** Whether the content of an element is not markup, so that without its end tag it takes in all that follows. */
export function isRawTextElement(name: string): boolean {
  return RAW_TEXT_ENDS.has(name) || name === 'plaintext';
}

const ESCAPABLE_ELEMENTS = new Set(['textarea', 'title']);

const NO_ATTRIBUTES: Attribute[] = [];
const COMMENT_END = /--!?>/g;
const REFERENCE = /&[a-z][a-z0-9]*;/iy;
const NO_BREAK_SPACE = '&nbsp;';

class Tokenizer {
  /** Up to here everything has been given to the sink. */
  #done = 0;
  /** The first ampersand that is not done. */
  #ampersand = -1;

  constructor(
    private readonly source: string,
    private readonly end: number,
    private readonly sink: TokenSink,
  ) {}

  run(start: number): void {
    this.#done = start;
    for (let at = this.#find('<', start); at < this.end; at = this.#find('<', at)) at = this.#markup(at);
    this.#text(this.end);
  }

  /** The offset of the next `text`; the end where there is none. */
  #find(text: string, from: number): number {
    const at = this.source.indexOf(text, from);
    return at === -1 || at > this.end ? this.end : at;
  }

  /** Reads what begins with the `<` at `at`; returns where to go on. */
  #markup(at: number): number {
    const next = at + 1 < this.end ? this.source[at + 1] : '';
    if (next === '/' && at + 2 < this.end) return this.#endTag(at);
    if (next === '!' || next === '?') return this.#comment(at);
    if (isLetter(next.charCodeAt(0))) return this.#startTag(at);
    this.sink.error('bare-less-than', at, at + 1);
    return at + 1;
  }

  #startTag(start: number): number {
    const { source, end } = this;
    const nameEnd = tagNameEnd(source, start + 1, end);
    const name = nameIn(source, start + 1, nameEnd);
    let attributes = NO_ATTRIBUTES;
    for (let at = skipSpace(source, nameEnd, end); at < end; at = skipSpace(source, at, end)) {
      const code = source.charCodeAt(at);
      if (code === GREATER_THAN) {
        const isSelfClosing = source[at - 1] === '/' && attributes.at(-1)?.end !== at;
        return this.#closeTag(start, at + 1, name, attributes, isSelfClosing);
      }
      if (code === LESS_THAN) {
        this.sink.error('unclosed-bracket', start, at);
        return this.#closeTag(start, at, name, attributes, false);
      }
      if (code === SLASH) {
        at++;
        continue;
      }
      const attribute = readAttribute(source, at, end);
      if (attributes === NO_ATTRIBUTES) attributes = [attribute];
      else attributes.push(attribute);
      at = attribute.end;
      if (!isCut(attribute)) continue;
      this.#reportCut(attribute);
      return at < end ? this.#closeTag(start, at + 1, name, attributes, false) : end;
    }
    // The tag is never closed: it stays text, from where the last token ended.
    this.sink.error('unclosed-bracket', start, end);
    return end;
  }

  /** The quote that a value begins with is closed in a later tag, or nowhere. */
  #reportCut({ value, quote, end }: Attribute): void {
    if (!value) return;
    if (this.#find(quote, end) === this.end) {
      this.sink.error('unclosed-quote', value.start - 1, value.start);
    } else {
      const bracket = this.source.indexOf('<', end);
      this.sink.error('markup-in-value', bracket, bracket + 1);
    }
  }

  #closeTag(
    start: number,
    end: number,
    name: string,
    attributes: readonly Attribute[],
    isSelfClosing: boolean,
  ): number {
    this.#text(start);
    this.sink.startTag(name, start, end, attributes, isSelfClosing);
    this.#done = end;
    if (attributes.length > 0) this.#reportAttributes(attributes);
    return this.#rawText(name, end);
  }

  #reportAttributes(attributes: readonly Attribute[]): void {
    const names = attributes.length > 1 ? new Set<string>() : undefined;
    for (const { name, start, end, value, quote } of attributes) {
      if (names?.has(name)) this.sink.error('duplicate-attribute', start, end);
      names?.add(name);
      // `alt=>` has a value that is nothing: there is only the attribute to point to.
      if (value && quote === '')
        this.sink.error('unquoted-value', value.start < value.end ? value.start : start, end);
    }
  }

  /** Skips the content of an element that holds no markup; returns where its end tag begins. */
  #rawText(name: string, start: number): number {
    if (name === 'plaintext') return this.#rawTextTo(this.end, false);
    const pattern = RAW_TEXT_ENDS.get(name);
    if (!pattern) return start;
    pattern.lastIndex = start;
    const end = pattern.exec(this.source)?.index ?? this.end;
    return this.#rawTextTo(Math.min(end, this.end), ESCAPABLE_ELEMENTS.has(name));
  }

  #rawTextTo(end: number, hasReferences: boolean): number {
    if (hasReferences) this.#text(end);
    else if (this.#done < end) this.sink.text(this.#done, end);
    this.#done = end;
    return end;
  }

  #endTag(start: number): number {
    const { source, end } = this;
    if (!isLetter(source.charCodeAt(start + 2))) return this.#commentTo(start, '>');
    this.#text(start);
    const nameEnd = tagNameEnd(source, start + 2, end);
    let tagEnd = nameEnd;
    while (tagEnd < end && source[tagEnd] !== '>' && source[tagEnd] !== '<') tagEnd++;
    if (tagEnd < end && source[tagEnd] === '>') tagEnd++;
    else this.sink.error('unclosed-bracket', start, tagEnd);
    this.sink.endTag(nameIn(source, start + 2, nameEnd), start, tagEnd);
    this.#done = tagEnd;
    return tagEnd;
  }

  #comment(start: number): number {
    const { source, end } = this;
    if (!source.startsWith('<!--', start)) return this.#commentTo(start, '>');
    // `<!-->` and `<!--->` are whole comments; `<!--!>` is none.
    COMMENT_END.lastIndex = start + 2;
    let match = COMMENT_END.exec(source);
    if (match?.[0] === '--!>' && match.index < start + 4) match = COMMENT_END.exec(source);
    if (match && match.index + match[0].length <= end) {
      return this.#closeComment(start, match.index + match[0].length);
    }
    this.sink.error('unclosed-comment', start, Math.min(start + 4, end));
    return this.#closeComment(start, end);
  }

  /** A declaration, or what HTML calls a bogus comment. */
  #commentTo(start: number, last: string): number {
    return this.#closeComment(start, Math.min(this.#find(last, start) + last.length, this.end));
  }

  #closeComment(start: number, end: number): number {
    this.#text(start);
    this.sink.comment(start, end);
    this.#done = end;
    return end;
  }

  /** Gives the text up to `end` to the sink, with its references decoded. */
  #text(end: number): void {
    for (let at = this.#nextAmpersand(this.#done, end); at < end;) {
      at = this.#nextAmpersand(this.#reference(at, end), end);
    }
    if (this.#done < end) this.sink.text(this.#done, end);
    this.#done = end;
  }

  /** No text is searched twice, however far away the next one is. */
  #nextAmpersand(from: number, end: number): number {
    if (this.#ampersand < from) this.#ampersand = this.#find('&', from);
    return Math.min(this.#ampersand, end);
  }

  /** Reads what begins with the `&` at `at`; returns where to go on. */
  #reference(at: number, end: number): number {
    const { source } = this;
    let after = at;
    while (source.startsWith(NO_BREAK_SPACE, after) && after + NO_BREAK_SPACE.length <= end) {
      after += NO_BREAK_SPACE.length;
    }
    const count = (after - at) / NO_BREAK_SPACE.length;
    if (count > 0) return this.#referencesTo(at, after, noBreakSpaces(count), NO_BREAK_SPACE.length);
    const { length, decoded } = readReference(source.slice(at, end));
    if (length > 0) {
      if (source[at + length - 1] !== ';') this.sink.error('unterminated-reference', at, at + length);
      return this.#referencesTo(at, at + length, decoded);
    }
    REFERENCE.lastIndex = at;
    const unknown = REFERENCE.exec(source);
    if (unknown && at + unknown[0].length <= end) {
      this.sink.error('unknown-reference', at, at + unknown[0].length);
    }
    return at + 1;
  }

  #referencesTo(start: number, end: number, decoded: string, unit?: number): number {
    if (this.#done < start) this.sink.text(this.#done, start);
    this.sink.references(start, end, decoded, unit);
    this.#done = end;
    return end;
  }
}

/** Indents of one length, which an article repeats in every paragraph, are one string. */
const INDENTS = Array.from({ length: 33 }, (_, count) => '\u00a0'.repeat(count));

function noBreakSpaces(count: number): string {
  return INDENTS.at(count) ?? '\u00a0'.repeat(count);
}

/** Whether the value begins with a quote that does not end it. */
function isCut({ value, quote, end }: Attribute): boolean {
  return quote !== '' && value?.end === end;
}
