import type { Element } from '../../../article/html';
import { parseColour, type Rgb } from '../../../style/colour';
import { declarationsOf, type DeclarationUse } from '../../../style/uses';
import { shift, type Range } from '../../../text';
import { attributeValue } from '../html/attribute';

/** A colour with the place where it is said; `unknown` where it cannot be told from the source. */
export interface Paint {
  readonly colour: Rgb | 'unknown';
  readonly range: Range;
  /** The colour itself in the source. */
  readonly valueRange: Range;
}

/** What an element says of the look of its text; what is left out it takes from around it. */
export interface Look {
  readonly colour?: Paint;
  readonly background?: Paint;
  /** In pixels. */
  readonly size?: number | 'unknown';
  readonly isBold?: boolean;
  readonly isHidden?: boolean;
}

/** Properties with which text shows before or on something else than its background. */
const OVERLAY =
  /^(?:opacity|filter|mix-blend-mode|text-shadow|background-clip|-webkit-background-clip|-webkit-text-fill-color)$/;

/** Heading sizes of browsers, where nothing else is said. */
const HEADINGS: Readonly<Record<string, number>> = {
  h1: 32,
  h2: 24,
  h3: 18.72,
  h4: 16,
  h5: 13.28,
  h6: 10.72,
};

export function lookOf(source: string, element: Element): Look {
  const { name } = element;
  const look: { -readonly [Key in keyof Look]: Look[Key] } = ownLook(source, element);
  for (const declaration of declarationsOf(source, element)) {
    const { property } = declaration;
    const text = declaration.value.toLowerCase();
    if (property === 'color') look.colour = paintOf(text, declaration) ?? look.colour;
    else if (property === 'background' || property === 'background-color')
      look.background = backgroundOf(text, declaration) ?? look.background;
    else if (property === 'background-image' && text !== 'none')
      look.background = paint('unknown', declaration);
    else if (property === 'font-size') look.size = sizeOf(text);
    else if (property === 'font') look.size = 'unknown';
    else if (property === 'font-weight') look.isBold = /^(?:bold|bolder|[7-9]00)$/.test(text);
    else if (isHiding(property, text)) look.isHidden = true;
    else if (isOverlay(property, text)) {
      look.colour = paint('unknown', declaration);
      look.background = paint('unknown', declaration);
    }
  }
  // The colour of a link is the browser's where it has none of its own.
  if (name === 'a' && !look.colour && element.attributes.some((attribute) => attribute.name === 'href')) {
    look.colour = { colour: 'unknown', range: element.startTag, valueRange: element.startTag };
  }
  return look;
}

/** What the name of an element and its attributes say. */
function ownLook(source: string, element: Element): Look {
  const { name } = element;
  const heading = HEADINGS[name];
  const paintIn = (attribute: string) => {
    const value = attributeValue(source, element, attribute);
    const colour = value && colourIn(value.text.toLowerCase());
    return colour && { colour, range: value.attribute, valueRange: value.range };
  };
  const image = attributeValue(source, element, 'background');
  return {
    colour: name === 'font' ? paintIn('color') : undefined,
    background: image
      ? { colour: 'unknown', range: image.attribute, valueRange: image.range }
      : paintIn('bgcolor'),
    size: heading ?? (/^(?:big|small|sub|sup)$/.test(name) || hasSize(element) ? 'unknown' : undefined),
    isBold: heading !== undefined || /^(?:b|strong|th)$/.test(name) ? true : undefined,
  };
}

function hasSize({ name, attributes }: Element): boolean {
  return name === 'font' && attributes.some((attribute) => attribute.name === 'size');
}

/** Values with which an element takes the colour from around it. */
const INHERITED = /^(?:inherit|unset|currentcolor|)$/;

function colourIn(text: string): Paint['colour'] | undefined {
  return INHERITED.test(text) ? undefined : (parseColour(text) ?? 'unknown');
}

function paintOf(text: string, declaration: DeclarationUse): Paint | undefined {
  const colour = colourIn(text);
  return colour && paint(colour, declaration);
}

function paint(colour: Paint['colour'], declaration: DeclarationUse): Paint {
  const { use, valueRange } = declaration;
  return { colour, range: use.sourceRange(declaration), valueRange: use.sourceRange(valueRange) };
}

const SEE_THROUGH = /^(?:none|transparent|initial|inherit|unset|rgba\([^)]*,\s*0(?:\.0+)?\s*\)|)$/;
const COLOUR = /(?:rgba?|hsla?)\([^)]*\)|#[\da-f]+|[a-z-]+/g;
/** Words of the shorthand that are no colour. */
const LAYOUT =
  /^(?:none|no-repeat|repeat(?:-[xy])?|scroll|fixed|local|left|right|top|bottom|center|initial|auto|cover|contain|padding-box|border-box|content-box|px|em)$/;

function backgroundOf(text: string, declaration: DeclarationUse): Paint | undefined {
  if (SEE_THROUGH.test(text)) return undefined;
  const words = (text.match(COLOUR) ?? []).filter((word) => !LAYOUT.test(word));
  if (words.length === 0 || (words.length === 1 && SEE_THROUGH.test(words[0]))) return undefined;
  const colour = words.length === 1 ? parseColour(words[0]) : undefined;
  return paint(colour ?? 'unknown', declaration);
}

function sizeOf(text: string): Look['size'] {
  const [, number, unit] = /^([\d.]+)(px|pt)$/.exec(text) ?? [];
  return number === undefined ? 'unknown' : Number(number) * (unit === 'pt' ? 4 / 3 : 1);
}

function isHiding(property: string, value: string): boolean {
  return (
    (property === 'display' && value === 'none') ||
    (property === 'visibility' && value === 'hidden') ||
    (property === 'font-size' && parseFloat(value) === 0)
  );
}

/** Whether text may lie over something that is not its background. */
function isOverlay(property: string, value: string): boolean {
  if (OVERLAY.test(property)) return !/^(?:1|none|normal|100%)$/.test(value);
  if (property === 'position') return /^(?:absolute|fixed|sticky)$/.test(value);
  return property === 'transform' ? value !== 'none' : /^margin/.test(property) && /(?:^|\s)-\d/.test(value);
}

export function shiftPaint(paint: Paint, by: number): Paint {
  return { colour: paint.colour, range: shift(paint.range, by), valueRange: shift(paint.valueRange, by) };
}
