import type { Article } from '../article/model';
import { textOf } from '../article/plain-text';
import { createLineIndex, type Position } from '../text';
import { tagKey } from './name';

/** A tag where it stands in its file. */
export interface PlacedTag extends Position {
  readonly text: string;
}

/** What is known of a bulletin that is not looked at. */
export interface TaggedFile {
  readonly title: string;
  readonly tags: readonly PlacedTag[];
}

export interface TagUse {
  /** The name under which the file was stored. */
  readonly file: string;
  readonly title: string;
  readonly place: PlacedTag;
}

/** A tag with all bulletins that have it, whatever its width and case there. */
export interface Tag {
  /** As it is written first. */
  readonly name: string;
  readonly uses: readonly TagUse[];
  /** How many bulletins have it. */
  readonly files: number;
}

/** The tags of many bulletins. */
export interface TagStore {
  set(file: string, tagged: TaggedFile): void;
  delete(file: string): void;
  has(file: string): boolean;
  /** How many tags a file has; undefined where it is not known. */
  tagsOf(file: string): number | undefined;
  find(name: string): Tag | undefined;
  /** Those that most bulletins have come first. */
  all(): readonly Tag[];
  /** By tag, how many bulletins but this one have it. The same object when asked again, until a tag comes or goes. */
  usage(besides: string): ReadonlyMap<string, number>;
}

export function readTags(article: Article): TaggedFile {
  const lines = createLineIndex(article.source);
  return {
    title: textOf(article.title?.text ?? ''),
    tags: article.tags.map(({ start, text }) => ({ ...lines.positionAt(start), text })),
  };
}

export function createTagStore(): TagStore {
  const files = new Map<string, TaggedFile>();
  /** By key, then by file. */
  const uses = new Map<string, Map<string, TagUse[]>>();
  let sorted: readonly Tag[] | undefined;
  let counted: { readonly besides: string; readonly usage: ReadonlyMap<string, number> } | undefined;

  const remove = (file: string) => {
    for (const { text } of files.get(file)?.tags ?? []) {
      const key = tagKey(text);
      const byFile = uses.get(key);
      byFile?.delete(file);
      if (byFile?.size === 0) uses.delete(key);
    }
    files.delete(file);
    sorted = undefined;
    counted = undefined;
  };
  const add = (use: TagUse) => {
    const key = tagKey(use.place.text);
    const byFile = uses.get(key) ?? new Map<string, TagUse[]>();
    uses.set(key, byFile);
    const own = byFile.get(use.file);
    if (own) own.push(use);
    else byFile.set(use.file, [use]);
  };
  const count = (besides: string) =>
    new Map(
      all().flatMap(({ name, files: number }) => {
        const own = uses.get(tagKey(name))?.has(besides) ? 1 : 0;
        return number > own ? [[name, number - own] as const] : [];
      }),
    );
  const all = () => (sorted ??= [...uses.values()].map(toTag).sort((a, b) => b.files - a.files));

  return {
    set(file, tagged) {
      const before = counted;
      const isSame = namesOf(files.get(file)) === namesOf(tagged);
      remove(file);
      if (isSame) counted = before;
      files.set(file, tagged);
      for (const place of tagged.tags) add({ file, title: tagged.title, place });
    },
    delete: remove,
    has: (file) => files.has(file),
    tagsOf: (file) => files.get(file)?.tags.length,
    find(name) {
      const byFile = uses.get(tagKey(name));
      return byFile && toTag(byFile);
    },
    all,
    usage(file) {
      // Of a bulletin without tags nothing is left out, whichever it is.
      const besides = files.get(file)?.tags.length ? file : '';
      if (counted?.besides !== besides) counted = { besides, usage: count(besides) };
      return counted.usage;
    },
  };
}

function namesOf(file: TaggedFile | undefined): string {
  return file?.tags.map(({ text }) => text).join('\n') ?? '';
}

function toTag(byFile: ReadonlyMap<string, readonly TagUse[]>): Tag {
  const uses = [...byFile.values()].flat();
  return { name: uses[0].place.text, uses, files: byFile.size };
}
