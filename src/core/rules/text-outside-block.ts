import type { Content } from '../article/content';
import { isBlockElement } from '../article/elements';
import type { StructuralErrorKind } from '../article/html';
import { ancestors, type Piece } from '../article/pieces';
import { lastAtMost, type Range } from '../text';
import { explain, type SplitParagraph } from './shared/html/explained';
import { paintedTexts } from './shared/style/painted-text';
import { merge } from './shared/text/protected';
import type { ArticleRule, Finding, Fix } from './rule';

export default {
  id: 'text-outside-block',
  group: 'structure',
  basis: 'platform',
  severity: 'error',
  scope: 'article',
  summary: { en: 'Text of the body stands in no paragraph.', zh: '正文里有文字不在任何段落标签里。' },
  details: {
    en: 'Text between `</p>` and the next `<p>` gets none of the formatting of the paragraphs, and editors of content management systems drop it or glue it to a neighbour. Put it into a paragraph of its own.',
    zh: '写在 `</p>` 和下一个 `<p>` 之间的文字没有段落格式，粘贴到后台时会丢失，或与相邻段落连在一起。请把它放进自己的段落。',
  },
  many: { en: 'Text stands outside a paragraph in {count} places', zh: '有 {count} 处文字不在段落里' },
  fixMany: { en: 'Wrap all {count} texts in <p>…</p>', zh: '全部加上 <p>…</p>（{count} 处）' },
  bad: ['<p>会议召开。</p>⟦会后，大家参观了校园。⟧<p>活动结束。</p>'],
  good: ['<p>会议召开。</p> <p>会后，大家参观了校园。</p>', '<div>会议召开。<p>活动结束。</p></div>'],
  summarize: (content) => (!content.isElement && content.hasText) || undefined,
  check({ article, blocks }): Finding[] {
    const isRest = restOfParagraphs(explain(article).splitParagraphs);
    return blocks
      .filter(({ piece }) => !isInBlock(piece) && !isHidden(piece) && !isRest(piece))
      .map(({ piece }) => {
        const { start, end } = piece;
        return { start, end, message: MESSAGE, fix: wrap(piece) };
      });
  },
} satisfies ArticleRule<true>;

const MESSAGE = {
  en: 'This text stands outside a paragraph; put it between <p> and </p>',
  zh: '这段文字不在段落里，应放在 <p> 和 </p> 之间',
};
const FIX = { en: 'Wrap in <p>…</p>', zh: '加上 <p>…</p>' };

function isInBlock(piece: Piece): boolean {
  return [...ancestors(piece)].some(({ name }) => isBlockElement(name));
}

/** Whether nobody sees the text. */
function isHidden({ content }: Piece): boolean {
  if (!/display|visibility|hidden/i.test(content.source)) return false;
  const texts = paintedTexts(content);
  return texts.length > 0 && texts.every((text) => text.isHidden);
}

/** Whether a text was meant for a paragraph that a block in it ends; permitted-content reports the block. */
function restOfParagraphs(paragraphs: readonly SplitParagraph[]): (piece: Piece) => boolean {
  const rests = merge(paragraphs.map(({ block, endTag }) => ({ start: block.end, end: endTag.range.start })));
  const starts = rests.map(({ start }) => start);
  return ({ start, end }) => {
    const rest = rests.at(lastAtMost(starts, start));
    return rest !== undefined && rest.start <= start && end <= rest.end;
  };
}

/** With these in it, a text is not what it seems: an end tag in it would end the new paragraph. */
const TO_MEND_FIRST = new Set<StructuralErrorKind>([
  'stray-end-tag',
  'unclosed-element',
  'unclosed-bracket',
  'unclosed-quote',
  'unclosed-comment',
  'markup-in-value',
]);

function wrap({ start, content }: Piece): Fix | undefined {
  if (content.errors.some(({ kind }) => TO_MEND_FIRST.has(kind))) return undefined;
  const edits = linesOf(content).flatMap((line) => [
    { start: start + line.start, end: start + line.start, text: '<p>' },
    { start: start + line.end, end: start + line.end, text: '</p>' },
  ]);
  return { title: FIX, safe: false, edits };
}

/** Each line is a paragraph, but a line end inside an element ends none. */
function linesOf({ source, nodes }: Content): Range[] {
  const breaks = nodes.flatMap((node) =>
    node.kind === 'text' && node.decoded === undefined
      ? [...source.slice(node.start, node.end).matchAll(/[\r\n]+/g)].map(({ index }) => node.start + index)
      : [],
  );
  return [...breaks, source.length].flatMap((end, i) => {
    const start = i === 0 ? 0 : breaks[i - 1];
    const line = source.slice(start, end);
    const range = { start: end - line.trimStart().length, end: start + line.trimEnd().length };
    return range.start < range.end ? [range] : [];
  });
}
