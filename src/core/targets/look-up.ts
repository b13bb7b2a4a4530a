import type { Declaration } from '../style/declarations';
import type { ElementRow, Names, StyleRow, Target } from './target';

const rowsOf = new WeakMap<Target, ReadonlyMap<string, ElementRow>>();
const setOf = new Map<Names, ReadonlySet<string>>();
const KEPT: ElementRow = { names: '' };

/** What the table says of an element. */
export function elementRow(target: Target, name: string, startTag: string): ElementRow {
  const row = rows(target).get(name);
  if (!row) return target.otherElements ? { names: name, fate: target.otherElements } : KEPT;
  return row.unless?.test(startTag) ? KEPT : row;
}

function rows(target: Target): ReadonlyMap<string, ElementRow> {
  const known = rowsOf.get(target);
  if (known) return known;
  const found = new Map(
    target.elements.flatMap((row) => row.names.split(' ').map((name) => [name, row] as const)),
  );
  rowsOf.set(target, found);
  return found;
}

/** Whether `names` has the name, or is a lone `*`. */
export function hasName(names: Names, name: string): boolean {
  const set = setOf.get(names) ?? new Set(names.split(' '));
  setOf.set(names, set);
  return set.has(name) || names === '*';
}

/** What becomes of a declaration on an element whose row that is; undefined where it stays. */
export function declarationFate(
  target: Target,
  row: ElementRow,
  element: string,
  { property, value, isImportant }: Declaration,
): StyleRow['fate'] | undefined {
  if (row.properties !== undefined && !hasName(row.properties, property)) return 'stripped';
  const matching = target.styles.filter(
    (style) =>
      hasName(style.properties, property) &&
      (style.elements === undefined || hasName(style.elements, element)) &&
      (style.value?.test(value) ?? true) &&
      !style.except?.includes(unquoted(value)) &&
      (!style.isImportant || isImportant),
  );
  return matching.find(({ fate }) => fate === 'stripped')?.fate ?? matching.at(0)?.fate;
}

function unquoted(value: string): string {
  return value.replace(/["']/g, '').trim();
}

/** Whether the table says of an attribute itself that it is lost. */
export function stripsAttribute(target: Target, element: string, name: string, value: string): boolean {
  return target.attributes.some(
    (row) =>
      hasName(row.names, name) &&
      (row.elements === undefined || hasName(row.elements, element)) &&
      (row.value?.test(value) ?? true),
  );
}
