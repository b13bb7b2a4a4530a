import type { StructuralError, StructuralErrorKind } from '../../../article/html';
import type { Article } from '../../../article/model';
import { kept } from '../../../kept';
import { brokenTags, type BrokenTag } from './broken-tags';
import { errorsOf } from './errors';
import { endTagName, findSplitParagraphs, type SplitParagraph } from './split-paragraphs';

export type { SplitParagraph } from './split-paragraphs';

/** Elements without an end tag, and end tags without an element, that come from another mistake. */
export interface Explanations {
  /** The errors that are not to be reported, because what they come from is. */
  readonly explained: ReadonlySet<StructuralError>;
  /** `<b>一<b/>`: by the self-closing tag, the element that it was meant to close. */
  readonly meantEndTags: ReadonlyMap<StructuralError, StructuralError>;
  readonly splitParagraphs: readonly SplitParagraph[];
}

export const explain = kept((article: Article): Explanations => {
  const errors = article.body?.errors ?? [];
  const explained = new Set<StructuralError>();
  if (errors.length === 0) return { explained, meantEndTags: new Map(), splitParagraphs: [] };
  for (const error of halvesOfBrokenTags(article, errors)) explained.add(error);
  const meantEndTags = explainSelfClosing(article, explained);
  const hasEndTags = errorsOf(article, 'stray-end-tag').length > 0;
  const open = hasEndTags ? errors.filter((error) => !explained.has(error)) : [];
  const splitParagraphs = findSplitParagraphs(article.source, open);
  for (const { paragraph, endTag, around } of splitParagraphs)
    for (const error of [paragraph, endTag, ...around]) explained.add(error);
  return { explained, meantEndTags, splitParagraphs };
});

/** `< p>文</p>`, `<p>文</ p>`: what is left over of the other tag. */
function* halvesOfBrokenTags(
  article: Article,
  errors: readonly StructuralError[],
): Generator<StructuralError> {
  const tags = brokenTags(article);
  if (tags.length === 0) return;
  const starts = byName(tags.filter(({ isEnd }) => !isEnd));
  const ends = byName(tags.filter(({ isEnd }) => isEnd));
  const broken = new Set(tags.map(({ start }) => start));
  for (const error of errors) {
    const { kind, range, element } = error;
    if (kind !== 'unclosed-element' && kind !== 'stray-end-tag') continue;
    if (broken.has(range.start)) yield error;
    else if (element && takeWithin(ends.get(element.name), element.startTag.end, element.end)) yield error;
    else if (!element && takeWithin(starts.get(endTagName(article.source, range)), 0, range.start))
      yield error;
  }
}

/** The broken tags of one name, of which those before `next` have found their other half. */
interface Queue {
  readonly tags: BrokenTag[];
  next: number;
}

function byName(tags: readonly BrokenTag[]): Map<string, Queue> {
  const groups = new Map<string, BrokenTag[]>();
  for (const tag of tags) pushTo(groups, tag.name, tag);
  return new Map([...groups].map(([name, group]) => [name, { tags: group, next: 0 }]));
}

function pushTo<T>(groups: Map<string, T[]>, key: string, item: T): void {
  const group = groups.get(key);
  if (group) group.push(item);
  else groups.set(key, [item]);
}

/** Whether there is another tag between the offsets; it is taken. */
function takeWithin(queue: Queue | undefined, start: number, end: number): boolean {
  if (!queue) return false;
  const { tags } = queue;
  while (queue.next < tags.length && tags[queue.next].start < start) queue.next++;
  const isWithin = queue.next < tags.length && tags[queue.next].end <= end;
  if (isWithin) queue.next++;
  return isWithin;
}

function explainSelfClosing(
  article: Article,
  explained: Set<StructuralError>,
): Map<StructuralError, StructuralError> {
  const errors = article.body?.errors ?? [];
  const meant = new Map<StructuralError, StructuralError>();
  if (errorsOf(article, 'self-closing-tag').length === 0) return meant;
  const startsOf = (wanted: StructuralErrorKind) =>
    new Set(errorsOf(article, wanted).map(({ range }) => range.start));
  const selfClosing = startsOf('self-closing-tag');
  const unclosed = startsOf('unclosed-element');
  const open = new Map<string, StructuralError[]>();
  for (const error of errors) {
    const { kind, range, element } = error;
    if (!element) continue;
    if (kind === 'unclosed-element') {
      if (selfClosing.has(range.start)) explained.add(error);
      else pushTo(open, element.name, error);
    }
    if (kind !== 'self-closing-tag') continue;
    const opener = open.get(element.name)?.pop();
    if (!opener?.element || opener.element.end < range.start) continue;
    explained.add(opener);
    if (unclosed.has(range.start)) meant.set(error, opener);
  }
  return meant;
}
