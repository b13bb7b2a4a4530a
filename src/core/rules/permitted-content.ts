import type { Content } from '../article/content';
import { isBlockElement } from '../article/elements';
import type { Article } from '../article/model';
import { ancestors, type Piece } from '../article/pieces';
import { shift, type Edit, type Range } from '../text';
import { CHILDREN, PARENTS, PHRASING } from './shared/html/content-model';
import { errorsOf } from './shared/html/errors';
import { explain, type SplitParagraph } from './shared/html/explained';
import type { ArticleRule, Finding, LocalizedText } from './rule';

export default {
  id: 'permitted-content',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'An element stands in one that cannot hold it.', zh: '标签放在了不能放的地方。' },
  details: {
    en: 'A paragraph cannot hold another paragraph, a table or a list: browsers end it there, and the rest loses its formatting. List items belong in a list, cells in a row. A `<span>` around whole paragraphs shows in browsers, but editors of content management systems take it apart.',
    zh: '段落里不能再放段落、表格或列表，浏览器遇到就先把段落结束，后面的文字丢掉格式。列表项要放在列表里，单元格要放在表格行里。用 `<span>` 包住整段，浏览器能显示，后台编辑器却会把它拆掉。',
  },
  many: { en: '{count} elements stand where they cannot', zh: '有 {count} 处标签放错了地方' },
  fixMany: { en: 'Take all {count} out', zh: '全部移出（{count} 处）' },
  bad: [
    '<p>会议召开。⟦<div>⟧活动结束。</div></p>',
    '⟦<li>⟧会议召开。</li><table><tr>⟦<p>⟧会议召开。</p></tr></table>',
    '⟦<span style="color: red">⟧<p>会议召开。</p></span>',
    '<p><a href="a.htm">会议⟦<a href="b.htm">⟧召开</a></a></p>',
  ],
  good: [
    '<section><section><p>会议<span>召开</span>。</p></section></section>',
    '<ul><li>一<ul><li>二</li></ul></li></ul><dl><dt>甲</dt><dd>乙</dd></dl>',
    '<table><caption>表</caption><tbody><tr><td><p>一</p></td></tr></tbody></table>',
    '<a href="a.htm"><div>会议召开。</div></a>',
  ],
  summarize: nestedLinks,
  check({ article, blocks }): Finding[] {
    const links = blocks.flatMap(({ piece, summary }) =>
      summary.map((range) => ({ ...shift(range, piece.start), message: LINK })),
    );
    const isUnclosed = unclosedAt(article);
    const split = explain(article).splitParagraphs.map((paragraph) =>
      splitFinding(article, paragraph, isUnclosed(paragraph.block.start)),
    );
    return [...split, ...misplaced(article.body?.pieces ?? []), ...links];
  },
} satisfies ArticleRule<readonly Range[]>;

const LINK = {
  en: 'This link stands inside another link; end that one first',
  zh: '链接里面又放了链接，应先结束前一个',
};

/** The start tags of links in links; one that is never closed is another mistake. */
function nestedLinks({ elements }: Content): readonly Range[] | undefined {
  let end = 0;
  const nested = elements.flatMap((element) => {
    if (element.name !== 'a' || !element.endTag) return [];
    if (element.end <= end) return [element.startTag];
    end = element.end;
    return [];
  });
  return nested.length > 0 ? nested : undefined;
}

const IN_PARAGRAPH = {
  en: '<{name}> cannot stand inside <p>, which ends before it',
  zh: '<{name}> 不能放在 <p> 里，段落到这里就会被浏览器提前结束',
};
const TAKE_OUT = { en: 'Take <{name}> out of the paragraph', zh: '把 <{name}> 移到段落外' };

/** Says whether the element that begins at an offset is never closed. There may be thousands, and nobody who asks. */
function unclosedAt(article: Article): (start: number) => boolean {
  let starts: Set<number> | undefined;
  return (start) => {
    starts ??= new Set(errorsOf(article, 'unclosed-element').map(({ range }) => range.start));
    return starts.has(start);
  };
}

