import type { Line } from '../../core/article/model';
import type { Problem } from '../../core/lint';
import { createRenderCache, renderBody, type Chunk } from '../../core/render';
import type { ChunkUpdate, ProblemView, TextPart, Update } from '../../webview/messages';
import type { CheckedDocument } from '../checked-documents';

/** Makes updates for one page; each says only what is new since the last. */
export interface UpdateSource {
  next(checked: CheckedDocument): Update;
  /** The page was loaded anew: the next update says everything. */
  reset(): void;
}

export function createUpdateSource(): UpdateSource {
  const cache = createRenderCache();
  let shown: readonly Chunk[] = [];
  return {
    next({ article, version, problems }) {
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
        problems: problems.map(viewOf),
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

function viewOf({ rule, severity, message, places, fix }: Problem): ProblemView {
  return {
    rule,
    severity,
    message,
    fix: fix?.title,
    places: places.map((place) => ({
      start: place.start,
      end: place.end,
      message: place.message,
      fix: place.fix?.title,
    })),
  };
}
