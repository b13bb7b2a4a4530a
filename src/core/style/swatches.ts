import { parseHtml, walk } from '../article/html';
import type { Range } from '../text';
import { parseColour, type Rgb } from './colour';
import { declarationsOf } from './uses';

/** A colour where it is written in an inline style. */
export interface Swatch extends Range {
  readonly colour: Rgb;
  /** 0 to 1. */
  readonly alpha: number;
}

/** Properties whose values name colours. */
const COLOURED = /color|background|border|outline|shadow|text-decoration/;

const NOTATIONS = /#[\da-f]+\b|rgba?\([^()]*\)|[a-z]+/gi;

/** The colours in the inline styles of a stretch of the source, in order. */
export function* swatches(source: string, range: Range): Generator<Swatch> {
  for (const node of walk(parseHtml(source, range).children)) {
    if (node.kind !== 'element') continue;
    for (const { property, value, valueRange, use } of declarationsOf(source, node)) {
      if (!COLOURED.test(property) || value.includes('url(')) continue;
      for (const { 0: text, index } of value.matchAll(NOTATIONS)) {
        const read = readColour(text);
        const start = valueRange.start + index;
        if (read) yield { ...use.sourceRange({ start, end: start + text.length }), ...read };
      }
    }
  }
}

function readColour(text: string): Pick<Swatch, 'colour' | 'alpha'> | undefined {
  if (text.startsWith('#')) return readHex(text.slice(1));
  if (/^rgb/i.test(text)) return readFunction(text);
  const colour = parseColour(text);
  return colour && { colour, alpha: 1 };
}

function readHex(digits: string): Pick<Swatch, 'colour' | 'alpha'> | undefined {
  const long = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  if (long.length !== 6 && long.length !== 8) return undefined;
  const [red, green, blue, alpha = 255] = [...long.matchAll(/../g)].map(([pair]) => parseInt(pair, 16));
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