function splitFinding(
  { source }: Article,
  { paragraph, block, endTag, around }: SplitParagraph,
  isUnclosed: boolean,
): Finding {
  const { name, start, end } = block;
  const finding = { start, end, message: IN_PARAGRAPH, data: { name } };
  // Elements around the block would have to be cut apart with the paragraph; what has no end has no text behind it.
  if (around.length > 0 || isUnclosed || PARENTS.has(name)) return finding;
  const after = source.lastIndexOf('>', endTag.range.start - 1) + 1;
  const { startTag } = paragraph.element ?? { startTag: paragraph.range };
  const edits = [
    ...endBefore(source, startTag, start),
    ...beginAfter(source, startTag, { start: after, end: endTag.range.start }, endTag.range),
  ];
  return { ...finding, fix: { title: TAKE_OUT, safe: false, edits } };
}

/** Ends the paragraph before the block; where nothing stands there, there is no paragraph to end. */
function endBefore(source: string, startTag: Range, block: number): Edit[] {
  const text = source.slice(startTag.end, block);
  if (text.trim() === '') return [{ ...startTag, text: '' }];
  const end = startTag.end + text.trimEnd().length;
  return [{ start: end, end, text: '</p>' }];
}

/** What follows the block becomes a paragraph like the one before it. */
function beginAfter(source: string, startTag: Range, rest: Range, endTag: Range): Edit[] {
  if (source.slice(rest.start, rest.end).trim() === '') return [{ ...endTag, text: '' }];
  return [{ start: rest.start, end: rest.start, text: source.slice(startTag.start, startTag.end) }];
}

const OUTSIDE = { en: '<{name}> can only stand in {parents}', zh: '<{name}> 只能放在 {parents} 里' };
const INSIDE = {
  en: '<{name}> cannot stand directly in <{parent}>',
  zh: '<{name}> 不能直接放在 <{parent}> 里',
};
const TEXT = { en: 'Text cannot stand directly in <{parent}>', zh: '文字不能直接放在 <{parent}> 里' };
const AROUND = {
  en: 'Only text and inline elements can stand in <{parent}>, not <{name}>',
  zh: '<{parent}> 里只能放文字和行内标签，不能放 <{name}>',
};

function misplaced(pieces: readonly Piece[]): Finding[] {
  const reported = new Set<Piece>();
  // Most pieces stand in nothing and may stand anywhere.
  const judged = pieces.filter(({ parent, name }) => parent !== undefined || PARENTS.has(name));
  return judged.flatMap((piece): Finding[] => {
    const { parent, name } = piece;
    if (parent && PHRASING.has(parent.name) && isBlockElement(name)) {
      // One element around twenty paragraphs is one mistake.
      if (reported.has(parent)) return [];
      reported.add(parent);
      const data = { name, parent: parent.name };
      return [{ ...range(parent), message: AROUND, data, severity: 'warning' }];
    }
    const message = misplacedIn(piece, name);
    return message ? [{ ...range(piece), ...message }] : [];
  });
}

type Message = { readonly message: LocalizedText; readonly data: Readonly<Record<string, string>> };

function misplacedIn(piece: Piece, name: string): Message | undefined {
  const parents = PARENTS.get(name);
  const parent = parentOf(piece);
  if (parents && !parents.has(parent)) {
    const written = [...parents].filter((each) => each !== 'div' && each !== 'menu' && each !== 'dir');
    return { message: OUTSIDE, data: { name, parents: written.map((each) => `<${each}>`).join(' / ') } };
  }
  const children = CHILDREN.get(parent);
  if (!children || children.has(name) || piece.kind === 'hidden') return undefined;
  if (piece.kind === 'inline') return piece.content.hasText ? { message: TEXT, data: { parent } } : undefined;
  return { message: INSIDE, data: { name, parent } };
}

/** The name of the element around the piece; links and the like are seen through. */
function parentOf(piece: Piece): string {
  for (const { name } of ancestors(piece)) if (name !== 'ins' && name !== 'del') return name;
  return '';
}

function range({ start, end, content }: Piece): Range {
  const tag = content.element?.startTag;
  return tag ? { start, end: start + tag.end } : { start, end };
}
