import { Buffer } from 'node:buffer';
import { corpusArticles, realArticle, samples } from '../test/corpus';
import type { Core } from './bundle';

export interface Text {
  readonly label: string;
  readonly text: string;
}

/** The article that is measured where "the article" is said: the real one, or the longest sample. */
export function mainArticle(): Text {
  const [real] = realArticle();
  if (real) return { label: 'the real article', text: real.text };
  const [longest] = samples().sort((a, b) => b.text.length - a.text.length);
  return { label: `samples/${longest.name}`, text: longest.text };
}

/** Texts of articles without markup: one article, about 100 KB, about 1 MB. */
export function plainTexts(core: Core): Text[] {
  const main = mainArticle();
  const articles = corpusArticles();
  const pool = (articles.length > 0 ? articles : samples()).map(({ text }) => plainText(core, text));
  return [
    { label: main.label, text: plainText(core, main.text) },
    ...[100_000, 1_000_000].map((bytes) => ({ label: 'articles', text: fill(pool, bytes) })),
  ].map(({ label, text }) => ({ label: `${label}, ${sizeOf(Buffer.byteLength(text))}`, text }));
}

export function sizeOf(bytes: number): string {
  return bytes < 1e6 ? `${Math.round(bytes / 1000)} KB` : `${Math.round(bytes / 1e5) / 10} MB`;
}

function plainText({ parseArticle, articleText }: Core, source: string): string {
  const { title, body } = articleText(parseArticle(source));
  return `${title}\n${body}`;
}

/** Texts from the pool, from its beginning again where it ends, up to `bytes`. */
function fill(pool: readonly string[], bytes: number): string {
  const parts: string[] = [];
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const part = pool[i % pool.length];
    parts.push(part);
    size += Buffer.byteLength(part) + 1;
  }
  return parts.join('\n');
}
