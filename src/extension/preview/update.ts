import type { Article, Line } from '../../core/article/model';
import { createRenderCache, renderBody, type Chunk } from '../../core/render';
import type { ArticleUpdate, ChunkUpdate, TextPart } from '../../webview/messages/article';

/** Makes updates for one page; each says only what is new since the last. */
export interface UpdateSource {
  next(article: Article, version: number): ArticleUpdate;
  /** The page shows nothing: the next update says everything. */
  reset(): void;
}

export function createUpdateSource(): UpdateSource {
  const cache = createRenderCache();
  let shown: readonly Chunk[] = [];
  return {
    next(article, version) {
      const placed = renderBody(article, cache);
      const chunks = updatesOf(placed, shown);
      shown = placed.map(({ chunk }) => chunk);
      return {
        type: 'update',
        version,
        title: article.title && partOf(article.title),
        byline: article.byline && partOf(article.byline),
        tags: article.tags.map(partOf),
        chunks,
      };
    },
    reset() {
      shown = [];
    },
  };
}

/** Each chunk of the page is used again once at most: two equal paragraphs are two elements. */
function updatesOf(placed: ReturnType<typeof renderBody>, shown: readonly Chunk[]): ChunkUpdate[] {
  const free = new Map<Chunk, number[]>();
  for (const [index, chunk] of [...shown.entries()].reverse()) {
    const indices = free.get(chunk);
    if (indices) indices.push(index);
    else free.set(chunk, [index]);
  }
  return placed.map(({ chunk, start }) => ({ start, content: free.get(chunk)?.pop() ?? chunk }));
}

function partOf({ text, start }: Line): TextPart {
  return { text, start };
}
