import type { Article } from '../article/model';

/** Whether a tag can be written at an offset: below the body, or on a tag. */
export function isInTagsPart({ body, tags, segments }: Article, offset: number): boolean {
  if (tags.some(({ start, end }) => start <= offset && offset <= end)) return true;
  if (!body || offset <= body.end) return false;
  return segments.some(({ kind, start, end }) => kind === 'gap' && start < offset && offset <= end);
}
