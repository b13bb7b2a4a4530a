import { isBlockElement, VOID_ELEMENTS } from '../../../article/elements';
import { nearestWord } from '../../../style/suggest';

/** Elements that are no blocks and have an end tag, those of older HTML included. Source: the HTML Standard. */
const INLINE_ELEMENTS = new Set(
  (
    'a abbr acronym audio b bdi bdo big blink button canvas cite code data datalist del dfn em font i iframe ins ' +
    'kbd label map mark marquee meter nobr noscript object optgroup option output picture progress q rp rt ruby s ' +
    'samp script select slot small span strike strong style sub sup svg template textarea time tt u var video'
  ).split(' '),
);

/** Whether HTML has or had an element of this name, which is lower case. */
export function isHtmlElement(name: string): boolean {
  return isBlockElement(name) || VOID_ELEMENTS.has(name) || INLINE_ELEMENTS.has(name);
}

/** Elements that an article seldom holds, and those that browsers or older pages have beside HTML. */
const RARE_ELEMENTS = new Set(
  (
    'applet basefont bgsound content fencedframe frame frameset head image isindex keygen listing math menuitem ' +
    'multicol nextid noembed noframes plaintext portal rb rtc search shadow spacer title xml xmp'
  ).split(' '),
);

/** Whether an element of this name exists, be it seldom or no longer used. */
export function isKnownElement(name: string): boolean {
  return isHtmlElement(name) || RARE_ELEMENTS.has(name);
}

/** The elements that articles use, the most frequent first; a misspelt name is one of these. */
const COMMON_ELEMENTS = (
  'p span strong section img div br em table tbody tr td th thead font blockquote center figure figcaption ' +
  'ul ol li h1 h2 h3 h4 h5 h6 sub sup pre code'
).split(' ');

/** The common element that a misspelt name probably stands for. */
export function nearestElement(name: string): string | undefined {
  // One letter is near to every other, and `h7` to all six headings.
  return name.length === 1 || /^h\d$/.test(name) ? undefined : nearestWord(name, COMMON_ELEMENTS);
}
