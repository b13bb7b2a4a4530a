import type { Attribute } from '../article/html';
import { removeAttribute } from '../style/edits';
import type { Edit } from '../text';
import type { Finding, Fix, MarkupRule } from './rule';

export default {
  id: 'no-duplicate-attribute',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'markup',
  summary: { en: 'A tag has the same attribute twice.', zh: '同一个标签里重复写了同一个属性。' },
  details: {
    en: 'Browsers take the first and drop the others without a word, so a second `style` has no effect at all. Join them, or delete the one that is not meant.',
    zh: '浏览器只认第一个，后面的一概丢掉，第二个 `style` 完全不起作用。请合并，或删去多余的一个。',
  },
  many: { en: '{count} attributes are written twice', zh: '有 {count} 处属性重复' },
  fixMany: { en: 'Mend all {count} attributes', zh: '全部处理（{count} 处）' },
  bad: [
    '<p style="color: red" ⟦style="text-indent: 2em"⟧>会议召开。</p>',
    '<p><img src="a.jpg" alt="校园" ⟦alt="校园"⟧></p>',
  ],
  good: ['<p style="color: red; text-indent: 2em" class="a">会议召开。</p>'],
  check: ({ source, elements, errors }) =>
    errors.some(({ kind }) => kind === 'duplicate-attribute')
      ? elements.flatMap(({ attributes }) => duplicates(source, attributes))
      : [],
} satisfies MarkupRule;

const MESSAGE = {
  en: 'This tag already has {name}; the second one has no effect',
  zh: '这个标签前面已经有 {name}，这一个不起作用，应合并或删去',
};
const MERGE = { en: 'Join both {name}', zh: '合并两个 {name}' };
const DELETE = { en: 'Delete the second {name}', zh: '删去后一个 {name}' };
const SEPARATORS = new Map([
  ['style', '; '],
  ['class', ' '],
]);

function duplicates(source: string, attributes: readonly Attribute[]): Finding[] {
  const seen = new Map<string, Attribute>();
  const findings: Finding[] = [];
  for (const attribute of attributes) {
    const { name, start, end } = attribute;
    const first = seen.get(name);
    if (!first) seen.set(name, attribute);
    else findings.push({ start, end, message: MESSAGE, data: { name }, fix: mend(source, first, attribute) });
  }
  return findings;
}

function mend(source: string, first: Attribute, second: Attribute): Fix {
  const removal = removeAttribute(source, second);
  const kept = valueOf(source, first);
  const added = valueOf(source, second);
  if (kept === added) return { title: DELETE, safe: true, edits: [removal] };
  const separator = SEPARATORS.get(first.name);
  const insertion = separator === undefined ? undefined : insert(first, kept, separator, added);
  return insertion
    ? { title: MERGE, safe: false, edits: [insertion, removal] }
    : { title: DELETE, safe: false, edits: [removal] };
}

function valueOf(source: string, { value }: Attribute): string {
  return value ? source.slice(value.start, value.end).trim() : '';
}

/** Only where the second value can stand between the quotes of the first. */
function insert(
  { value, quote }: Attribute,
  kept: string,
  separator: string,
  added: string,
): Edit | undefined {
  if (!value || quote === '' || added === '' || added.includes(quote)) return undefined;
  const start = kept === '' ? '' : kept.endsWith(separator.trim()) ? ' ' : separator;
  return { start: value.end, end: value.end, text: start + added };
}
