import type { Element } from '../article/html';
import type { StyleChecker } from '../style/check';
import { parseDeclarations, type Declaration } from '../style/declarations';
import { removeDeclaration } from '../style/edits';
import { styleOf } from '../style/uses';
import type { Finding, MarkupRule } from './rule';

export default {
  id: 'no-redundant-declaration',
  group: 'style',
  basis: 'practice',
  severity: 'info',
  scope: 'markup',
  summary: { en: 'A style sets the same property twice.', zh: '同一个样式里重复设置了同一项。' },
  details: {
    en: 'Only the last `color` of a style counts; the ones before it have no effect and mislead whoever changes them. Pairs that are written on purpose, for browsers that do not know the second value (`-webkit-…`, `calc()`, `rgba()`), are left alone.',
    zh: '同一个样式里写了两个 `color`，只有最后一个起作用，前面的只会让修改的人找错地方。为兼容旧浏览器而写的两种取值（`-webkit-…`、`calc()`、`rgba()` 等）不检查。',
  },
  many: { en: '{count} styles are set twice and have no effect', zh: '有 {count} 处样式重复设置，不起作用' },
  fixMany: { en: 'Delete all {count} that have no effect', zh: '删去全部不起作用的设置（{count} 处）' },
  bad: [
    '<p style="⟦color: red⟧; text-indent: 2em; color: blue">会议召开。</p>',
    '<p style="⟦text-align: center⟧; text-align: center">会议召开。</p>',
  ],
  good: [
    '<p style="color: red; background-color: blue">会议召开。</p>',
    '<p style="width: 90%; width: calc(100% - 2em); color: red !important; color: blue">会议召开。</p>',
  ],
  check({ source, elements }, { checkStyle }): Finding[] {
    return elements.flatMap((element) => redundant(source, element, checkStyle));
  },
} satisfies MarkupRule;

const MESSAGE = {
  en: '{property} is set again further on ({later}); this one has no effect and can be deleted',
  zh: '后面又设置了 {property}（{later}），这一处不起作用，宜删去',
};
const FIX = { en: 'Delete “{written}”', zh: '删去“{written}”' };

function redundant(source: string, element: Element, checkStyle: StyleChecker): Finding[] {
  const use = styleOf(source, element);
  if (!use || use.text.includes('/*')) return [];
  const last = new Map<string, Declaration>();
  const declarations = parseDeclarations(use.text);
  for (const each of declarations) if (!last.get(each.property)?.isImportant) last.set(each.property, each);
  if (last.size === declarations.length) return [];
  return declarations.flatMap((earlier) => {
    const { property, start, end } = earlier;
    const later = last.get(property);
    if (!later || later.start <= start || !isOverridden(earlier, later)) return [];
    // A browser that does not understand the later one goes by the earlier.
    const isInvalid = checkStyle(use.text).some(
      (problem) => problem.start < later.end && later.start < problem.end,
    );
    if (isInvalid) return [];
    const data = { property, later: later.value, written: use.text.slice(start, end) };
    const fix = { title: FIX, safe: true, edits: [removeDeclaration(source, use, earlier)] };
    return [{ ...use.sourceRange(earlier), message: MESSAGE, data, fix }];
  });
}

/** Properties whose values the style checker does not know. */
const UNKNOWN_PROPERTY = /^(?:[-*_]|layout-|punctuation-|tab-stops$|text-autospace$|page$|word-wrap$)/;
/** Values that not every browser understands: they stand second on purpose. */
const FALLBACK =
  /^-|\s-[a-z]+-|\((?<!\brgb\()|\\|\d(?:rem|[dls]?v(?:h|w|min|max))\b|\b(?:(?:min|max|fit)-content|flex|grid|start|end|sticky|initial|unset|revert)\b/i;

function isOverridden(earlier: Declaration, later: Declaration): boolean {
  const { property, isImportant } = earlier;
  if (isImportant || property.startsWith('mso-') || !/^[a-z-]+$/.test(property)) return false;
  if (earlier.value.toLowerCase() === later.value.toLowerCase()) return true;
  return !UNKNOWN_PROPERTY.test(property) && ![earlier, later].some(({ value }) => FALLBACK.test(value));
}
