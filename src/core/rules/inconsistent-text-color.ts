import type { Content } from '../article/content';
import { kept } from '../kept';
import { remembered } from '../remembered';
import { colourDistance, parseColour } from '../style/colour';
import { removeDeclaration } from '../style/edits';
import { declarationsOf } from '../style/uses';
import { shiftEdit, type Edit, type Range } from '../text';
import { interned } from './shared/interned';
import { majorityKey } from './shared/style/majority';
import { onlyChild } from './shared/html/only-child';
import { createSetApart, isParagraph } from './shared/style/paragraph';
import type { ArticleRule, Finding, Fix } from './rule';

/** The colour that the whole text of a block is set in, and where that is said. */
interface BlockColour {
  readonly value: string;
  readonly range: Range;
  readonly removal: Edit;
  readonly valueRange: Range;
}

const DEFAULT = '';

/** Of a block of body text: a heading or a caption has no say and is not judged. */
interface Summary {
  /** Lower case; empty where it has none of its own. */
  readonly value: string;
}

export default {
  id: 'inconsistent-text-color',
  group: 'style',
  basis: 'practice',
  severity: 'warning',
  scope: 'article',
  summary: {
    en: 'The text of a paragraph has nearly the colour of the others, but not quite.',
    zh: '段落文字颜色与其他段落不一致。',
  },
  details: {
    en: 'A colour such as `rgb(1, 1, 1)` on one paragraph of fifteen is left over from where the text was copied. It cannot be seen on white, and shows as soon as the site changes its text colour or turns to dark mode. Colours that are clearly meant, such as red, and colours of single words, headings and captions are not reported.',
    zh: '十五段里只有一段写着 `rgb(1, 1, 1)` 这样的颜色，是复制时带来的。在白底上看不出，网站一换字色或进入深色模式就露出来。明显有意的颜色（如红色），以及个别词语、标题、图注的颜色不报。',
  },
  many: {
    en: '{count} paragraphs have a text colour unlike the others',
    zh: '有 {count} 段的文字颜色与其他段落不一致',
  },
  fixMany: {
    en: 'Give all {count} paragraphs the text colour of the others',
    zh: '文字颜色全部与其他段落统一（{count} 段）',
  },
  bad: [
    '<p style="⟦color: rgb(1, 1, 1)⟧;">会议召开。</p><p>会议二。</p><p>会议三。</p><p>会议四。</p>',
    '<p style="color: #333">一。</p><p style="color: #333">二。</p><p style="color: #333">三。</p><p style="⟦color: #000⟧">四。</p>',
  ],
  good: [
    '<p style="color: red;">会议召开。</p><p>会议二。</p><p>会议三。</p><p>会议四。</p>',
    '<p><b style="color: #111">会议</b>召开。</p><p>会议二。</p><p>会议三。</p><p>会议四。</p>',
    '<p style="color: #333">会议一。</p><p style="color: #000">会议二。</p><p>会议三。</p><p>会议四。</p>',
  ],
  summarize: interned((block: Content) =>
    isParagraph(block) ? { value: colourOf(block)?.value ?? DEFAULT } : undefined,
  ),
  check({ blocks }): Finding[] {
    const isSetApart = createSetApart();
    const judged = blocks.filter(({ piece }) => !isSetApart(piece));
    const usual = majorityKey(judged, ({ summary }) => summary.value);
    if (usual === undefined) return [];
    const isDeviation = remembered((value) => value !== usual && value !== DEFAULT && isNear(value, usual));
    const others = judged.filter(({ summary }) => isDeviation(summary.value));
    return others.flatMap(({ piece, number }) => {
      const colour = colourOf(piece.content);
      return colour ? [new DeviantColour(colour, usual, number, piece.start)] : [];
    });
  },
} satisfies ArticleRule<Summary>;

const ALONE = {
  en: 'Only paragraph {number} has the text colour {value}; the others have none',
  zh: '只有第 {number} 段单独设了文字颜色 {value}，其他段落都没有设',
};
const OTHER = {
  en: 'Paragraph {number} has the text colour {value}, the others {usual}',
  zh: '第 {number} 段的文字颜色是 {value}，其他段落是 {usual}',
};
const DROP = { en: 'Remove the colour', zh: '去掉这个颜色' };
const REPLACE = { en: 'Change to {usual}', zh: '改为 {usual}' };

/** A tenth of thousands of paragraphs may have one: each is its own fix, and what is said of it is made when it is asked for. */
class DeviantColour implements Finding, Fix {
  readonly start: number;
  readonly end: number;
  readonly safe = false;

  constructor(
    private readonly colour: BlockColour,
    private readonly usual: string,
    private readonly number: number,
    private readonly blockStart: number,
  ) {
    this.start = colour.range.start + blockStart;
    this.end = colour.range.end + blockStart;
  }

  get message() {
    return this.usual === DEFAULT ? ALONE : OTHER;
  }

  get data() {
    return { number: this.number, value: this.colour.value, usual: this.usual };
  }

  get fix(): Fix {
    return this;
  }

  get title() {
    return this.usual === DEFAULT ? DROP : REPLACE;
  }

  get edits(): readonly Edit[] {
    const { removal, valueRange } = this.colour;
    const edit = this.usual === DEFAULT ? { ...removal, text: '' } : { ...valueRange, text: this.usual };
    return [shiftEdit(edit, this.blockStart)];
  }
}

/** Where the colours differ more than this (CIE 1976), the difference is there to be seen: it is meant. */
const MAX_DISTANCE = 30;

function isNear(value: string, usual: string): boolean {
  const colour = parseColour(value);
  const usualColour = usual === DEFAULT ? ([0, 0, 0] as const) : parseColour(usual);
  return (
    colour !== undefined && usualColour !== undefined && colourDistance(colour, usualColour) <= MAX_DISTANCE
  );
}

/** Follows the elements that hold the whole text of the block; the innermost colour is the one that is seen. */
const colourOf = kept(({ source, element }: Content): BlockColour | undefined => {
  let colour: BlockColour | undefined;
  for (let owner = element; owner; owner = onlyChild(source, owner)) {
    const declaration = declarationsOf(source, owner).findLast(({ property }) => property === 'color');
    if (!declaration) continue;
    const { use, value } = declaration;
    colour = {
      value: value.toLowerCase(),
      range: use.sourceRange(declaration),
      valueRange: use.sourceRange(declaration.valueRange),
      removal: removeDeclaration(source, use, declaration),
    };
  }
  return colour;
});
