import type { Line } from '../../core/article/model';
import { renderChange, type BodyChange, type PlacedChunk, type RenderedBody } from '../../core/render';
import type {
  ArticleUpdate,
  BodyUpdate,
  ChunkContent,
  ChunkUpdate,
  TextPart,
} from '../../webview/messages/article';
import type { ReadDocument } from '../checked-documents';

/** Makes updates for one page; each says only what is new since the last. */
export interface UpdateSource {
  next(read: ReadDocument): ArticleUpdate;
  /** The page shows nothing: the next update says everything. */
  reset(): void;
}

const NOTHING: RenderedBody = { source: '', chunks: [] };

/** How the markup of a chunk is shown. */
export type Present = (html: string) => Pick<ChunkContent, 'html' | 'changes'>;

export function createUpdateSource(present: Present): UpdateSource {
  let shown: RenderedBody | undefined;
  return {
    next({ document, version, article }) {
      const before = shown ?? NOTHING;
      const { rendered, change } = renderChange(article, before);
      const isWhole = shown === undefined;
      shown = rendered;
      return {
        type: 'update',
        version,
        uri: document.uri.toString(),
        isWhole,
        title: article.title && partOf(article.title),
        byline: article.byline && partOf(article.byline),
        tags: article.tags.map(partOf),
        body: bodyUpdate(change, before.chunks, present),
      };
    },
    reset() {
      shown = undefined;
    },
  };
}

function bodyUpdate(
  { from, removed, added, by, text }: BodyChange,
  shown: readonly PlacedChunk[],
  present: Present,
): BodyUpdate {
  const chunks = text
    ? added.map(({ start }) => ({ start, content: text }))
    : withKept(added, shown.slice(from, from + removed), from, present);
  return { from, removed, chunks, by };
}

/** Each chunk of the page is used again once at most: two equal paragraphs are two elements. */
function withKept(
  added: readonly PlacedChunk[],
  removed: readonly PlacedChunk[],
  from: number,
  present: Present,
): ChunkUpdate[] {
  const free = new Map<unknown, number[]>();
  for (const [index, { chunk }] of [...removed.entries()].reverse()) {
    const indices = free.get(chunk);
    if (indices) indices.push(from + index);
    else free.set(chunk, [from + index]);
  }
  return added.map(({ chunk, start }) => {
    const content = free.get(chunk)?.pop() ?? { ...present(chunk.html), runs: chunk.runs };
    return { start, content };
  });
}

function partOf({ text, start }: Line): TextPart {
  return { text, start };
}
