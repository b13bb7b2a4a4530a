import type { Content } from '../article/content';
import type { Piece } from '../article/pieces';
import { kept } from '../kept';
import { shift, type Range } from '../text';
import { parseColour, readHexDigits, type Rgb } from './colour';
import { declarationsOf, type DeclarationUse } from './uses';

/** A colour where it is written in an inline style. */
export interface Swatch extends Range {
  readonly colour: Rgb;
  /** 0 to 1. */
  readonly alpha: number;
}

/** Properties whose values name colours. */
const COLOURED = /color|background|border|outline|shadow|text-decoration/;

const NOTATIONS = /#[\da-f]+\b|rgba?\([^()]*\)|[a-z]+/gi;

/** The colours in the inline styles of the pieces of a body, in order. */
export function* swatches(pieces: readonly Piece[]): Generator<Swatch> {
  for (const { content, start } of pieces)
    for (const swatch of swatchesIn(content)) yield { ...swatch, ...shift(swatch, start) };
}

const swatchesIn = kept(({ source, elements }: Content): Swatch[] =>
  elements.flatMap((element) => declarationsOf(source, element).flatMap(coloursOf)),
);

function coloursOf({ property, value, valueRange, use }: DeclarationUse): Swatch[] {
  if (!COLOURED.test(property) || value.includes('url(')) return [];
  return [...value.matchAll(NOTATIONS)].flatMap(({ 0: text, index }) => {
    const read = readColour(text);
    const start = valueRange.start + index;
    return read ? [{ ...use.sourceRange({ start, end: start + text.length }), ...read }] : [];
  });
}

function readColour(text: string): Pick<Swatch, 'colour' | 'alpha'> | undefined {
  if (text.startsWith('#')) return readHex(text.slice(1));
  if (/^rgb/i.test(text)) return readFunction(text);
  const colour = parseColour(text);
  return colour && { colour, alpha: 1 };
}

function readHex(digits: string): Pick<Swatch, 'colour' | 'alpha'> | undefined {
  const { length } = digits;
  if (length !== 3 && length !== 4 && length !== 6 && length !== 8) return undefined;
  const [red, green, blue, alpha = 255] = readHexDigits(digits);
  return { colour: [red, green, blue], alpha: alpha / 255 };
}

/** With commas or spaces between numbers or per cents. */
function readFunction(text: string): Pick<Swatch, 'colour' | 'alpha'> | undefined {
  const parts = [...text.matchAll(/(\d*\.?\d+)(%?)/g)].map(([, digits, unit]) => ({
    number: Number(digits),
    isPart: unit === '%',
  }));
  if (parts.length < 3 || parts.length > 4) return undefined;
  const [red, green, blue, alpha] = parts.map(({ number, isPart }, index) => {
    const whole = index === 3 ? 1 : 255;
    return Math.min(whole, isPart ? (number / 100) * whole : number);
  });
  return { colour: [red, green, blue], alpha: parts.length === 4 ? alpha : 1 };
}
