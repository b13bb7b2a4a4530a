import type { Article } from '../../article/model';
import type { Range } from '../../text';

/** Where something is missing at the beginning of the article: its first tag or first words. */
export function firstVisible({ source, segments }: Article): Range {
  const start = segments.find(({ kind }) => kind !== 'gap')?.start ?? 0;
  const first = /^(?:<[^<>]*>|[^<>\r\n]{1,40})/.exec(source.slice(start, start + 400));
  return { start, end: start + (first?.[0].length ?? 0) };
}

/** Where something is missing at the end of the article: its last tag or last words. */
export function lastVisible({ source, segments }: Article): Range {
  const end = segments.findLast(({ kind }) => kind !== 'gap')?.end ?? 0;
  const last = /(?:<[^<>]*>|[^<>\r\n]{1,40})$/.exec(source.slice(Math.max(0, end - 400), end));
  return { start: end - (last?.[0].length ?? 0), end };
}
