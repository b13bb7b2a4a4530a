import { parseColour, type Rgb } from '../style/colour';
import { contrastRatio, readableColour, toHex } from '../style/contrast';
import type { Look } from './shared/style/paint';
import {
  createSurroundings,
  paintedTexts,
  withSurroundings,
  type PaintedText,
} from './shared/style/painted-text';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly ratio: number;
  readonly background: string;
}

export default {
  id: 'color-contrast',
  group: 'accessibility',
  basis: 'standard',
  severity: 'warning',
  scope: 'article',
  options: {
    ratio: {
      description: {
        en: 'The least contrast of text with its background, 1 to 21',
        zh: '文字与背景的最低对比度，1～21',
      },
      default: 4.5,
      minimum: 1,
    },
    background: {
      description: { en: 'The background of the page', zh: '页面的背景色' },
      default: '#ffffff',
    },
  },
  summary: {
    en: 'Text can hardly be told from its background.',
    zh: '文字与背景对比度太低，看不清。',
  },
  details: {
    en: 'Light grey or yellow on white cannot be read in the sun, by the old, or on a cheap screen. Text needs a contrast of 4.5 to 1, large text (24 px, or 18.66 px bold) of 3 to 1 (WCAG 1.4.3, GB/T 37668). Pure red reaches 4.0; on single words it is only mentioned. Backgrounds that are images or gradients are not judged.',
    zh: '浅灰、黄色的字印在白底上，在阳光下、屏幕差、视力弱的时候看不清。文字与背景的对比度应不低于 4.5:1，大字（24 px 以上，或 18.66 px 以上加粗）不低于 3:1（WCAG 1.4.3、GB/T 37668）。纯红是 4.0:1，用在个别词句上只作提示。背景是图片或渐变的不判断。',
  },
  many: { en: 'The contrast of {count} texts is too low', zh: '有 {count} 处文字与背景对比度太低' },
  fixMany: { en: 'Make all {count} texts readable', zh: '全部调整到看得清（{count} 处）' },
  bad: [
    '<p style="⟦color: #888888⟧">会议召开，大家踊跃发言。</p>',
    '<p>会议<span style="⟦color: #ffc000⟧">召开</span>。</p>',
    '<section style="background: #333333"><p style="⟦color: #555555⟧">会议召开。</p></section>',
  ],
  good: [
    '<p style="color: #666666">会议召开。</p>',
    '<section style="background-color: #1e50a2"><p style="color: #ffffff">会议召开。</p></section>',
    '<p style="background: url(a.png); color: #ffffff">会议召开。</p>',
    '<h2 style="color: #888888">会议召开</h2>',
  ],
  summarize(block, { options }): Summary {
    const texts = paintedTexts(block);
    return { texts, isFine: texts.every((text) => !judge(text, options)) };
  },
  check({ blocks }, { options }): Finding[] {
    const surroundingsOf = createSurroundings();
    const findings = new Map<number, Finding>();
    for (const { piece, summary } of blocks) {
      const around = surroundingsOf(piece);
      // With nothing around it that says otherwise, a block looks as it does by itself.
      if (summary.isFine && !around) continue;
      for (const text of summary.texts) {
        const finding = judge(withSurroundings(text, piece, around), options);
        const known = finding && findings.get(finding.start);
        if (finding && (!known || known.severity === 'info')) findings.set(finding.start, finding);
      }
    }
    return [...findings.values()];
  },
} satisfies ArticleRule<Summary, Options>;

interface Summary {
  readonly texts: readonly PaintedText[];
  /** Whether all of them can be read by what the block itself says of its look. */
  readonly isFine: boolean;
}

const MESSAGE = {
  en: 'The contrast of {colour} on {background} is only {contrast}:1; it must be at least {ratio}:1 to be readable',
  zh: '文字颜色 {colour} 与背景 {background} 的对比度只有 {contrast}:1，应不低于 {ratio}:1',
};
const FIX = { en: 'Change to {better}', zh: '改为 {better}' };

const BLACK: Rgb = [0, 0, 0];
const WHITE: Rgb = [255, 255, 255];
/** WCAG 1.4.3: of text from 24 pixels on, or from 18.66 pixels on if it is bold. */
const LARGE_RATIO = 3;

function judge(text: PaintedText, options: Options): Finding | undefined {
  const paint = text.colour ?? text.background;
  if (!paint || text.isHidden) return undefined;
  const colour = text.colour?.colour ?? BLACK;
  const background = text.background?.colour ?? parseColour(options.background) ?? WHITE;
  if (colour === 'unknown' || background === 'unknown') return undefined;
  const ratio = neededRatio(text, options.ratio);
  const contrast = contrastRatio(colour, background);
  // Text in the colour of its background is hidden on purpose, which is another matter.
  if (contrast >= ratio || contrast === 1) return undefined;
  const better = text.colour && readableColour(colour, background, ratio);
  const data = {
    colour: toHex(colour),
    background: toHex(background),
    contrast: rounded(contrast, ratio),
    ratio,
    better: better ? toHex(better) : '',
  };
  const severity = isRed(colour) && text.length <= MAX_EMPHASIS ? ('info' as const) : undefined;
  const fix = better && { title: FIX, safe: false, edits: [{ ...paint.valueRange, text: toHex(better) }] };
  return { ...paint.range, message: MESSAGE, data, severity, fix };
}

/** With one decimal, or with two where that would look like enough. */
function rounded(contrast: number, ratio: number): number {
  const short = Math.round(contrast * 10) / 10;
  return short < ratio ? short : Math.floor(contrast * 100) / 100;
}

function neededRatio({ size = 16, isBold }: Look, ratio: number): number {
  // Where the size cannot be told, the text may be large.
  const isLarge = size === 'unknown' || size >= 24 || (isBold === true && size >= 18.66);
  return isLarge ? Math.min(ratio, LARGE_RATIO) : ratio;
}

/** Red words are a custom of bulletins. */
const MAX_EMPHASIS = 30;

function isRed([red, green, blue]: Rgb): boolean {
  return red >= 200 && green <= 80 && blue <= 80;
}
