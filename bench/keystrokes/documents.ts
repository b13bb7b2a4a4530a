import { parseArticle } from '../../src/core/article/parse';
import { renderBody } from '../../src/core/render';
import { articleOf, generateBody, type Shape as BodyShape } from '../bodies';

/** Where the lines of the body end, and what is around them. */
export const SHAPES = ['many lines', 'one line', 'in one div'] as const;
export type Shape = (typeof SHAPES)[number];

export const SIZES = [4_000, 100_000, 1_000_000];

/** A bulletin without tags, so that its last line is its last paragraph, and a Markdown file of the same visible text. */
export function documentsOf(shape: Shape, bytes: number): { bulletin: string; markdown: string } {
  const bulletin = bulletinOf(shape === 'many lines' ? 'flat' : shape, bytes);
  // Flat, each paragraph is a chunk.
  const paragraphs = renderBody(parseArticle(bulletinOf('flat', bytes))).map(({ chunk }) =>
    chunk.runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  const between = shape === 'one line' ? ' ' : '\n\n';
  return { bulletin, markdown: `# 学校举行开学典礼\n\n周明远\n\n${paragraphs.join(between)}\n` };
}

function bulletinOf(shape: BodyShape, bytes: number): string {
  return articleOf(generateBody(shape, bytes)).replace(/\n\n教育[^]*$/, '\n');
}
