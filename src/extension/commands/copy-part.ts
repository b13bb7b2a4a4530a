import * as vscode from 'vscode';
import type { Article, Body } from '../../core/article/model';
import { textOf } from '../../core/article/plain-text';
import { shift, type Range } from '../../core/text';
import type { CheckedDocuments } from '../checked-documents';
import { requireBulletin } from '../language';

type CopiedPart = 'title' | 'body' | 'tags';

/** How long the status bar says what was copied, in ms. */
const SHOWN_FOR = 3000;

/**
 * Puts a part on the clipboard as the form of a web site wants it: title and tags as plain text, one tag a line; the
 * body as HTML without the comments that are meant for this extension.
 */
export async function copyPart(documents: CheckedDocuments, part: CopiedPart): Promise<void> {
  const editor = requireBulletin();
  if (!editor) return;
  const { article } = documents.get(editor.document);
  const text = textOfPart(article, part);
  if (text === '') {
    void vscode.window.showInformationMessage(missing(part));
    return;
  }
  await vscode.env.clipboard.writeText(text);
  vscode.window.setStatusBarMessage(done(part, article.tags.length), SHOWN_FOR);
}

function textOfPart({ source, title, body, tags }: Article, part: CopiedPart): string {
  switch (part) {
    case 'title':
      return title ? textOf(title.text) : '';
    case 'body':
      return body ? withoutDirectives(source, body) : '';
    case 'tags':
      return tags.map(({ text }) => textOf(text)).join('\n');
  }
}

/** The source of the body without `<!-- bulletin-… -->`; a line that held nothing else goes with it. */
function withoutDirectives(source: string, body: Body): string {
  let position = body.start;
  let text = '';
  for (const directive of directivesIn(source, body)) {
    const { start, end } = withLine(source, directive, body);
    text += source.slice(position, start);
    position = end;
  }
  return text + source.slice(position, body.end);
}

/** In source order. */
function directivesIn(source: string, { pieces }: Body): Range[] {
  return pieces
    .flatMap((piece) => piece.content.comments.map((comment) => shift(comment, piece.start)))
    .filter(({ start, end }) => /^<!--\s*bulletin-/.test(source.slice(start, end)));
}

/** The range, and where nothing but blanks stands beside it, its whole line with the line end. */
function withLine(source: string, range: Range, { start: first, end: last }: Range): Range {
  let { start, end } = range;
  while (start > first && isBlank(source[start - 1])) start--;
  while (end < last && isBlank(source[end])) end++;
  const isLine =
    (start === first || isLineEnd(source[start - 1])) && (end === last || isLineEnd(source[end]));
  if (!isLine) return range;
  if (source.startsWith('\r\n', end)) return { start, end: end + 2 };
  return { start, end: Math.min(end + 1, last) };
}

function isBlank(character: string): boolean {
  return character === ' ' || character === '\t';
}

function isLineEnd(character: string): boolean {
  return character === '\n' || character === '\r';
}

function done(part: CopiedPart, tags: number): string {
  switch (part) {
    case 'title':
      return vscode.l10n.t('Title copied');
    case 'body':
      return vscode.l10n.t('Body copied');
    case 'tags':
      return tags === 1 ? vscode.l10n.t('1 tag copied') : vscode.l10n.t('{0} tags copied', tags);
  }
}

function missing(part: CopiedPart): string {
  switch (part) {
    case 'title':
      return vscode.l10n.t('There is no title yet. Write it on the first line.');
    case 'body':
      return vscode.l10n.t('There is no body yet. Write it below the byline.');
    case 'tags':
      return vscode.l10n.t('There are no tags yet. Write them after the body, one a paragraph.');
  }
}
