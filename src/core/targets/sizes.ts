import type { Article, Line } from '../article/model';
import type { Limits, Target } from './target';

/** A part of which a platform takes only so much. */
export interface Size {
  readonly part: keyof Limits;
  /** In characters; those of the body are of its HTML. */
  readonly size: number;
  readonly limit: number;
}

/** How large the parts are that the platform limits. A part that is missing has size 0. */
export function sizesOf(article: Article, { limits }: Target): Size[] {
  const sizes: Readonly<Record<keyof Limits, () => number>> = {
    title: () => countCodePoints(article.title?.text ?? ''),
    author: () => countCodePoints(authorOf(article.byline)?.text ?? ''),
    bodyCharacters: () => bodyCharacters(article),
  };
  return (Object.keys(sizes) as (keyof Limits)[]).flatMap((part) => {
    const limit = limits[part];
    return limit === undefined ? [] : [{ part, size: sizes[part](), limit }];
  });
}

export function bodyCharacters({ source, body }: Article): number {
  return body ? countCodePoints(source.slice(body.start, body.end)) : 0;
}

function countCodePoints(text: string): number {
  return text.length - (text.match(/[\ud800-\udbff][\udc00-\udfff]/g)?.length ?? 0);
}

const LABELLED = /(?:作\s*者|通讯员|撰稿|文)\s*[：:]\s*(?<name>[^\s：:|｜/][^：:|｜/\s]*)/;
const OTHER_LABEL = /[：:]|\d{4}[-年.]/;

/** The author that a byline names; the whole byline where it names nothing else. */
export function authorOf(byline: Line | undefined): Line | undefined {
  const name = byline && LABELLED.exec(byline.text);
  if (byline && name?.groups) {
    const end = byline.start + name.index + name[0].length;
    return { text: name.groups.name, start: end - name.groups.name.length, end };
  }
  return byline && !OTHER_LABEL.test(byline.text) ? byline : undefined;
}
