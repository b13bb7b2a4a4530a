import { isBlockElement } from '../article/elements';
import { ancestors, type Piece } from '../article/pieces';
import { lastAtMost } from '../text';
import { explain, type SplitParagraph } from './shared/explained';
import { paintedTexts } from './shared/painted-text';
import { merge } from './shared/protected';
import type { ArticleRule, Finding } from './rule';

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
      .map(({ piece: { start, end } }) => {
        const edits = wrapLines(article.source.slice(start, end), start);
        return { start, end, message: MESSAGE, fix: { title: FIX, safe: false, edits } };
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

function wrapLines(text: string, offset: number) {
  return [...text.matchAll(/[^\s][^\r\n]*/g)].flatMap((line) => {
    const start = offset + line.index;
    const end = start + line[0].trimEnd().length;
    return [
      { start, end: start, text: '<p>' },
      { start: end, end, text: '</p>' },
    ];
  });
}
