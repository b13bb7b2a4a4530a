import type { Content } from '../article/content';
import type { Piece } from '../article/pieces';
import { addDeclaration, removeDeclaration, removeTags } from '../style/edits';
import { declarationsOf } from '../style/uses';
import { shift, shiftEdit, type Edit, type Range } from '../text';
import { interned } from './shared/interned';
import { onlyChild } from './shared/html/only-child';
import type { ArticleRule, Finding } from './rule';

/** A declaration on the one inline element that holds the whole text of a block. */
interface CarriedDeclaration extends Range {
  /** In a form in which equal declarations are equal. */
  readonly text: string;
  /** Moves it to the block element. */
  readonly hoist: readonly Edit[];
}

/** From this number on, the same declaration is a habit that belongs on the paragraph. */
const MIN_REPEAT = 5;

export default {
  id: 'redundant-inline-style',
  group: 'style',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  summary: {
    en: 'The same style is repeated on a span inside every paragraph.',
    zh: '每一段里都套着一个设了同样样式的 span。',
  },
  details: {
    en: 'An editor that wraps every paragraph into `<span style="font-size: 20px">` makes the body a quarter longer and hard to change. The style does the same on the paragraph itself, and stays when a word is added beside the span.',
    zh: '有的编辑器给每一段套上 `<span style="font-size: 20px">`，正文因此长出四分之一，也不好改。把样式写在段落上效果一样，以后在段首段尾加字也不会变样。',
  },
  many: { en: 'The same style is repeated inside {count} paragraphs', zh: '有 {count} 段重复同样的样式' },
  fixMany: { en: 'Move all {count} styles to the paragraphs', zh: '样式全部移到段落上（{count} 种）' },
  bad: [
    ['一', '二', '三', '四', '五']
      .map((text) => `<p><span style="⟦font-size: 20px⟧;">${text}</span></p>`)
      .join(' '),
  ],
  good: [
    '<p><span style="font-size: 20px;">一</span></p><p><span style="font-size: 20px;">二</span></p>',
    ['一', '二', '三', '四', '五'].map((text) => `<p style="font-size: 20px;">${text}</p>`).join(' '),
    ['一', '二', '三', '四', '五']
      .map((text) => `<p><span style="color: red;">${text}</span>：文</p>`)
      .join(' '),
  ],
  summarize: interned((block: Content) => {
    const carried = carriedDeclarations(block);
    return carried.length > 0 ? carried.map(({ text }) => text) : undefined;
  }),
  check({ blocks }): Finding[] {
    const carriers = new Map<string, Piece[]>();
    for (const { piece, summary } of blocks) {
      for (const text of summary) {
        const pieces = carriers.get(text);
        if (pieces) pieces.push(piece);
        else carriers.set(text, [piece]);
      }
    }
    return [...carriers]
      .filter(([, pieces]) => pieces.length >= MIN_REPEAT)
      .map(([text, pieces]) => toFinding(text, pieces));
  },
} satisfies ArticleRule<readonly string[]>;

const MESSAGE = {
  en: '“{text}” is repeated on a span inside {count} paragraphs; set it on the paragraphs',
  zh: '有 {count} 段里面重复写了“{text}”，宜写在段落上',
};
const FIX = { en: 'Move “{text}” to the paragraphs ({count})', zh: '把“{text}”移到段落上（{count} 处）' };

/** Properties that text inherits from its paragraph, so that it looks the same with them there. */
const INHERITED = new Set(
  'color font-family font-size font-style font-weight letter-spacing word-spacing'.split(' '),
);
/** These say of the paragraph what they do not say of the text in it. */
const KEYWORD = /^(?:inherit|initial|unset|revert)$/i;
const INLINE_ELEMENTS = new Set(['span', 'font']);
const PARAGRAPH_ELEMENTS = new Set(['p', 'div', 'section', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

function carriedDeclarations({ source, element }: Content): CarriedDeclaration[] {
  const carrier = element && PARAGRAPH_ELEMENTS.has(element.name) ? onlyChild(source, element) : undefined;
  if (!element || !carrier || !INLINE_ELEMENTS.has(carrier.name)) return [];
  const declarations = declarationsOf(source, carrier);
  return declarations.flatMap((declaration) => {
    const { property, value, isImportant, use } = declaration;
    if (!INHERITED.has(property) || isImportant || KEYWORD.test(value)) return [];
    const text = `${property}: ${value.replace(/\s*,\s*/g, ', ').toLowerCase()}`;
    const isAlone = declarations.length === 1 && carrier.attributes.length === 1 && carrier.name === 'span';
    const removal = isAlone ? removeTags(carrier) : [removeDeclaration(source, use, declaration)];
    return [
      { ...use.sourceRange(declaration), text, hoist: [addDeclaration(source, element, text), ...removal] },
    ];
  });
}

/** A habit has thousands of places in a long article: they are made when they are asked for. */
function toFinding(text: string, pieces: readonly Piece[]): Finding {
  const carried = ({ content }: Piece) => carriedDeclarations(content).filter((each) => each.text === text);
  const placesIn = (piece: Piece) => carried(piece).map((each) => shift(each, piece.start));
  const editsIn = (piece: Piece) =>
    carried(piece).flatMap(({ hoist }) => hoist.map((edit) => shiftEdit(edit, piece.start)));
  return {
    ...placesIn(pieces[0])[0],
    message: MESSAGE,
    data: { text, count: pieces.length },
    get places() {
      return pieces.flatMap(placesIn);
    },
    fix: {
      title: FIX,
      safe: false,
      get edits() {
        return pieces.flatMap(editsIn);
      },
    },
  };
}
