import { readContent } from '../article/content';
import { walk, type Node } from '../article/html';
import type { Line } from '../article/model';
import { applyEdits, difference } from '../edits';
import { shift, shiftEdit, type Edit } from '../text';
import { isHtmlElement } from './shared/html/element-names';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'no-markup-outside-body',
  group: 'structure',
  basis: 'platform',
  severity: 'error',
  scope: 'article',
  summary: {
    en: 'There is markup in the title, the byline or a tag.',
    zh: '标题、署名或关键词里有标签代码。',
  },
  details: {
    en: 'Title, byline and tags go into fields of their own, which take plain text. Readers see `<b>` and `&nbsp;` there as they are written, in lists and in search results too.',
    zh: '标题、署名、关键词在后台各有自己的输入框，只收纯文字。写了 `<b>`、`&nbsp;`，读者看到的就是这些代码，列表页和搜索结果里也一样。',
  },
  many: { en: 'There is markup outside of the body in {count} places', zh: '正文以外有 {count} 处标签代码' },
  fixMany: { en: 'Remove it in all {count} places', zh: '全部去掉（{count} 处）' },
  bad: [
    '⟦<b>⟧清河县召开教育工作会议⟦</b>⟧\n\n来源：清河县教育局⟦&nbsp;⟧作者：周明远\n\n<p>会议召开。</p>\n\n教育\n\n⟦<i>⟧学校⟦</i>⟧\n\n课堂',
  ],
  good: [
    '“双减”＜通知＞ A&B 两校 3<5\n\n来源：清河县教育局\n\n<p>会议<b>召开</b>&nbsp;。</p>\n\n教育\n\n学校\n\n课堂',
    '学习<新时代>有感\n\n来源：清河县教育局\n\n<p>会议召开。</p>\n\n教育\n\n学校\n\n课堂',
  ],
  check: ({ article: { title, byline, tags } }) =>
    [title, byline, ...tags].flatMap((line) => (line && /[<&]/.test(line.text) ? checkLine(line) : [])),
} satisfies ArticleRule;

const MESSAGE = {
  en: '{markup} is shown as it is written here; only plain text can stand in this line',
  zh: '{markup} 会原样显示出来，这一行只能写纯文字',
};
const FIX = { en: 'Keep only the text', zh: '只留文字' };

function checkLine({ text, start }: Line): Finding[] {
  const edits = editsOf(text);
  const [first] = edits;
  if (!first) return [];
  const markup = text.slice(first.start, first.end);
  const places = edits.map((edit) => shift(edit, start));
  const fix = {
    title: FIX,
    safe: false,
    edits: untilPlain(text, edits).map((edit) => shiftEdit(edit, start)),
  };
  return [{ ...places[0], places, message: MESSAGE, data: { markup }, fix }];
}

function editsOf(text: string): Edit[] {
  const { nodes } = readContent(text, false);
  return walk(nodes)
    .flatMap((node) => plainEdits(text, node))
    .sort((a, b) => a.start - b.start);
}

/** Nobody escapes a text more often than that. */
const MAX_PASSES = 10;

/** What is left over can be markup again: `&amp;nbsp;`. */
function untilPlain(text: string, edits: readonly Edit[]): readonly Edit[] {
  let plain = text;
  let passes = 0;
  for (let next = edits; next.length > 0 && passes < MAX_PASSES; next = editsOf(plain), passes++) {
    plain = applyEdits(plain, next);
  }
  return passes > 1 ? [difference(text, plain)] : edits;
}

/** What makes plain text of a node: tags and comments go, references become their characters. */
function plainEdits(source: string, node: Node): Edit[] {
  const { start, end } = node;
  if (node.kind === 'comment') return source.startsWith('<!', start) ? [{ start, end, text: '' }] : [];
  if (node.kind === 'text') {
    // “AT&T” is text; only what ends with a semicolon was meant as a reference.
    if (node.decoded === undefined || !source.startsWith(';', end - 1)) return [];
    const isAtEdge = start === 0 || end === source.length;
    return [{ start, end, text: isAtEdge ? node.decoded.trim() : node.decoded.replaceAll('\u00a0', ' ') }];
  }
  if (!isHtmlElement(node.name)) return [];
  const tags = node.endTag ? [node.startTag, node.endTag] : [node.startTag];
  return tags.map((tag) => ({ start: tag.start, end: tag.end, text: '' }));
}
