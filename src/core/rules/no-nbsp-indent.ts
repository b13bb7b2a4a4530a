import type { Content } from '../article/content';
import { addDeclaration } from '../style/edits';
import { declarationsOf } from '../style/uses';
import { spaceIndent, type SpaceIndent } from './shared/style/indent';
import type { BlockRule, Finding } from './rule';

export default {
  id: 'no-nbsp-indent',
  group: 'style',
  basis: 'practice',
  severity: 'warning',
  scope: 'block',
  inTitle: false,
  summary: { en: 'A paragraph is indented with spaces.', zh: '用空格顶出首行缩进。' },
  details: {
    en: 'How wide a no-break space is depends on the font, so a paragraph indented with eight of them is two characters deep on one screen and three on another; each also costs six characters of the limit that WeChat sets. `text-indent: 2em` is two characters everywhere, and WeChat and the editors of content management systems all keep it.',
    zh: '不换行空格的宽度随字体变化，同样八个空格，有的屏幕上是两个字，有的是三个字；每个还要占去微信正文限额里的六个字符。`text-indent: 2em` 在哪里都是两个字宽，微信和各家后台编辑器都会保留。',
  },
  many: {
    en: '{count} paragraphs are indented with spaces instead of text-indent',
    zh: '有 {count} 段用空格缩进，宜改用首行缩进 2 字',
  },
  fixMany: {
    en: 'Indent all {count} paragraphs with text-indent: 2em',
    zh: '全部改用首行缩进 2 字（{count} 段）',
  },
  bad: [
    '<p>⟦&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;&nbsp;⟧会议召开。</p>',
    '<p><span style="color: red;">⟦　　⟧会议召开。</span></p>',
  ],
  good: [
    '<p style="text-indent: 2em;">会议召开。</p>',
    '<p style="text-align: right;">&nbsp;&nbsp;&nbsp;&nbsp;清河县教育局</p>',
    '<ul><li>&nbsp;&nbsp;会议</li></ul>',
    '<p>&nbsp;</p>',
  ],
  check(block): Finding[] {
    const indent = spaceIndent(block);
    if (!indent) return [];
    const data = { spaces: indent.text.length };
    return [
      { start: indent.start, end: indent.end, message: MESSAGE, data, fix: useTextIndent(block, indent) },
    ];
  },
} satisfies BlockRule;

const MESSAGE = {
  en: 'This paragraph is indented with {spaces} spaces; use text-indent: 2em',
  zh: '这一段用 {spaces} 个空格缩进，宜改用首行缩进 2 字（text-indent: 2em）',
};
const FIX = { en: 'Indent with text-indent: 2em', zh: '改用首行缩进 2 字' };

function useTextIndent({ source, element }: Content, { start, end }: SpaceIndent) {
  const remove = { start, end, text: '' };
  if (!element) return undefined;
  const isIndented = declarationsOf(source, element).some(
    ({ property, value }) => property === 'text-indent' && parseFloat(value) > 0,
  );
  const edits = isIndented ? [remove] : [addDeclaration(source, element, 'text-indent: 2em'), remove];
  return { title: FIX, safe: false, edits };
}
