import type { Content } from '../article/content';
import { FOREIGN_ROOTS } from '../article/elements';
import type { Attribute, Element } from '../article/html';
import { ancestors, type Piece } from '../article/pieces';
import { shiftEdit, type Edit, type Range } from '../text';
import { isHtmlElement } from './shared/html/element-names';
import { platformElements } from './shared/platform/target-message';
import type { ArticleRule, Finding, LocalizedText } from './rule';

export default {
  id: 'attr-quotes',
  group: 'html',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  summary: {
    en: 'A value without quotes, or a tag or attribute in capital letters.',
    zh: '属性值没有加引号，或标签名、属性名用了大写字母。',
  },
  details: {
    en: 'Browsers read `<P STYLE=color:red>` as `<p style="color:red">`. Without quotes, however, the value ends at the first space, and programs that process articles more simply than a browser may know lower-case names only.',
    zh: '浏览器会把 `<P STYLE=color:red>` 当作 `<p style="color:red">`。但不加引号，值里一有空格就断开；有些后台程序只认小写的名称。',
  },
  many: {
    en: '{count} values have no quotes, or names have capital letters',
    zh: '有 {count} 处属性值没有引号或名称用了大写',
  },
  fixMany: { en: 'Correct all {count} places', zh: '全部改正（{count} 处）' },
  bad: [
    '<p ⟦align=center⟧>会议召开。</p>',
    '<p>会议<⟦B⟧>召开</⟦B⟧>。</p>',
    '<⟦P⟧ ⟦STYLE="color: red"⟧>会议召开。</⟦P⟧>',
  ],
  good: [
    '<p style="color: red" class=\'a\'>会议召开。</p>',
    '<p><svg viewBox="0 0 9 9"><linearGradient id="a"/></svg></p>',
  ],
  inMarkup: true,
  summarize: inContent,
  check({ article: { body, source }, blocks }): Finding[] {
    if (!body) return [];
    const findings = blocks.flatMap(({ piece, summary }) => inPiece(piece, summary));
    let done = body.start;
    for (const { start, end } of [...body.pieces, { start: body.end, end: body.end }]) {
      if (start - done >= SHORTEST_END_TAG) findings.push(...endTags(source, { start: done, end: start }));
      done = end;
    }
    return findings;
  },
} satisfies ArticleRule<readonly Finding[]>;

const NAME: LocalizedText = {
  en: '“{written}” is in capital letters; better write “{meant}”',
  zh: '“{written}”用了大写字母，宜写作“{meant}”',
};
const QUOTES: LocalizedText = {
  en: 'The value of {name} has no quotes; better put it between quotes',
  zh: '{name} 的值没有加引号，宜加上',
};
const NAME_FIX = { en: 'Change to “{meant}”', zh: '改为“{meant}”' };
const QUOTES_FIX = { en: 'Put it between quotes', zh: '加上引号' };
const CAPITAL = /[A-Z]/;
const SHORTEST_END_TAG = '</P>'.length;

/** What stands between pieces are end tags of containers and white space. */
function endTags(source: string, { start, end }: Range): Finding[] {
  return [...source.slice(start, end).matchAll(/<\/([a-z][a-z0-9]*)/gi)].flatMap(({ 1: name, index }) =>
    nameFinding(source, start + index + '</'.length, name.length),
  );
}

function inPiece(piece: Piece, findings: readonly Finding[]): readonly Finding[] {
  if ([...ancestors(piece)].some(({ name }) => FOREIGN_ROOTS.includes(name))) return [];
  const { start: by } = piece;
  return findings.map((finding) => ({
    ...finding,
    start: finding.start + by,
    end: finding.end + by,
    fix: finding.fix && { ...finding.fix, edits: finding.fix.edits.map((edit) => shiftEdit(edit, by)) },
  }));
}

/** Names of drawings and formulas have capital letters; those of other elements are what some system made them. */
function inContent(content: Content): readonly Finding[] | undefined {
  const { source } = content;
  const elements = platformElements(content).filter(
    (element) =>
      isSuspect(source, element) && !FOREIGN_ROOTS.includes(element.name) && isHtmlElement(element.name),
  );
  if (elements.length === 0) return undefined;
  return elements.flatMap(({ name, startTag, endTag, attributes }) => [
    ...nameFinding(source, startTag.start + '<'.length, name.length),
    ...attributes.flatMap((attribute) => attributeFinding(source, attribute)),
    ...(endTag ? nameFinding(source, endTag.start + '</'.length, name.length) : []),
  ]);
}

/** Whether a tag has a capital letter in a name, or a value without quotes: few elements have. */
function isSuspect(source: string, { name, startTag, endTag, attributes }: Element): boolean {
  return (
    !source.startsWith(name, startTag.start + '<'.length) ||
    (endTag !== undefined && !source.startsWith(name, endTag.start + '</'.length)) ||
    attributes.some(
      ({ start, name: attribute, value, quote }) =>
        !source.startsWith(attribute, start) || (value !== undefined && quote === ''),
    )
  );
}

function nameFinding(source: string, start: number, length: number): Finding[] {
  const range = { start, end: start + length };
  const written = source.slice(range.start, range.end);
  const meant = written.toLowerCase();
  if (written === meant || !isHtmlElement(meant)) return [];
  const fix = { title: NAME_FIX, safe: true, edits: [{ ...range, text: meant }] };
  return [{ ...range, message: NAME, data: { written, meant }, fix }];
}

function attributeFinding(source: string, attribute: Attribute): Finding[] {
  const { start, end, name, value, quote } = attribute;
  const written = source.slice(start, start + name.length);
  const quotes = value && quote === '' ? quoteEdits(source, value) : [];
  // Scripts of editors write `data-cropSelX1`; nobody else reads it.
  const isCapital = CAPITAL.test(written) && /^[a-z-]+$/.test(name) && !name.startsWith('data-');
  if (!quotes || (quotes.length === 0 && !isCapital)) return [];
  const lower = isCapital ? [{ start, end: start + name.length, text: name }] : [];
  const [message, title] = quotes.length > 0 ? [QUOTES, QUOTES_FIX] : [NAME, NAME_FIX];
  const data = { name, written, meant: name };
  return [{ start, end, message, data, fix: { title, safe: true, edits: [...lower, ...quotes] } }];
}

/**
 * The edits that put an unquoted value between quotes; undefined where it is not all that was meant, because it has
 * full-width quotes, one quote of two, or was cut off at a space.
 */
function quoteEdits(source: string, { start, end }: Range): Edit[] | undefined {
  const value = source.slice(start, end);
  if (value === '' || /["'“”‘’＂＇]|[:;,]$/.test(value)) return undefined;
  return [start, end].map((at) => ({ start: at, end: at, text: '"' }));
}
