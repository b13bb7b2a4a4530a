import { parseHtml } from '../article/html';
import { readContent } from '../article/content';
import type { Article } from '../article/model';
import { cutIntoPieces, isBlock } from '../article/pieces';
import { textOf } from '../article/plain-text';
import { publishBody } from './publish';
import type { Site } from './site';

/** What goes on the clipboard for programs that take formatted text, and for those that do not. */
export interface RichText {
  readonly html: string;
  /** Each block and each `<br>` ends a line. */
  readonly text: string;
}

/** The body as the site will keep it. */
export function richText(article: Article, site: Site): RichText {
  const html = publishedBody(article, site);
  return { html, text: plainText(html) };
}

/** Where a body has no tags at all, each of its lines is meant as a paragraph. */
export function publishedBody(article: Article, site: Site): string {
  const { html } = publishBody(article, site);
  if (html.includes('<')) return html;
  const lines = html.split(/[\r\n]+/).filter((line) => line.trim() !== '');
  return lines.map((line) => `<p>${line.trim()}</p>`).join('\n');
}

function plainText(html: string): string {
  const contentOf = ({ start, end }: { start: number; end: number }, isElement: boolean) =>
    readContent(html.slice(start, end), isElement);
  const pieces = cutIntoPieces(parseHtml(html, { start: 0, end: html.length }), html, contentOf);
  return pieces
    .filter(isBlock)
    .map(({ content }) => content.text.text)
    .join('\n');
}

export function titleText({ title }: Article): string {
  return title ? textOf(title.text) : '';
}

/** How the form of a site wants several tags in one field. */
export const TAG_SEPARATORS = { newline: '\n', comma: ',', enumeration: '、' } as const;
export type TagSeparator = keyof typeof TAG_SEPARATORS;

export function tagsText({ tags }: Article, separator: TagSeparator): string {
  return tags.map(({ text }) => textOf(text)).join(TAG_SEPARATORS[separator]);
}
