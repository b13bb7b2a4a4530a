import type { MarkupRule } from './rule';
import { styleFindings } from './shared/style/style-findings';

export default {
  id: 'style-syntax',
  group: 'style',
  basis: 'standard',
  severity: 'error',
  scope: 'markup',
  summary: { en: 'An inline style is not written as CSS.', zh: '行内样式的写法不对。' },
  details: {
    en: 'A style is a list of `name: value` pairs separated by semicolons. A missing colon or semicolon, a full-width mark from a Chinese input method or a bracket left open makes browsers drop the declaration and often the next one.',
    zh: '样式由“名称: 值”组成，用分号隔开。少了冒号或分号、混进中文输入法的全角符号、括号没有闭合，都会让浏览器丢掉这一条，往往连下一条也丢掉。',
  },
  many: { en: '{count} inline styles are not written as CSS', zh: '有 {count} 处样式写法不对' },
  fixMany: { en: 'Correct all {count} styles', zh: '全部改正样式写法（{count} 处）' },
  bad: [
    '<p style="⟦font-size 20px⟧">会议召开。</p>',
    '<p style="⟦font-size：20px⟧">会议召开。</p>',
    '<p style="⟦color:red font-size:16px⟧">会议召开。</p>',
    '<p style="width: ⟦calc(100% - 2px⟧">会议召开。</p>',
  ],
  good: [
    '<p style="color: red; font-size: 16px;">会议召开。</p>',
    '<p style="font-family: &quot;宋体&quot;">会议</p>',
  ],
  check: (piece, { checkStyle }) =>
    styleFindings(piece, checkStyle, {
      'missing-colon': { en: 'The colon is missing in “{text}”', zh: '“{text}”少了冒号' },
      'missing-semicolon': {
        en: 'A semicolon is missing between the declarations in “{text}”',
        zh: '“{text}”里两条样式之间少了分号',
      },
      'unclosed-bracket': {
        en: 'A bracket or quote is left open in “{text}”',
        zh: '“{text}”的括号或引号没有配对',
      },
      'unexpected-character': { en: '“{text}” is not CSS', zh: '“{text}”不是样式' },
    }),
} satisfies MarkupRule;
