import type { StructuralError } from '../../../article/html';
import type { Range } from '../../../text';

/** A paragraph that the start tag of a block element inside it ends, and the end tag that is left over. */
export interface SplitParagraph {
  readonly paragraph: StructuralError;
  readonly block: Range & { readonly name: string };
  readonly endTag: StructuralError;
  /** The halves of elements that begin in the paragraph and end behind the block. */
  readonly around: readonly StructuralError[];
}

/** With more errors in it, a paragraph is not read again for each end tag. */
const MAX_ERRORS = 100;
const START_TAG = /<([a-z][a-z0-9]*)[^<>]*>?/iy;

/** The paragraphs that a block in them ends. The errors are in order. */
export function findSplitParagraphs(source: string, errors: readonly StructuralError[]): SplitParagraph[] {
  const found: SplitParagraph[] = [];
  const open: { paragraph: StructuralError; block: SplitParagraph['block']; index: number }[] = [];
  errors.forEach((error, index) => {
    const { kind, range, element } = error;
    if (kind === 'unclosed-element' && element?.name === 'p') {
      const block = startTagAt(source, element.end);
      if (block) open.push({ paragraph: error, block, index });
    } else if (kind === 'stray-end-tag' && endTagName(source, range) === 'p') {
      const last = open.at(-1);
      if (!last) return;
      const { paragraph, block } = last;
      const between = index - last.index <= MAX_ERRORS ? errors.slice(last.index + 1, index) : [];
      const around = halvesAround(source, block, between);
      const end = around.findLast(
        (half) => half.kind === 'stray-end-tag' && isJustBefore(source, half, error),
      );
      if (block.name === 'p' && !followsParagraph(source, (end ?? error).range.start)) return;
      found.push({ paragraph, block, endTag: error, around });
      open.pop();
    }
  });
  return found;
}

/** The elements that are left open at the block, with the end tags behind it that were meant for them. */
function halvesAround(
  source: string,
  block: Range,
  errors: readonly StructuralError[],
): readonly StructuralError[] {
  const open: StructuralError[] = [];
  return errors.flatMap((error) => {
    const { kind, range, element } = error;
    if (kind === 'unclosed-element' && element?.end === block.start) open.push(error);
    if (kind !== 'stray-end-tag' || range.start < block.end) return [];
    const last = open.at(-1);
    if (last?.element?.name !== endTagName(source, range)) return [];
    open.pop();
    return [last, error];
  });
}

function isJustBefore(source: string, { range: first }: StructuralError, { range: next }: StructuralError) {
  return source.slice(first.end, next.start).trim() === '';
}

function startTagAt(source: string, start: number): SplitParagraph['block'] | undefined {
  START_TAG.lastIndex = start;
  const [tag, name] = START_TAG.exec(source) ?? [];
  if (tag === undefined) return undefined;
  return { start, end: start + tag.length, name: name.toLowerCase() };
}

/** A paragraph left open far above has nothing to do with an end tag: only one right after a paragraph shows nesting. */
function followsParagraph(source: string, end: number): boolean {
  const start = source.lastIndexOf('<', end - 1);
  return /^<\/p\s*>/i.test(source.slice(start, end));
}

/** Lower case. */
export function endTagName(source: string, { start, end }: Range): string {
  return /^<\/([a-z][a-z0-9]*)/i.exec(source.slice(start, end))?.[1].toLowerCase() ?? '';
}
