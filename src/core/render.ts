import { HIDDEN_ELEMENTS, isBlockElement } from './article/elements';
import { parseHtml, walk, type StructuralErrorKind, type Text } from './article/html';
import type { Article, Body } from './article/model';
import type { Range } from './text';

/**
 * A stretch of the body that a browser renders by itself exactly as it does within the whole. The markup is the
 * author's own, unchanged, so that what a browser makes of it is what the site will make of it. It is not sanitised.
 */
export interface Chunk {
  readonly html: string;
  /** Where each rendered character comes from. */
  readonly runs: readonly TextRun[];
}

/** A stretch of rendered text. Where the two lengths are equal, character stands for character. */
export interface TextRun {
  readonly text: string;
  /** Counts from the beginning of the chunk, in UTF-16 code units. */
  readonly start: number;
  readonly length: number;
}

export interface PlacedChunk {
  readonly chunk: Chunk;
  /** Offset in the article. */
  readonly start: number;
}

/** Chunks by their source: one that is unchanged is the same object in the next rendering. One per document. */
export interface RenderCache {
  chunks: Map<string, Chunk>;
}

export function createRenderCache(): RenderCache {
  return { chunks: new Map() };
}

/** Splits the body into chunks that can be rendered, kept and replaced one by one. */
export function renderBody(
  { source, body }: Article,
  cache: RenderCache = createRenderCache(),
): PlacedChunk[] {
  const current = new Map<string, Chunk>();
  const placed = (body ? splitBody(body) : []).map(({ start, end }) => {
    const html = source.slice(start, end);
    const chunk = current.get(html) ?? cache.chunks.get(html) ?? { html, runs: textRuns(html) };
    current.set(html, chunk);
    return { chunk, start };
  });
  cache.chunks = current;
  return placed;
}

/** After one of these, what a browser makes of a block depends on the blocks before it. */
const SPREADING_ERRORS = new Set<StructuralErrorKind>([
  'unclosed-element',
  'crossed-end-tag',
  'void-end-tag',
  'self-closing-tag',
  'unclosed-quote',
  'markup-in-value',
  'unclosed-bracket',
  'unclosed-comment',
]);

/** A chunk begins at every block element of the top level, up to the first error that spreads. */
function splitBody({ start, end, pieces, errors }: Body): Range[] {
  const limit = errors.find(({ kind }) => SPREADING_ERRORS.has(kind))?.range.start ?? end;
  const topLevel = pieces.filter((piece) => !piece.parent && piece.start <= limit);
  const spreading = limit < end ? topLevel.at(-1) : undefined;
  const boundaries = topLevel.filter(
    (piece) =>
      piece === spreading || (piece.kind !== 'hidden' && isBlockElement(piece.content.element?.name ?? '')),
  );
  const starts = boundaries.map((piece) => piece.start);
  return [start, ...starts.filter((at) => at > start)].map((from, index, all) => ({
    start: from,
    end: all.at(index + 1) ?? end,
  }));
}

function textRuns(html: string): TextRun[] {
  const runs: TextRun[] = [];
  let hiddenUntil = -1;
  for (const node of walk(parseHtml(html, { start: 0, end: html.length }).children)) {
    if (node.kind === 'element' && HIDDEN_ELEMENTS.has(node.name)) {
      hiddenUntil = Math.max(hiddenUntil, node.end);
    } else if (node.kind === 'text' && node.start >= hiddenUntil) {
      const { start, end, decoded } = node;
      if (decoded === undefined) runs.push(...literalRuns(html.slice(start, end), start));
      else runs.push(...referenceRuns(node, decoded));
    }
  }
  return runs;
}

/** One for each reference. */
function referenceRuns({ start, end, unit }: Text, decoded: string): TextRun[] {
  if (unit === undefined) return [{ text: decoded, start, length: end - start }];
  return Array.from(decoded, (text, index) => ({ text, start: start + index * unit, length: unit }));
}

/** A browser turns CRLF and CR into LF. */
function literalRuns(text: string, start: number): TextRun[] {
  if (!text.includes('\r')) return [{ text, start, length: text.length }];
  return [...text.matchAll(/\r\n?|[^\r]+/g)].map(({ 0: piece, index }) => ({
    text: piece.startsWith('\r') ? '\n' : piece,
    start: start + index,
    length: piece.length,
  }));
}

const PAGE_POLICY = "default-src 'none'; img-src https: data:; style-src 'unsafe-inline'";

/** The article as a page of its own. The body is the author's; the policy of the page keeps scripts in it from running. */
export function renderPage({ source, title, byline, body, tags }: Article): string {
  const heading = escapeText(title?.text ?? '');
  return [
    '<!DOCTYPE html>',
    '<html lang="zh-CN">',
    '<head>',
    '<meta charset="utf-8">',
    `<meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${heading}</title>`,
    '</head>',
    '<body>',
    ...(title ? [`<h1>${heading}</h1>`] : []),
    ...(byline ? [`<p class="byline">${escapeText(byline.text)}</p>`] : []),
    `<article>${body ? source.slice(body.start, body.end) : ''}</article>`,
    ...(tags.length > 0
      ? [`<ul class="tags">${tags.map(({ text }) => `<li>${escapeText(text)}</li>`).join('')}</ul>`]
      : []),
    '</body>',
    '</html>',
  ].join('\n');
}

function escapeText(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
}
