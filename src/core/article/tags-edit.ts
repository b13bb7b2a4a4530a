import type { Edit } from '../text';
import type { Article } from './model';

/**
 * The edit that makes `words` the tags of the article, one a paragraph, and leaves everything else as it is. Comments
 * between the old tags are kept after the new ones.
 */
export function tagsEdit(article: Article, words: readonly string[]): Edit {
  const { source, tags, segments } = article;
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const first = tags.at(0);
  const last = tags.at(-1);
  if (first && last) {
    const comments = segments.filter(
      ({ kind, start }) => kind === 'comment' && first.start < start && start < last.end,
    );
    const kept = comments.map(({ start, end }) => source.slice(start, end));
    return { start: first.start, end: last.end, text: [...words, ...kept].join(lineEnd + lineEnd) };
  }
  const before = segments.findLast(({ kind }) => kind !== 'gap')?.end ?? 0;
  const separator = before === 0 ? '' : lineEnd + lineEnd;
  const finalLineEnd = /[\r\n]\s*$/.test(source.slice(before)) ? lineEnd : '';
  const text =
    words.length === 0 ? source.slice(before) : separator + words.join(lineEnd + lineEnd) + finalLineEnd;
  return { start: before, end: source.length, text };
}
