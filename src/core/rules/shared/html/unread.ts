import type { Article } from '../../../article/model';
import { isRawTextElement } from '../../../article/tokens';
import { lastStartAtMost } from '../../../text';
import { errorsOf } from './errors';

/**
 * Says of an offset in the body whether a tag that is put there would be read as part of something else: of a tag, a
 * comment or a script before it that is never closed, or of a `</` that it stands behind.
 */
export function unreadPlaces(article: Article): (offset: number) => boolean {
  const { source, body } = article;
  if (!body || body.errors.length === 0) return () => false;
  const cutTags = errorsOf(article, 'unclosed-bracket').map(({ range }) => range);
  const unreadFrom = isEndUnread(article) ? source.slice(0, body.end).trimEnd().length : Infinity;
  return (offset) => {
    if (offset >= unreadFrom || source.startsWith('</', offset - 2)) return true;
    const before = cutTags.at(lastStartAtMost(cutTags, offset - 1));
    return before !== undefined && before.start < offset && offset <= before.end;
  };
}

function isEndUnread(article: Article): boolean {
  const lastBracket = article.source.lastIndexOf('>', (article.body?.end ?? 0) - 1);
  return (
    errorsOf(article, 'unclosed-comment').length > 0 ||
    errorsOf(article, 'unclosed-element').some(({ element }) => element && isRawTextElement(element.name)) ||
    errorsOf(article, 'unclosed-bracket', 'unclosed-quote').some(({ range }) => range.start > lastBracket)
  );
}
