import type { Content } from '../../../article/content';
import { FOREIGN_ROOTS, VOID_ELEMENTS } from '../../../article/elements';
import type { Element } from '../../../article/html';
import type { Target } from '../../../targets/target';
import type { LocalizedText } from '../../rule';

/** The text with `{target}` replaced by the platform's name, which differs by language. */
export function forTarget({ en, zh }: LocalizedText, { name }: Target): LocalizedText {
  return { en: en.replaceAll('{target}', name.en), zh: zh.replaceAll('{target}', name.zh) };
}

/** Whether a piece is only the start tag of an element with blocks in it. */
export function isContainer({ source, element }: Content): boolean {
  return (
    element !== undefined &&
    !element.endTag &&
    element.startTag.end === source.length &&
    !VOID_ELEMENTS.has(element.name)
  );
}

/** The elements of a piece that rules for platforms look at: the inside of a drawing or a formula follows other rules. */
export function platformElements({ elements }: Content): readonly Element[] {
  if (!elements.some(({ name }) => FOREIGN_ROOTS.includes(name))) return elements;
  let skipUntil = -1;
  return elements.filter(({ name, start, end }) => {
    if (start < skipUntil) return false;
    if (FOREIGN_ROOTS.includes(name)) skipUntil = end;
    return true;
  });
}
