import { decodeText } from './decoded-text';
import { parseHtml } from './html';
import type { Article } from './model';
import { isBlock } from './pieces';

export interface PlainText {
  readonly title: string;
  /** Each block and each `<br>` ends a line. */
  readonly body: string;
}

/** The text of the article as keywords and counts see it (docs/format.md, "Text of the article"). */
export function articleText(article: Article): PlainText {
  const { title, body } = article;
  const lines = (body?.pieces ?? []).filter(isBlock).map(({ content }) => content.text.text);
  return { title: textOf(title?.text ?? ''), body: lines.join('\n') };
}

/** The visible text of a piece of HTML; of plain text, the text itself with its references decoded. */
export function textOf(html: string): string {
  if (!/[<&]/.test(html)) return html;
  return decodeText(html, parseHtml(html, { start: 0, end: html.length }).children).text;
}
