import type { Element } from '../article/html';
import { imageLoss } from '../rules/shared/platform/image-loss';
import { elementRow } from '../targets/look-up';
import type { ElementRow, Fate } from '../targets/target';
import { reasonFor, type Change, type ChangeKind } from './change';
import { judgeAttributes, type AttributesVerdict } from './judge-attributes';
import type { Site } from './site';

export interface ElementVerdict {
  readonly fate: Fate;
  /** What it is called where it stays. */
  readonly name: string;
  /** Of an element that stays, by its own name or another. */
  readonly attributes?: AttributesVerdict;
  /** Those of its attributes included. */
  readonly changes: readonly Change[];
}

export function judgeElement(source: string, element: Element, site: Site): ElementVerdict {
  const { name } = element;
  const row = rowOf(source, element, site);
  const fate = fateOf(element, row);
  const becomes = fate === 'renamed' ? (row.becomes ?? name) : name;
  const change = fate === 'kept' ? [] : [elementChange(element, fate, becomes, site)];
  if (fate !== 'kept' && fate !== 'renamed') return { fate, name, changes: change };
  const rows = fate === 'kept' ? [row] : [row, elementRow(site.target, becomes, `<${becomes}>`)];
  const attributes = judgeAttributes(source, element, rows, site);
  const image = imageChange(source, element, site);
  return { fate, name: becomes, attributes, changes: [...change, ...attributes.changes, ...image] };
}

/**
 * No site keeps scripts, what is hidden, and what belongs to a whole page: what is in `<noscript>` means one thing to who
 * runs scripts and another to who does not. What is in `<xmp>` is meant to be read.
 */
const NEVER_KEPT: Readonly<Record<string, Fate>> = {
  ...{
    script: 'removed',
    noscript: 'removed',
    template: 'removed',
    meta: 'removed',
    base: 'removed',
    title: 'removed',
  },
  ...{ html: 'unwrapped', head: 'unwrapped', body: 'unwrapped', plaintext: 'unwrapped', xmp: 'unwrapped' },
};

function rowOf(source: string, { name, startTag }: Element, { target, keeps }: Site): ElementRow {
  if (Object.hasOwn(NEVER_KEPT, name)) return { names: name, fate: NEVER_KEPT[name] };
  if (keeps.elements.includes(name)) return { names: name };
  return elementRow(target, name, source.slice(startTag.start, startTag.end));
}

/** Paragraphs cannot hold blocks: they take the place of what they are in. */
function fateOf({ holdsBlock }: Element, { fate = 'kept', becomes }: ElementRow): Fate {
  return becomes === 'p' && holdsBlock ? 'unwrapped' : fate;
}

function elementChange(
  element: Element,
  kind: Extract<ChangeKind, Fate>,
  becomes: string,
  { target }: Site,
): Change {
  const { start, end } = element.startTag;
  const reason = reasonFor(target, kind);
  const data = { name: element.name, becomes };
  return { start, end, kind, isCertain: true, isVisible: isSeen(element, kind), reason, data };
}

/** Blocks stand as well without an unstyled element around them, and text as well in a paragraph. */
function isSeen({ holdsBlock, attributes, children }: Element, kind: ChangeKind): boolean {
  if (kind === 'removed' || kind === 'renamed' || attributes.some(({ name }) => name === 'style'))
    return true;
  if (kind === 'flattened') return holdsBlock || children.some((child) => child.kind === 'element');
  return !holdsBlock;
}

function imageChange(source: string, element: Element, { target, keeps }: Site): Change[] {
  const loss = imageLoss(source, element, target, keeps.imageHosts);
  if (!loss) return [];
  const { start, end, message, data = {} } = loss;
  return [{ start, end, kind: 'image', isCertain: false, isVisible: true, reason: message, data }];
}
