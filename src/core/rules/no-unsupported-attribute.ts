import type { Element } from '../article/html';
import { elementRow, hasName, stripsAttribute } from '../targets/look-up';
import type { ElementRow, Target } from '../targets/target';
import { INVISIBLE_ATTRIBUTES, isEffective } from '../targets/visible';
import { removeAttribute } from '../style/edits';
import { attributeText } from './shared/html/attribute';
import { forTarget, platformElements } from './shared/platform/target-message';
import type { Finding, MarkupRule } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'no-unsupported-attribute',
  group: 'platform',
  basis: 'platform',
  severity: 'info',
  scope: 'markup',
  sampleTarget: 'wechat',
  options: {
    allow: {
      description: {
        en: 'Attributes that your site keeps all the same',
        zh: '你的发布平台会保留、不必提示的属性',
      },
      default: [],
    },
  },
  summary: { en: 'The site removes an attribute.', zh: '发布平台会去掉这个属性。' },
  details: {
    en: 'Attributes that the platform does not know are removed when the article is saved: WeChat drops `id`, so that a link to a place in the article leads nowhere; editors of content management systems drop sizes and alignments. Attributes that do nothing for a reader, such as `class` and `data-*`, are not reported.',
    zh: '平台不认识的属性，保存时会被去掉：微信会去掉 `id`，文内跳转的链接因此失效；后台编辑器会去掉一些尺寸、对齐属性。`class`、`data-*` 这类对读者没有作用的属性不提示。',
  },
  many: { en: '{count} attributes will be removed', zh: '有 {count} 个属性发布时会被去掉' },
  fixMany: { en: 'Remove all {count} attributes', zh: '全部去掉（{count} 处）' },
  bad: ['<p ⟦id="part1"⟧>会议召开。</p>', '<p><a ⟦href="#part1"⟧>回到开头</a></p>'],
  good: [
    '<p class="text" data-tools="x">会议召开。</p>',
    '<p><a href="https://mp.weixin.qq.com/s/abc">往期</a></p>',
    '<p><svg width="10" height="10"><circle id="dot" r="5"/></svg></p>',
  ],
  check(piece, { target, options }): Finding[] {
    const { source } = piece;
    return platformElements(piece).flatMap((element) => {
      const row = elementRow(
        target,
        element.name,
        source.slice(element.startTag.start, element.startTag.end),
      );
      if ((row.fate ?? 'kept') !== 'kept') return [];
      return element.attributes.flatMap((attribute): Finding[] => {
        const { name, start, end } = attribute;
        if (options.allow.includes(name)) return [];
        if (!isLost(target, row, element, name, attributeText(source, attribute))) return [];
        const data = { name, element: element.name };
        // Without its address a link is text; whether the text is then still right, a person has to see.
        const fix =
          name === 'href'
            ? undefined
            : {
                title: FIX,
                safe: INVISIBLE_ATTRIBUTES.has(name),
                edits: [removeAttribute(source, attribute)],
              };
        return [{ start, end, message: forTarget(name === 'href' ? ANCHOR : MESSAGE, target), data, fix }];
      });
    });
  },
} satisfies MarkupRule<Options>;

const MESSAGE = {
  en: '{target} removes the attribute {name} of <{element}>; do without it',
  zh: '{target}会去掉 <{element}> 的 {name} 属性，建议不用',
};
const ANCHOR = {
  en: '{target} removes links to a place in the article; do without this link',
  zh: '{target}不支持文内跳转，这个链接会失效，建议去掉',
};
const FIX = { en: 'Remove {name}', zh: '去掉 {name}' };

function isLost(target: Target, row: ElementRow, element: Element, name: string, value: string): boolean {
  if (stripsAttribute(target, element.name, name, value)) return true;
  return row.attributes !== undefined && !hasName(row.attributes, name) && isEffective(name, value);
}
