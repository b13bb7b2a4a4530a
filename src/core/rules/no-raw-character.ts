import type { Content } from '../article/content';
import { HIDDEN_ELEMENTS } from '../article/elements';
import type { Element } from '../article/html';
import { isRawTextElement } from '../article/tokens';
import { lastStartAtMost, type Range } from '../text';
import { brokenTagsIn } from './shared/html/broken-tags';
import type { Finding, MarkupRule } from './rule';

export default {
  id: 'no-raw-character',
  group: 'html',
  basis: 'standard',
  severity: 'warning',
  scope: 'markup',
  summary: {
    en: 'A character that HTML uses for itself stands in the text.',
    zh: '正文里直接写了 HTML 专用的字符。',
  },
  details: {
    en: 'A `<` in the text can be taken for the beginning of a tag, an `&` for that of a character reference; a `>` is mostly left over from a tag. Written as `&lt;`, `&amp;` and `&gt;` they show as what they are wherever the text is pasted.',
    zh: '正文里的 `<` 可能被当成标签的开头，`&` 可能被当成字符实体的开头，单独的 `>` 多半是删标签时留下的。写成 `&lt;`、`&amp;`、`&gt;`，粘贴到哪里都能正常显示。',
  },
  many: { en: '{count} characters in the text belong to HTML', zh: '正文里有 {count} 个 HTML 专用字符' },
  fixMany: { en: 'Write all {count} as references', zh: '全部改写（{count} 处）' },
  bad: ['<p>参与人数⟦<⟧50人。</p>', '<p>A⟦&⟧B 两校，成绩⟦>⟧60分。</p>'],
  good: ['<p>人数&lt;50人，R&amp;D 投入。</p>', '<p><a href="a.htm?x=1&y=2" title="a>b">链接</a></p>'],
  check(piece): Finding[] {
    const { source, errors } = piece;
    const bare = errors.filter(({ kind }) => kind === 'bare-less-than').map(({ range }) => range);
    const raw = [...bare, ...rawIn(piece)];
    if (raw.length === 0) return [];
    return raw.filter(outsideOf(brokenTagsIn(piece))).map((range) => {
      const character = source.charAt(range.start);
      const reference = REFERENCES.get(character) ?? character;
      const fix = { title: FIX, safe: true, edits: [{ ...range, text: reference }] };
      return { ...range, message: MESSAGE, data: { character, reference }, fix };
    });
  },
} satisfies MarkupRule;

const MESSAGE = {
  en: '“{character}” belongs to HTML; in text write {reference}',
  zh: '“{character}”是 HTML 专用字符，正文里应写作 {reference}',
};
const FIX = { en: 'Write {reference}', zh: '改写为 {reference}' };
const REFERENCES = new Map([
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['&', '&amp;'],
]);

/** References that `valid-entity` knows to be misspelt are its own affair. */
const RAW = />|&(?![a-z][a-z0-9]+;)/gi;

function rawIn({ element, elements, text: decoded }: Content): Range[] {
  const { text } = decoded;
  if (!/[>&]/.test(text) || (element && HIDDEN_ELEMENTS.has(element.name))) return [];
  const isMarkup = outsideOfRawText(elements);
  return [...text.matchAll(RAW)]
    .map(({ index }) => ({ start: index, end: index + 1 }))
    .filter((range) => decoded.isPlain(range))
    .map((range) => decoded.sourceRange(range))
    .filter(isMarkup);
}

/** In a `<textarea>` these characters mean nothing; in one that is never closed they are those of the tags that follow. */
function outsideOfRawText(elements: readonly Element[]): (range: Range) => boolean {
  const raw = elements.filter(({ name }) => isRawTextElement(name));
  return ({ start }) => {
    const before = raw.at(lastStartAtMost(raw, start));
    return !before || start < before.startTag.end || start >= before.end;
  };
}

/** The brackets of what is a broken tag are none of the text. */
function outsideOf(tags: readonly Range[]): (range: Range) => boolean {
  const brackets = new Set(tags.flatMap(({ start, end }) => [start, end - 1]));
  return ({ start }) => !brackets.has(start);
}
