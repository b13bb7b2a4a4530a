import { isSpace } from '../../../article/characters';
import { endTagBarriers } from '../../../article/elements';
import type { FaultyElement } from '../../../article/html';
import type { Article } from '../../../article/model';
import { isRawTextElement } from '../../../article/tokens';
import { unreadPlaces } from './unread';

/** Where the end tags of elements that are left open are missing. */
export interface MissingEndTags {
  /** Whether there is a place for it. */
  hasPlace(element: FaultyElement): boolean;
  /** The end tag, behind those of the elements in it that end at the same place. */
  tags(element: FaultyElement): string;
}

/** For elements in order. There may be thousands of them: what is not asked for is not worked out. */
export function missingEndTags(article: Article, elements: readonly FaultyElement[]): MissingEndTags {
  const hasPlace = placeFinder(article, elements);
  let known: ReadonlyMap<FaultyElement, string> | undefined;
  const several = () => (known ??= tagsOfOutermost(article.source, elements.filter(hasPlace)));
  return { hasPlace, tags: (element) => several().get(element) ?? `</${element.name}>` };
}

/** Of elements that end at the same place, the outermost is closed with the others: then one fix does for all. */
function tagsOfOutermost(
  source: string,
  elements: readonly FaultyElement[],
): ReadonlyMap<FaultyElement, string> {
  const tags = new Map<FaultyElement, string>();
  const outermost = new Map<string, FaultyElement>();
  for (const element of elements) {
    // What is closed unasked does not bring what is not.
    const key = `${element.end} ${isClearlyEnded(source, element)}`;
    const outer = outermost.get(key);
    if (outer) tags.set(outer, `</${element.name}>${tags.get(outer) ?? `</${outer.name}>`}`);
    else outermost.set(key, element);
  }
  return tags;
}

function placeFinder(article: Article, elements: readonly FaultyElement[]): MissingEndTags['hasPlace'] {
  const isUnread = unreadPlaces(article);
  const cells = elements.filter(({ name }) => name === 'td' || name === 'th' || name === 'caption');
  const lastCells = new Map(cells.map(({ startTag, end }) => [end, startTag.start]));
  return (element) => {
    const { name, startTag, end } = element;
    // An end tag in a cell closes nothing outside of it.
    const isInCell = endTagBarriers(name).length > 0 && (lastCells.get(end) ?? -1) > startTag.start;
    // Nobody but the author knows where a script was meant to end: what follows is the article.
    return !isInCell && !isRawTextElement(name) && !isUnread(endOfContent(article.source, element));
  };
}

/** Where the content of an element ends, without the space between tags behind it; other spaces are text. */
export function endOfContent(source: string, { startTag, end }: FaultyElement): number {
  let last = end;
  while (last > startTag.end && isSpace(source.charCodeAt(last - 1))) last--;
  return last;
}

/** Elements that a browser opens again in the following paragraphs when they are left open. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

/** Whether the element can have been meant to end nowhere else. */
export function isClearlyEnded(source: string, { name, holdsBlock, startTag }: FaultyElement): boolean {
  // With blocks inside, it may have been meant to end after any of them; browsers drop tags in a `<select>`.
  return !FORMATTING.has(name) && !holdsBlock && name !== 'select' && source[startTag.end - 1] === '>';
}
