import { holdsScript, isEventHandler } from '../article/active';
import type { Attribute, Element } from '../article/html';
import { attributeText } from '../rules/shared/html/attribute';
import { hasName, stripsAttribute } from '../targets/look-up';
import type { ElementRow } from '../targets/target';
import { isEffective } from '../targets/visible';
import { reasonFor, type Change } from './change';
import { judgeStyle } from './judge-style';
import type { Site } from './site';

/** The attributes as they will be written. */
export interface AttributesVerdict {
  readonly texts: readonly string[];
  /** Whether they are all there, as they are in the source. */
  readonly isUnchanged: boolean;
  readonly changes: readonly Change[];
}

/** The attribute that ties an element of the marked form to its changes; an article has none of its own. */
export const MARK_ATTRIBUTE = 'data-bulletin-change';

/** The rows are that of the element and, where it is renamed, that of what it becomes. */
export function judgeAttributes(
  source: string,
  element: Element,
  rows: readonly ElementRow[],
  site: Site,
): AttributesVerdict {
  const texts: string[] = [];
  const changes: Change[] = [];
  const names = new Set<string>();
  let isUnchanged = true;
  for (const attribute of element.attributes) {
    // A browser takes the first of a name.
    const isFirst = !names.has(attribute.name);
    names.add(attribute.name);
    const verdict = isFirst ? judge(source, element, attribute, rows, site) : { changes: [] };
    changes.push(...verdict.changes);
    if (verdict.text !== undefined) texts.push(verdict.text);
    if (verdict.text !== source.slice(attribute.start, attribute.end)) isUnchanged = false;
  }
  return { texts, isUnchanged, changes };
}

interface Verdict {
  /** Undefined where the attribute is lost. */
  readonly text?: string;
  readonly changes: readonly Change[];
}

function judge(
  source: string,
  element: Element,
  attribute: Attribute,
  rows: readonly ElementRow[],
  site: Site,
): Verdict {
  const { name } = attribute;
  if (name === MARK_ATTRIBUTE) return { changes: [] };
  const value = () => attributeText(source, attribute);
  if (isEventHandler(name) || holdsScript(element.name, name, value)) {
    return { changes: [lost(site, attribute, 'script', true)] };
  }
  if (name === 'style') {
    const { value: left, changes } = judgeStyle(source, element, rows, site);
    if (left === undefined) return { text: attributeAsText(source, attribute), changes };
    return { text: left === '' ? undefined : write(attribute, left), changes };
  }
  if (!isLost(element, attribute, value, rows, site)) {
    return { text: attributeAsText(source, attribute), changes: [] };
  }
  return { changes: [lost(site, attribute, 'attribute', name === 'href' || isEffective(name, value()))] };
}

/** What else a browser takes for a name comes from broken markup, and other programs may read something else. */
const WELL_NAMED = /^[a-z_][\w:.-]*$/;

function isLost(
  element: Element,
  { name }: Attribute,
  value: () => string,
  rows: readonly ElementRow[],
  { target, keeps }: Site,
): boolean {
  if (keeps.attributes.includes(name)) return false;
  if (!WELL_NAMED.test(name)) return true;
  if (rows.some(({ attributes }) => attributes !== undefined && !hasName(attributes, name))) return true;
  return stripsAttribute(target, element.name, name, value());
}

function lost(
  { target }: Site,
  { start, end, name }: Attribute,
  kind: 'attribute' | 'script',
  isVisible: boolean,
): Change {
  const reason = reasonFor(target, kind);
  return { start, end, kind, isCertain: true, isVisible, reason, data: { attribute: name } };
}

/** An attribute as it is in the source, with quotes around its value. */
function attributeAsText(source: string, attribute: Attribute): string {
  const { name, value } = attribute;
  return value ? write(attribute, source.slice(value.start, value.end)) : name;
}

function write({ name, quote }: Attribute, raw: string): string {
  const mark = quote || '"';
  return `${name}=${mark}${quote ? raw : raw.replaceAll('"', '&quot;')}${mark}`;
}
