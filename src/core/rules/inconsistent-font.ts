import type { Content } from '../article/content';
import { addDeclaration } from '../style/edits';
import { shift } from '../text';
import {
  blockFonts,
  fontDeclarations,
  FONT_PROPERTIES,
  inheritedKeys,
  NOTE_FAMILY,
  type BlockFonts,
  type FontProperty,
} from './shared/style/fonts';
import { isAligned } from './shared/style/indent';
import { interned } from './shared/interned';
import { majorityKey } from './shared/style/majority';
import { createSetApart, isParagraph } from './shared/style/paragraph';
import type { ArticleRule, BlockView, Finding, LocalizedText } from './rule';

interface Options {
  readonly properties: readonly string[];
}

export default {
  id: 'inconsistent-font',
  group: 'style',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  options: {
    properties: {
      description: {
        en: 'What is compared: `font-size`, `font-family`, `line-height`',
        zh: '比较哪些样式：`font-size` 字号、`font-family` 字体、`line-height` 行距',
      },
      default: FONT_PROPERTIES,
    },
  },
  summary: {
    en: 'A paragraph is set in another size, font or line spacing than the others.',
    zh: '段落的字号、字体或行距与其他段落不一致。',
  },
  details: {
    en: 'One paragraph of 18 px among fourteen of 20 px was pasted from somewhere else. Headings, captions, signatures, tables and bold lead paragraphs may look different, and so may single words; they are not compared.',
    zh: '十四段都是 20 px，只有一段是 18 px，多半是从别处粘贴来的。小标题、图注、落款、表格、加粗的导语和个别词语可以不同，不参与比较。',
  },
  many: {
    en: '{count} paragraphs are set in another font than the others',
    zh: '有 {count} 处段落的字号、字体或行距与其他段落不一致',
  },
  fixMany: { en: 'Set all {count} like the others', zh: '全部与其他段落统一（{count} 处）' },
  bad: [
    '<p style="⟦font-size: 18px⟧">会议一。</p><p style="font-size: 20px">会议二。</p><p style="font-size: 20px">会议三。</p><p style="font-size: 20px">会议四。</p>',
    '<p>会议一。</p><p>会议二。</p><p>会议三。</p><p><span style="⟦font-family: 黑体⟧">会议四。</span></p>',
  ],
  good: [
    '<p style="font-size: 16px">会议一。</p><p style="font-size: 1em">会议二。</p><p style="font-size: 12pt">会议三。</p><p style="font-size: 100%">会议四。</p>',
    '<p><b style="font-size: 24px">一、会议</b></p><p>会议<span style="font-size: 18px">召开</span>了，大家踊跃发言。</p><p>会议二。</p><p>会议三。</p><p>会议四。</p>',
  ],
  // A heading, a caption or a signature has no say and is not judged.
  summarize: interned((block: Content) =>
    isParagraph(block) && !isAligned(block) ? blockFonts(block) : undefined,
  ),
  check({ blocks }, { options }): Finding[] {
    const isSetApart = createSetApart();
    const paragraphs = blocks.filter(({ piece }) => !isSetApart(piece));
    const prose = paragraphs.filter(({ summary }) => summary['font-family'] !== NOTE_FAMILY);
    const judged = prose.length > paragraphs.length / 2 ? prose : paragraphs;
    return FONT_PROPERTIES.filter((property) => options.properties.includes(property)).flatMap((property) =>
      checkProperty(judged, property),
    );
  },
} satisfies ArticleRule<BlockFonts, Options>;

const WORDS: Record<FontProperty, LocalizedText> = {
  'font-size': { en: 'font size', zh: '字号' },
  'font-family': { en: 'font', zh: '字体' },
  'line-height': { en: 'line spacing', zh: '行距' },
};
const ALONE = {
  en: 'Paragraph {number} has a {what} of its own, {value}; most of the others have none',
  zh: '第 {number} 段单独设了{what}（{value}），多数段落没有设',
};
const DIFFERENT = {
  en: 'The {what} of paragraph {number} is {value}, that of most others {usual}',
  zh: '第 {number} 段的{what}是 {value}，多数段落是 {usual}',
};
const MISSING = {
  en: 'Paragraph {number} has no {what}; that of most others is {usual}',
  zh: '第 {number} 段没有设{what}，多数段落是 {usual}',
};
const DROP = { en: 'Remove {value}', zh: '去掉 {value}' };
const SET = { en: 'Set {usual}', zh: '改为 {usual}' };

function checkProperty(blocks: readonly BlockView<BlockFonts>[], property: FontProperty): Finding[] {
  const inherited = inheritedKeys(property);
  /** The key of the block, or of what it inherits. */
  const keyOf = ({ piece, summary }: BlockView<BlockFonts>) => {
    const key = summary[property];
    return key === '' ? inherited(piece) : key;
  };
  const usual = majorityKey(blocks, keyOf);
  if (usual === undefined) return [];
  const others = blocks.filter((view) => {
    const key = keyOf(view);
    return key !== undefined && key !== usual;
  });
  if (others.length === 0) return [];
  const like = blocks.find(({ summary }) => summary[property] === usual);
  const value = like && fontDeclarations(like.piece.content, property).at(0)?.value;
  return others.flatMap((view) => deviation(view, property, usual === '' ? '' : value) ?? []);
}

/** `usual` is the value to set; empty where there is to be none, undefined where it cannot be told. */
function deviation(
  { piece, number }: BlockView<BlockFonts>,
  property: FontProperty,
  usual: string | undefined,
): Finding | undefined {
  const declarations = fontDeclarations(piece.content, property);
  const [first] = declarations;
  const value = first?.value ?? '';
  const data = { number, value, usual: usual ?? '' };
  const places = declarations.map((declaration) => shift(declaration, piece.start));
  if (usual === '') {
    const edits = declarations.map((declaration) => ({
      ...shift(declaration.remove(), piece.start),
      text: '',
    }));
    return (
      first && {
        ...places[0],
        places,
        message: named(ALONE, property),
        data,
        fix: { title: DROP, safe: false, edits },
      }
    );
  }
  if (usual === undefined) return undefined;
  if (first) {
    const edits = declarations.map(({ valueRange }) => ({ ...shift(valueRange, piece.start), text: usual }));
    return {
      ...places[0],
      places,
      message: named(DIFFERENT, property),
      data,
      fix: { title: SET, safe: false, edits },
    };
  }
  const { source, element } = piece.content;
  if (!element) return undefined;
  const edit = addDeclaration(source, element, `${property}: ${usual}`);
  const edits = [{ ...shift(edit, piece.start), text: edit.text }];
  return {
    ...shift(element.startTag, piece.start),
    message: named(MISSING, property),
    data,
    fix: { title: SET, safe: false, edits },
  };
}

function named({ en, zh }: LocalizedText, property: FontProperty): LocalizedText {
  const words = WORDS[property];
  return { en: en.replace('{what}', words.en), zh: zh.replace('{what}', words.zh) };
}
