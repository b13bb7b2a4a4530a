import type { StructuralError } from '../article/html';
import type { Article } from '../article/model';
import { brokenTags, brokenTagsIn, type BrokenTag } from './shared/html/broken-tags';
import { errorsOf } from './shared/html/errors';
import type { ArticleRule, Finding, Fix } from './rule';

export default {
  id: 'malformed-tag',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'A tag is not written to its end.', zh: '标签没有写完整。' },
  details: {
    en: 'Where the `>` or a quote of a tag is missing, a browser takes the text that follows for a part of the tag, and it disappears. A space after `<` makes the tag visible text. A comment without `-->` hides the rest of the article.',
    zh: '标签少了 `>` 或引号，浏览器会把后面的文字也当成标签的一部分，这些文字就看不见了；`<` 后面多了空格，标签会原样显示出来；注释少了 `-->`，后面的内容全部隐藏。',
  },
  many: { en: '{count} tags are not written to their end', zh: '有 {count} 处标签没有写完整' },
  fixMany: { en: 'Complete all {count} tags', zh: '全部补写完整（{count} 处）' },
  bad: [
    '<p style=⟦"⟧color: red>会议召开。</p><p class="a">活动结束。</p>',
    '⟦< p>⟧会议召开。⟦</ p>⟧<p>活动结束。</p>',
    '⟦<p⟧<b>会议召开。</b></p>',
    '<p>会议召开。</p>⟦<!--⟧ 待定 <p>活动结束。</p>',
  ],
  good: [
    '<p style="color: red">会议召开。</p>',
    '<p>参与人数 < 50 人。</p>',
    '<p title="a>b">会议<!-- 待定 -->召开。</p>',
  ],
  inMarkup: true,
  summarize: (content) => brokenTagsIn(content).length > 0 || undefined,
  check({ article, blocks }): Finding[] {
    const errors = errorsOf(
      article,
      'unclosed-quote',
      'markup-in-value',
      'unclosed-bracket',
      'unclosed-comment',
    ).map((error) => findingOf(article, error));
    const spaced = brokenTags(article, blocks).filter(({ isFullWidth }) => !isFullWidth);
    return [...errors, ...spaced.map(spaceInTag)].filter((finding) => finding !== undefined);
  },
} satisfies ArticleRule;

const SPACE = {
  en: 'A space after “<” makes this no tag; write {meant}',
  zh: '“<”后面有空格，不会被当作标签，应写作 {meant}',
};
const SPACE_FIX = { en: 'Change to {meant}', zh: '改为 {meant}' };

function spaceInTag({ start, end, meant }: BrokenTag): Finding {
  const fix =
    meant === undefined ? undefined : { title: SPACE_FIX, safe: false, edits: [{ start, end, text: meant }] };
  return { start, end, message: SPACE, data: { meant: meant ?? '' }, fix };
}

const QUOTE = {
  en: 'This quote is never closed; the closing {quote} is missing',
  zh: '引号没有配对，缺少后面的 {quote}',
};
const QUOTE_FIX = { en: 'Insert {quote}', zh: '补上 {quote}' };
const BRACKET = { en: '{tag} is never closed; “>” is missing', zh: '{tag} 没有写完，缺少“>”' };
const BRACKET_FIX = { en: 'Insert “>”', zh: '补上“>”' };
const COMMENT = {
  en: 'This comment is never closed and hides all that follows; “-->” is missing',
  zh: '注释没有结束，后面的内容都会被隐藏，缺少“-->”',
};

function findingOf({ source }: Article, { kind, range }: StructuralError): Finding | undefined {
  switch (kind) {
    case 'unclosed-quote':
      return unclosedQuote(source, range.start);
    case 'markup-in-value': {
      const quote = openQuoteBefore(source, range.start);
      return quote === undefined
        ? { ...range, message: QUOTE, data: { quote: '"' } }
        : unclosedQuote(source, quote);
    }
    case 'unclosed-bracket':
      return unclosedBracket(source, range);
    case 'unclosed-comment':
      return { ...range, message: COMMENT };
    default:
      return undefined;
  }
}

function unclosedQuote(source: string, start: number): Finding {
  const quote = source.charAt(start);
  return { start, end: start + 1, message: QUOTE, data: { quote }, fix: closeQuote(source, start, quote) };
}

/** The value was meant to end before the end of its tag, whatever stands between. */
function closeQuote(source: string, start: number, quote: string): Fix | undefined {
  VALUE.lastIndex = start + 1;
  const [value] = VALUE.exec(source) ?? [];
  if (value === undefined) return undefined;
  const slash = /\s\/$/.test(value) ? 1 : 0;
  const end = start + 1 + value.slice(0, value.length - slash).trimEnd().length;
  return { title: QUOTE_FIX, safe: false, edits: [{ start: end, end, text: quote }] };
}

const VALUE = /[^<>]*(?=>)/y;
const OPEN_QUOTE = /=\s*(?:"[^"]*$|'[^']*$)/;

/** The quote without a partner in the tag that ends before the `<` at `end`. */
function openQuoteBefore(source: string, end: number): number | undefined {
  const start = source.lastIndexOf('<', end - 1);
  const [tag] = /^[^>]*/.exec(source.slice(start, end)) ?? [''];
  const match = OPEN_QUOTE.exec(tag);
  return match ? start + match.index + match[0].search(/["']/) : undefined;
}

function unclosedBracket(source: string, { start, end }: StructuralError['range']): Finding | undefined {
  const text = source.slice(start, end);
  // The full-width bracket is what is wrong with it.
  if (text.includes('＞')) return undefined;
  const [tag] = /^<\/?[^\s<]{0,20}/.exec(text) ?? ['<'];
  const isWhole = end < source.length && /^<\/?[a-z][a-z0-9]*(?:\s+[\w-]+="[^"]*")*\s*$/i.test(text);
  const at = start + text.trimEnd().length;
  const edits = [{ start: at, end: at, text: '>' }];
  const fix = isWhole ? { title: BRACKET_FIX, safe: false, edits } : undefined;
  return {
    start,
    end: start + (isWhole ? text.trimEnd().length : tag.length),
    message: BRACKET,
    data: { tag },
    fix,
  };
}
