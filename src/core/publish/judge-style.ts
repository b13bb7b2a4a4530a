import { isActiveDeclaration } from '../article/active';
import type { Element } from '../article/html';
import { parseDeclarations, splitPieces, type Declaration } from '../style/declarations';
import { styleOf, type StyleUse } from '../style/uses';
import { declarationFate } from '../targets/look-up';
import type { ElementRow } from '../targets/target';
import { matters } from '../targets/visible';
import type { Range } from '../text';
import { reasonFor, type Change } from './change';
import type { Site } from './site';

/** What is left of a style attribute; `value` is undefined where it stays as it is, and empty where nothing is left. */
export interface StyleVerdict {
  readonly value?: string;
  readonly changes: readonly Change[];
}

/** The rows are that of the element and, where it is renamed, that of what it becomes. */
export function judgeStyle(
  source: string,
  element: Element,
  rows: readonly ElementRow[],
  site: Site,
): StyleVerdict {
  const isLost = rows.some(({ style }) => style === 'stripped');
  const use = styleOf(source, element);
  if (!use) return { value: isLost ? '' : undefined, changes: [] };
  const declarations = parseDeclarations(use.text);
  const isRisky = rows.some(({ style }) => style === 'risky');
  const isVisible = element.name !== 'br' && declarations.some(matters);
  const whole = () => styleChange(site, use.attribute, use.text, isLost, isVisible);
  if (isLost) return { value: '', changes: [whole()] };
  const { value, changes } = judgeDeclarations(source, element, use, declarations, rows, site);
  return { value, changes: isRisky ? [whole(), ...changes] : changes };
}

function judgeDeclarations(
  source: string,
  { name }: Element,
  use: StyleUse,
  declarations: readonly Declaration[],
  rows: readonly ElementRow[],
  site: Site,
): StyleVerdict {
  const lost = new Set<number>();
  const changes = declarations.flatMap((declaration): Change[] => {
    const { start, end, property } = declaration;
    const place = use.sourceRange({ start, end });
    if (isActiveDeclaration(declaration)) {
      lost.add(start);
      return [scriptChange(site, place, property)];
    }
    const fates = rows.map((row) => declarationFate(site.target, row, name, declaration));
    const fate = fates.includes('stripped') ? 'stripped' : fates.find((each) => each !== undefined);
    if (!fate || site.keeps.properties.includes(property)) return [];
    if (fate === 'stripped') lost.add(start);
    const text = use.text.slice(start, end);
    return [styleChange(site, place, text, fate === 'stripped', matters(declaration))];
  });
  if (lost.size === 0) return { changes };
  const kept = splitPieces(use.text).filter(({ start }) => !lost.has(start));
  const texts = kept.map((piece) => use.sourceRange(piece)).map(({ start, end }) => source.slice(start, end));
  return { value: texts.join('; '), changes };
}

const MAX_SHOWN = 40;

function styleChange(
  { target }: Site,
  { start, end }: Range,
  style: string,
  isCertain: boolean,
  isVisible: boolean,
): Change {
  const text = style.length > MAX_SHOWN ? `${style.slice(0, MAX_SHOWN)}…` : style;
  const reason = reasonFor(target, isCertain ? 'style' : 'riskyStyle');
  return { start, end, kind: 'style', isCertain, isVisible, reason, data: { text } };
}

function scriptChange({ target }: Site, { start, end }: Range, attribute: string): Change {
  const reason = reasonFor(target, 'script');
  return { start, end, kind: 'script', isCertain: true, isVisible: true, reason, data: { attribute } };
}
