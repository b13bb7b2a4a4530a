import { parseHtml } from '../article/html';
import type { Article } from '../article/model';
import { shiftChange, type Change } from './change';
import type { Site } from './site';
import { Writer, type Form } from './write';

/** A piece of HTML as a site will keep it. */
export interface Published {
  /** Well-formed, without comments and without anything that runs. */
  readonly html: string;
  /** What is not as it was written, in document order. */
  readonly changes: readonly Change[];
}

/** What the site will make of a fragment; offsets count from its beginning. */
export function publishHtml(html: string, site: Site, form: Form = 'clean'): Published {
  const { children } = parseHtml(html, { start: 0, end: html.length });
  return new Writer(html, site, form).write(children);
}

/** What the site will make of the body; offsets are those of the article. */
export function publishBody({ source, body }: Article, site: Site): Published {
  if (!body) return { html: '', changes: [] };
  const { html, changes } = publishHtml(source.slice(body.start, body.end), site);
  return { html, changes: changes.map((change) => shiftChange(change, body.start)) };
}
