/** A colour in sRGB, 0 to 255 each. */
export type Rgb = readonly [number, number, number];

const NAMES = new Map<string, Rgb>([
  ['black', [0, 0, 0]],
  ['white', [255, 255, 255]],
  ['gray', [128, 128, 128]],
  ['grey', [128, 128, 128]],
  ['darkgray', [169, 169, 169]],
  ['dimgray', [105, 105, 105]],
  ['windowtext', [0, 0, 0]],
  ['red', [255, 0, 0]],
  ['blue', [0, 0, 255]],
  ['green', [0, 128, 0]],
]);

const HEX = /^#([\da-f]{3}|[\da-f]{6})$/i;
const FUNCTION = /^rgba?\(\s*(\d+)[\s,]+(\d+)[\s,]+(\d+)\s*(?:[,/]\s*(1|1\.0+|100%)\s*)?\)$/i;

/** The opaque colour that a CSS value names; undefined for other values, transparent ones and names not used in articles. */
export function parseColour(value: string): Rgb | undefined {
  const text = value.trim().toLowerCase();
  const hex = HEX.exec(text)?.[1];
  if (hex !== undefined) {
    const [red, green, blue] = readHexDigits(hex);
    return [red, green, blue];
  }
  const channels = FUNCTION.exec(text);
  if (channels) return [Number(channels[1]), Number(channels[2]), Number(channels[3])];
  return NAMES.get(text);
}

/** The channels of a colour in hexadecimal digits, one or two for each, from 0 to 255. */
export function readHexDigits(digits: string): number[] {
  const pairs = digits.length < 6 ? digits.replace(/./g, '$&$&') : digits;
  return (pairs.match(/../g) ?? []).map((pair) => parseInt(pair, 16));
}

/** How different two colours look: the CIE 1976 distance in L*a*b*. About 2 can just be told apart. */
export function colourDistance(a: Rgb, b: Rgb): number {
  const [l1, a1, b1] = toLab(a);
  const [l2, a2, b2] = toLab(b);
  return Math.hypot(l1 - l2, a1 - a2, b1 - b2);
}

/** sRGB to CIE L*a*b* under D65, by the formulas of IEC 61966-2-1 and CIE 15. */
function toLab(colour: Rgb): [number, number, number] {
  const [r, g, b] = colour.map((channel) => {
    const value = Math.min(channel, 255) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  const x = companded((0.4124 * r + 0.3576 * g + 0.1805 * b) / 0.9505);
  const y = companded(0.2126 * r + 0.7152 * g + 0.0722 * b);
  const z = companded((0.0193 * r + 0.1192 * g + 0.9505 * b) / 1.089);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function companded(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : ((24389 / 27) * value + 16) / 116;
}
