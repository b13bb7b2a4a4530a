import type { Article, Body } from '../article/model';
import { shift, type Range } from '../text';

/** The source of the body without `<!-- bulletin-… -->`; a line that held nothing else goes with it. */
export function sourceBody({ source, body }: Article): string {
  if (!body) return '';
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
