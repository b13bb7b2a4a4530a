import type { Content } from '../../../article/content';
import type { Element } from '../../../article/html';
import type { Piece } from '../../../article/pieces';
import { removeDeclaration } from '../../../style/edits';
import { declarationsOf } from '../../../style/uses';
import type { Edit, Range } from '../../../text';
import { inherited } from '../html/inherited';
import { chain, textRuns } from './text-runs';

export const FONT_PROPERTIES = ['font-size', 'font-family', 'line-height'] as const;
export type FontProperty = (typeof FONT_PROPERTIES)[number];

/** Where a block says how its text is set. */
export interface FontDeclaration extends Range {
  readonly value: string;
  readonly valueRange: Range;
  /** The edit that removes it. */
  remove(): Edit;
}

/**
 * How nearly all text of a block is set: keys that are equal for values that look the same, empty where the block says
 * nothing.
 */
export type BlockFonts = Partial<Record<FontProperty, string>>;

/** A block in more pieces is no paragraph. */
const MAX_RUNS = 500;

/** Less of the text than this in another font is emphasis. */
const MAIN_SHARE = 0.8;

/** The fonts of a block; a property in which its text is mixed is left out. Nothing for a block that is all bold. */
export function blockFonts(block: Content): BlockFonts | undefined {
  const runs = visibleRuns(block);
  if (runs.length > MAX_RUNS) return undefined;
  const bold = runs.filter(({ around }) => around.some((element) => isBold(block.source, element)));
  if (totalLength(bold) >= MAIN_SHARE * totalLength(runs)) return undefined;
  const fonts = FONT_PROPERTIES.map(
    (property) => [property, mainFont(block.source, runs, property)?.key] as const,
  );
  return Object.fromEntries(fonts.filter(([, key]) => key !== undefined));
}

/** The declarations that nearly all text of a block follows. */
export function fontDeclarations(block: Content, property: FontProperty): readonly FontDeclaration[] {
  const main = mainFont(block.source, visibleRuns(block), property);
  return main && main.key !== '' ? declarationsAround(block.source, main.runs, property) : [];
}

/** Text in the same element. */
interface VisibleRun {
  readonly length: number;
  /** The elements around it, the innermost first. */
  readonly around: readonly Element[];
}

function visibleRuns(block: Content): VisibleRun[] {
  return textRuns(block).flatMap(({ text, owner }) => {
    const { length } = text.trim();
    return length > 0 ? [{ length, around: [...chain(owner)] }] : [];
  });
}

function totalLength(runs: readonly VisibleRun[]): number {
  return runs.reduce((sum, { length }) => sum + length, 0);
}

function isBold(source: string, element: Element): boolean {
  return (
    /^(?:b|strong|h[1-6])$/.test(element.name) ||
    declarationsOf(source, element).some(
      ({ property, value }) => property === 'font-weight' && /^(?:bold|bolder|[6-9]00)$/i.test(value),
    )
  );
}

interface MainFont {
  readonly key: string;
  readonly runs: readonly VisibleRun[];
}

function mainFont(source: string, runs: readonly VisibleRun[], property: FontProperty): MainFont | undefined {
  const groups = new Map<string, VisibleRun[]>();
  for (const run of runs) {
    const key = keyOf(source, run.around, property);
    const group = groups.get(key);
    if (group) group.push(run);
    else groups.set(key, [run]);
  }
  const total = totalLength(runs);
  const [key, main] = [...groups].find(([, group]) => totalLength(group) >= MAIN_SHARE * total) ?? [
    OTHER,
    [],
  ];
  return key === OTHER ? undefined : { key, runs: main };
}

/** The declarations that the text follows, each once. */
function declarationsAround(source: string, runs: readonly VisibleRun[], property: FontProperty) {
  const found = new Map<number, FontDeclaration>();
  for (const { around } of runs) {
    for (const element of around) {
      const declaration = declarationsOf(source, element).findLast((each) => each.property === property);
      if (!declaration || isNone(declaration.value)) continue;
      const { use, value, valueRange } = declaration;
      const range = use.sourceRange(declaration);
      const remove = () => removeDeclaration(source, use, declaration);
      found.set(range.start, { ...range, value, valueRange: use.sourceRange(valueRange), remove });
      break;
    }
  }
  return [...found.values()];
}

