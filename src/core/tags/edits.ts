import type { Article, Line } from '../article/model';
import type { Edit } from '../text';
import { tagKey } from './name';

/** The edits that take tags out of an article. Each goes with the gap before it. */
export function removeTags({ segments }: Article, tags: readonly Line[]): Edit[] {
  const gaps = new Map(segments.filter(({ kind }) => kind === 'gap').map((gap) => [gap.end, gap.start]));
  return tags.map(({ start, end }) => ({ start: gaps.get(start) ?? start, end, text: '' }));
}

/** The tags of an article that have the name. */
export function tagsNamed({ tags }: Article, name: string): Line[] {
  const key = tagKey(name);
  return tags.filter(({ text }) => tagKey(text) === key);
}

/** The edits that give a tag another name, and let it be one with a tag that has that name already. */
export function renameTag(article: Article, from: string, to: string): Edit[] {
  const renamed = tagsNamed(article, from);
  if (tagKey(from) === tagKey(to))
    return renamed.filter(({ text }) => text !== to).map((tag) => write(tag, to));
  const exists = tagsNamed(article, to).length > 0;
  const kept = exists ? [] : renamed.slice(0, 1);
  return [...kept.map((tag) => write(tag, to)), ...removeTags(article, renamed.slice(kept.length))];
}

function write({ start, end }: Line, text: string): Edit {
  return { start, end, text };
}

/** The edit that puts more tags after those that there are. */
export function appendTags({ source, tags }: Article, words: readonly string[]): Edit[] {
  const lineEnd = source.includes('\r\n') ? '\r\n' : '\n';
  const end = tags.at(-1)?.end;
  if (end === undefined || words.length === 0) return [];
  return [{ start: end, end, text: words.map((word) => lineEnd + lineEnd + word).join('') }];
}
