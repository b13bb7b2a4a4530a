import type { Content } from '../../../article/content';
import type { Element } from '../../../article/html';
import type { Piece } from '../../../article/pieces';
import { inherited } from '../html/inherited';
import { lookOf, shiftPaint, type Look } from './paint';
import { textRuns } from './text-runs';

/** Text of a block with what the block says of its look; offsets of the block. */
export interface PaintedText extends Look {
  readonly length: number;
}

/** A block in more pieces is no text. */
const MAX_RUNS = 500;

/** The visible text of a block, by look. */
export function paintedTexts(block: Content): PaintedText[] {
  const lookIn = createLooks(block.source);
  const runs = textRuns(block).filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  return runs
    .slice(0, MAX_RUNS)
    .map(({ owner, text }) => ({ ...(owner && lookIn(owner)), length: text.trim().length }));
}

/** The look of text in an element of a block. Each element is looked at once, however many are nested in it. */
function createLooks(source: string): (element: Element) => Look {
  const looks = new Map<Element, Look>();
  return (owner) => {
    const unknown: Element[] = [];
    let element: Element | undefined = owner;
    for (; element && !looks.has(element); element = element.parent) unknown.push(element);
    let look = (element && looks.get(element)) ?? {};
    for (const each of unknown.reverse()) {
      look = within(lookOf(source, each), look);
      looks.set(each, look);
    }
    return look;
  };
}

/** A look with what it leaves out taken from around it. */
function within(inner: Look, outer: Look): Look {
  return {
    colour: inner.colour ?? outer.colour,
    background: inner.background ?? outer.background,
    size: inner.size ?? outer.size,
    isBold: inner.isBold ?? outer.isBold,
    isHidden: inner.isHidden === true || outer.isHidden,
  };
}

/** The look that the containers around a piece give it, in offsets of the article; undefined where they say nothing. */
export function createSurroundings(): (piece: Piece) => Look | undefined {
  return inherited<Look | undefined>(undefined, (around, container) => {
    const own = lookOfContainer(container);
    return own && around ? within(own, around) : (own ?? around);
  });
}

/** Undefined where the container says nothing of how its text looks. */
function lookOfContainer({ content: { element, source }, start }: Piece): Look | undefined {
  const look = element && lookOf(source, element);
  const isPlain = !look || Object.values(look).every((value) => value === undefined || value === false);
  return isPlain ? undefined : shiftLook(look, start);
}

/** The text as it looks in the article, in offsets of the article. */
export function withSurroundings(text: PaintedText, piece: Piece, around: Look | undefined): PaintedText {
  const own = shiftLook(text, piece.start);
  return { ...(around ? within(own, around) : own), length: text.length };
}

function shiftLook(look: Look, by: number): Look {
  const { colour, background } = look;
  return {
    ...look,
    colour: colour && shiftPaint(colour, by),
    background: background && shiftPaint(background, by),
  };
}
