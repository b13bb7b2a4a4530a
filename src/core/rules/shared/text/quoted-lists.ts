import type { Range } from '../../../text';

const OPENING = '“‘《';
const CLOSING = '”’》';

/**
 * Where a `、` stands in a list of nothing but quotations or nothing but titles: between items of one kind, none of which
 * has a note or a word between its closing mark and the next `、`.
 */
export function commasOfQuotedLists(text: string): ReadonlySet<number> {
  const commas = new Set<number>();
  const items = quotedItems(text);
  const byStart = new Map(items.map((item) => [item.start, item]));
  for (const first of items) {
    if (text.charAt(first.start - 1) === '、') continue;
    const list = [first];
    for (let next = nextItem(text, first, byStart); next; next = nextItem(text, next, byStart))
      list.push(next);
    const after = text.charAt(list[list.length - 1].end);
    const isOneKind = list.every(({ start }) => text.charAt(start) === text.charAt(first.start));
    if (!isOneKind || /[、（(]/.test(after)) continue;
    for (const { end } of list.slice(0, -1)) commas.add(end);
  }
  return commas;
}

function nextItem(text: string, { end }: Range, byStart: ReadonlyMap<number, Range>): Range | undefined {
  return text.charAt(end) === '、' ? byStart.get(end + 1) : undefined;
}

/** Every quotation and title with its marks, those in others as well; what is not closed is none. */
function quotedItems(text: string): Range[] {
  const items: Range[] = [];
  const open: { readonly kind: number; readonly start: number }[] = [];
  for (const { 0: mark, index } of text.matchAll(/[“‘《”’》]/g)) {
    if (OPENING.includes(mark)) {
      open.push({ kind: OPENING.indexOf(mark), start: index });
    } else if (open.at(-1)?.kind === CLOSING.indexOf(mark)) {
      items.push({ start: open.pop()?.start ?? index, end: index + 1 });
    }
  }
  return items;
}
