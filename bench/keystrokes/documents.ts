import { Buffer } from 'node:buffer';
import { parseArticle } from '../../src/core/article/parse';
import { renderBody } from '../../src/core/render';
import { articleOf, generateBody } from '../bodies';

/** Where the lines of the body end. */
export const SHAPES = ['many lines', 'one line'] as const;
export type Shape = (typeof SHAPES)[number];

export const SIZES = [4_000, 100_000, 1_000_000];

/** A bulletin without tags, so that its last line is its last paragraph, and a Markdown file of the same visible text. */
export function documentsOf(shape: Shape, bytes: number): { bulletin: string; markdown: string } {
  const body = generateBody(shape === 'one line' ? 'one line' : 'flat', bytes);
  const bulletin = articleOf(body).replace(/\n\n教育[^]*$/, '\n');
  const paragraphs = renderBody(parseArticle(bulletin)).map(({ chunk }) =>
    chunk.runs
      .map(({ text }) => text)
      .join('')
      .trim(),
  );
  const between = shape === 'one line' ? ' ' : '\n\n';
  return { bulletin, markdown: `# 学校举行开学典礼\n\n周明远\n\n${paragraphs.join(between)}\n` };
}

export function bytesOf(text: string): number {
  return Buffer.byteLength(text);
}
