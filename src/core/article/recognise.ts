import { classifyLines } from './lines';
import { parseArticle } from './parse';

/** Whether a text is a bulletin beyond doubt: it has a title, a block line and at least one tag (docs/format.md). */
export function isBulletinText(text: string): boolean {
  if (!classifyLines(text).some(({ kind }) => kind === 'block')) return false;
  const { title, tags } = parseArticle(text);
  return title !== undefined && tags.length > 0;
}
