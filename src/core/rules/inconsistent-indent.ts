import { shift } from '../text';
import { spaceIndent, type SpaceIndent } from './shared/style/indent';
import { interned } from './shared/interned';
import { majorityKey } from './shared/style/majority';
import type { ArticleRule, Finding, Fix } from './rule';

export default {
  id: 'inconsistent-indent',
  group: 'style',
  basis: 'practice',
  severity: 'warning',
  scope: 'article',
  summary: { en: 'A paragraph is indented more or less than the others.', zh: '缩进与其他段落不一致。' },
  details: {
    en: 'Where most paragraphs begin with the same number of spaces, one with more or fewer stands out on the page. The fix gives it as many as the others have.',
    zh: '多数段落开头的空格数相同，多一个或少一个在页面上会很显眼。修正后与其他段落一样。',
  },
  many: {
    en: '{count} paragraphs are indented unlike the others',
    zh: '有 {count} 段的缩进与其他段落不一致',
  },
  fixMany: {
    en: 'Indent all {count} paragraphs as the others',
    zh: '缩进全部改成与其他段落一样（{count} 段）',
  },
  changesText: { en: 'spaces at the beginning of a paragraph', zh: '段落开头的空格' },
  bad: [
    '<p>&nbsp;&nbsp;一</p><p>⟦&nbsp;&nbsp;&nbsp;⟧二</p><p>&nbsp;&nbsp;三</p><p>&nbsp;&nbsp;四</p>',
    '<p>⟦　⟧一</p><p>　　二</p><p>　　三</p><p>　　四</p>',
  ],
  good: [
    '<p>&nbsp;&nbsp;一</p><p>&nbsp;&nbsp;二</p><p>&nbsp;&nbsp;三</p><p>&nbsp;&nbsp;四</p>',
    '<p>&nbsp;&nbsp;一</p><p>&nbsp;&nbsp;&nbsp;二</p>',
  ],
  summarize: interned(spaceIndent),
  check({ article, blocks }): Finding[] {
    const usual = majorityKey(blocks, ({ summary }) => summary.text);
    if (usual === undefined) return [];
    const others = blocks.filter(({ summary }) => summary.text !== usual);
    return others.map(({ piece, number, summary }) => {
      const { text } = summary;
      const { start, end } = shift(summary, piece.start);
      const message = text.length === usual.length ? OTHER_KIND : OTHER_NUMBER;
      const data = { number, spaces: text.length, usual: usual.length };
      return { start, end, message, data, fix: useIndent(article.source, start, end, text, usual) };
    });
  },
} satisfies ArticleRule<SpaceIndent>;

const OTHER_NUMBER = {
  en: 'Paragraph {number} begins with {spaces} spaces, the others with {usual}',
  zh: '第 {number} 段开头有 {spaces} 个空格，其他段落是 {usual} 个',
};
const OTHER_KIND = {
  en: 'Paragraph {number} is indented with other spaces than the others',
  zh: '第 {number} 段开头的空格与其他段落的不是一种',
};
const FIX = { en: 'Indent as the other paragraphs', zh: '改成与其他段落一样' };

/** Keeps the way in which the spaces are written: as references where they are. */
function useIndent(source: string, start: number, end: number, text: string, usual: string): Fix {
  const raw = source.slice(start, end);
  const isReferences = raw.startsWith('&');
  const written = [...usual].map((space) => (isReferences && space === '\u00a0' ? '&nbsp;' : space)).join('');
  const isSurplus = text.startsWith(usual) && raw.startsWith(written);
  const edit = isSurplus ? { start: start + written.length, end, text: '' } : { start, end, text: written };
  // Tags between the spaces would go with them.
  return { title: FIX, safe: !raw.includes('<'), edits: [edit] };
}
