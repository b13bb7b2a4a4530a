import type { Rgb } from './colour';

/** The contrast of two colours, 1 to 21 (WCAG 2, "contrast ratio"). */
export function contrastRatio(a: Rgb, b: Rgb): number {
  const [lighter, darker] = [luminance(a), luminance(b)].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/** WCAG 2, "relative luminance". */
function luminance(colour: Rgb): number {
  const [r, g, b] = colour.map((channel) => {
    const value = Math.min(channel, 255) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

const STEPS = 50;

/** The colour nearest to `colour`, towards black or white, that has the contrast; undefined where neither has. */
export function readableColour(colour: Rgb, background: Rgb, ratio: number): Rgb | undefined {
  const goal = luminance(background) > 0.18 ? 0 : 255;
  for (let step = 1; step <= STEPS; step++) {
    const mix = (channel: number) => Math.round(channel + ((goal - channel) * step) / STEPS);
    const candidate: Rgb = [mix(colour[0]), mix(colour[1]), mix(colour[2])];
    if (contrastRatio(candidate, background) >= ratio) return candidate;
  }
  return undefined;
}

export function toHex(colour: Rgb): string {
  return `#${colour.map((channel) => Math.min(channel, 255).toString(16).padStart(2, '0')).join('')}`;
}
