import type { Declaration } from '../style/declarations';

/** Attributes without which the article looks and works as before. */
export const INVISIBLE_ATTRIBUTES: ReadonlySet<string> = new Set(['id', 'contenteditable']);

const EFFECTIVE_ATTRIBUTES = new Set(
  (
    'name align valign width height border bgcolor background color size face ' +
    'cellspacing cellpadding colspan rowspan dir start type reversed'
  ).split(' '),
);

/** Whether a reader sees something else without the attribute. What else a platform does not list may go without a word. */
export function isEffective(name: string, value: string): boolean {
  if (!EFFECTIVE_ATTRIBUTES.has(name)) return false;
  return !(name === 'border' && value === '0') && !(name === 'start' && value === '1');
}

/** Properties that change nothing that a reader of a paragraph could see. */
const UNSEEN =
  /^(?:-|mso-|tab-stops|box-sizing$|clear$|outline|word-|overflow-wrap$|orphans$|widows$|cursor$)/;

/** A value that is as good as none may go without a word; so may what only editors write for themselves. */
export function matters({ property, value }: Declaration): boolean {
  if (UNSEEN.test(property)) return false;
  return !/^(?:0(?:px|em|pt)?(?: 0(?:px|em|pt)?)*|auto|none|normal|inherit|initial|unset|transparent|visible|static|start|left|baseline)$/i.test(
    value,
  );
}