/** Set by something that is not compared, such as `<font size>`. */
const OTHER = '?';

/** What elements, the innermost first, say of a property, in a form in which equal looks are equal. */
function keyOf(source: string, elements: readonly Element[], property: FontProperty): string {
  if (elements.some((element) => isSetOtherwise(source, element, property))) return OTHER;
  const values = elements.flatMap((element) => {
    const value = declarationsOf(source, element).findLast((each) => each.property === property)?.value;
    return value === undefined || isNone(value) ? [] : [value.toLowerCase()];
  });
  if (property === 'font-size') return sizeKey(values.reverse());
  const [nearest] = values;
  if (nearest === undefined) return '';
  return property === 'line-height' ? lineHeightKey(nearest) : familyKey(nearest);
}

function isSetOtherwise(source: string, element: Element, property: FontProperty): boolean {
  const { name, attributes } = element;
  if (property === 'font-size' && (name === 'big' || name === 'small')) return true;
  const attribute = property === 'font-size' ? 'size' : 'face';
  if (name === 'font' && attributes.some((each) => each.name === attribute)) return true;
  return declarationsOf(source, element).some((each) => each.property === 'font');
}

function isNone(value: string): boolean {
  return /^(?:inherit|initial|unset|normal|revert)?$/i.test(value);
}

const DEFAULT_SIZE = 16;
const PIXELS: Readonly<Record<string, number>> = { px: 1, pt: 4 / 3, rem: DEFAULT_SIZE };

/** The computed size in pixels, as far as it can be told; relative ones count from the default of browsers. */
function sizeKey(values: readonly string[]): string {
  let size: number | undefined;
  for (const value of values) {
    const [, number, unit] = /^([\d.]+)([a-z]+|%)$/.exec(value) ?? [];
    if (number === undefined || unit === undefined) return value;
    if (unit in PIXELS) size = Number(number) * PIXELS[unit];
    else if (unit === 'em') size = Number(number) * (size ?? DEFAULT_SIZE);
    else if (unit === '%') size = (Number(number) / 100) * (size ?? DEFAULT_SIZE);
    else return value;
  }
  return size === undefined ? '' : `${Math.round(size * 2) / 2}px`;
}

function lineHeightKey(value: string): string {
  const [, number, unit] = /^([\d.]+)(em|%|)$/.exec(value) ?? [];
  if (number === undefined) return value;
  return String(unit === '%' ? Number(number) / 100 : Number(number));
}

/** Names of the same font. */
const FAMILIES: Readonly<Record<string, string>> = {
  simsun: '宋体',
  nsimsun: '宋体',
  新宋体: '宋体',
  simhei: '黑体',
  'microsoft yahei': '微软雅黑',
  fangsong: '仿宋',
  fangsong_gb2312: '仿宋',
  仿宋_gb2312: '仿宋',
  stfangsong: '仿宋',
  华文仿宋: '仿宋',
  kaiti: '楷体',
  kaiti_gb2312: '楷体',
  楷体_gb2312: '楷体',
  stkaiti: '楷体',
  华文楷体: '楷体',
};

/** The font in which introductions, quotations and notes are set on purpose. */
export const NOTE_FAMILY = '楷体';

function familyKey(value: string): string {
  const first = value.split(',')[0].replace(/["']/g, '').trim();
  return FAMILIES[first] ?? first;
}

/** What blocks inherit from the containers around them. */
export function inheritedKeys(property: FontProperty): (piece: Piece) => string {
  return inherited('', (around, { content: { source, element } }) => {
    const own = element ? keyOf(source, [element], property) : '';
    return own === '' ? around : own;
  });
}
