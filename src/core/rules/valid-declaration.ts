import type { MarkupRule } from './rule';
import { styleFindings } from './shared/style/style-findings';

export default {
  id: 'valid-declaration',
  group: 'style',
  basis: 'standard',
  severity: 'warning',
  scope: 'markup',
  summary: {
    en: 'An inline style names a property or value that does not exist.',
    zh: '行内样式的名称或取值不存在。',
  },
  details: {
    en: 'A misspelt property, a size without a unit or a colour that is none has no effect: the paragraph looks as if nothing had been set. Properties that Word writes for itself (`mso-…`), vendor prefixes, custom properties and `var()` are left alone.',
    zh: '名称拼错、尺寸缺单位、颜色不存在，这条样式就不起作用，段落看上去和没设一样。Word 自用的属性（`mso-…`）、浏览器前缀、自定义属性和 `var()` 不检查。',
  },
  many: { en: '{count} styles have no effect', zh: '有 {count} 处样式不起作用' },
  fixMany: { en: 'Correct all {count} styles', zh: '全部改正样式（{count} 处）' },
  bad: [
    '<p style="⟦text-ident⟧: 2em">会议召开。</p>',
    '<p style="font-size: ⟦20⟧">会议召开。</p>',
    '<p style="text-align: ⟦middle⟧; color: ⟦#gggggg⟧">会议召开。</p>',
    '<p style="⟦color:⟧">会议召开。</p>',
  ],
  good: [
    '<p style="text-indent: 2em; color: rgb(1, 1, 1); mso-fareast-font-family: 宋体">会议召开。</p>',
    '<p style="-webkit-text-stroke: 1px; --x: 1; color: var(--x)">会议召开。</p>',
  ],
  check: (piece, { checkStyle }) =>
    styleFindings(piece, checkStyle, {
      'unknown-property': { en: 'There is no style “{text}”', zh: '没有“{text}”这种样式' },
      'invalid-value': {
        en: '“{text}” is not a value that this style can have',
        zh: '“{text}”不是这种样式的取值',
      },
      'missing-value': { en: '“{text}” has no value', zh: '“{text}”没有写值' },
    }),
} satisfies MarkupRule;
