import { firstIndex, type Edit } from './text';

/** Applies edits that do not conflict; their offsets are those of `text`. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let result = '';
  let position = 0;
  for (const edit of [...edits].sort(inOrder)) {
    result += text.slice(position, edit.start) + edit.text;
    position = edit.end;
  }
  return result + text.slice(position);
}

/**
 * Joins groups of edits into one list, in order. A group is taken as a whole or, where one of its edits conflicts with
 * an edit of an earlier group, not at all.
 */
export function joinEdits(groups: Iterable<readonly Edit[]>): Edit[] {
  const taken: Edit[] = [];
  for (const group of groups) {
    if (group.some((edit) => conflicts(taken, edit))) continue;
    for (const edit of group) taken.splice(indexFor(taken, edit), 0, edit);
  }
  return taken;
}

/**
 * Joins groups of edits that mend one kind of mistake at many places: like `joinEdits`, but what several of them delete
 * is deleted once.
 */
export function uniteEdits(groups: readonly (readonly Edit[])[]): Edit[] {
  const deletes = (group: readonly Edit[]) => group.every(({ text }) => text === '');
  const deleted = unite(groups.filter(deletes).flat()).map((edit) => [edit]);
  return joinEdits([...groups.filter((group) => !deletes(group)), ...deleted]);
}

function unite(deletions: readonly Edit[]): Edit[] {
  const united: Edit[] = [];
  for (const edit of [...deletions].sort(inOrder)) {
    const last = united.at(-1);
    if (!last || edit.start >= last.end) united.push(edit);
    else united[united.length - 1] = { ...last, end: Math.max(last.end, edit.end) };
  }
  return united;
}

/** Two edits conflict where they change the same text or insert at the same place. */
function conflicts(sorted: readonly Edit[], edit: Edit): boolean {
  const index = indexFor(sorted, edit);
  return [sorted.at(index), index > 0 ? sorted.at(index - 1) : undefined].some((other) => {
    if (!other) return false;
    const isSameInsertion =
      other.start === edit.start && other.start === other.end && edit.start === edit.end;
    return isSameInsertion || (other.start < edit.end && edit.start < other.end) || isInside(edit, other);
  });
}

function isInside(a: Edit, b: Edit): boolean {
  return (
    (a.start === a.end && b.start < a.start && a.start < b.end) ||
    (b.start === b.end && a.start < b.start && b.start < a.end)
  );
}

/** The index of the first of the `sorted` edits that comes after `edit`. */
function indexFor(sorted: readonly Edit[], edit: Edit): number {
  return firstIndex(sorted.length, (index) => inOrder(sorted[index], edit) > 0);
}

function inOrder(a: Edit, b: Edit): number {
  return a.start - b.start || a.end - b.end;
}

/** How many characters are compared at once: comparing whole strings is 30 times as fast as going by character. */
const STRIDE = 4096;

/** The one edit that makes `next` of `source`: what stands between their common beginning and their common end. */
export function difference(source: string, next: string): Edit {
  const limit = Math.min(source.length, next.length);
  const same = (at: number, length: number, by: number) =>
    source.slice(at, at + length) === next.slice(at + by, at + by + length);
  let start = 0;
  while (start + STRIDE <= limit && same(start, STRIDE, 0)) start += STRIDE;
  while (start < limit && same(start, 1, 0)) start++;
  const by = next.length - source.length;
  const first = start + Math.max(0, -by);
  let end = source.length;
  while (end - STRIDE >= first && same(end - STRIDE, STRIDE, by)) end -= STRIDE;
  while (end > first && same(end - 1, 1, by)) end--;
  return { start, end, text: next.slice(start, end + by) };
}
