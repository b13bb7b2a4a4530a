/**
 * What the core knows about HTML element names, in one place. Names are lower case.
 * Source: the HTML Standard's sections on parsing and on flow content, narrowed to what an article body holds.
 */

/** Elements that begin a line of their own when rendered. */
const BLOCK_ELEMENTS = new Set(
  (
    'address article aside blockquote body caption center col colgroup dd details dialog dir div dl dt fieldset ' +
    'figcaption figure footer form h1 h2 h3 h4 h5 h6 header hgroup hr html legend li main menu nav ol ' +
    'p pre section summary table tbody td tfoot th thead tr ul'
  ).split(' '),
);

/** Elements without block layout of their own whose tag still shows that a line belongs to the body. */
const EMBEDDED_ELEMENTS = [
  'br',
  'img',
  'video',
  'audio',
  'iframe',
  'script',
  'style',
  'object',
  'embed',
  'svg',
];

export const VOID_ELEMENTS = new Set(
  'area base br col embed hr img input link meta param source track wbr'.split(' '),
);

/** Elements whose content is not text of the article. */
export const HIDDEN_ELEMENTS = new Set('script style template noscript title head'.split(' '));

/** Elements whose text is a quotation of something else, which rules for prose leave alone. */
export const VERBATIM_ELEMENTS = new Set('code pre kbd samp var textarea math svg'.split(' '));

/** A start tag of one of these ends a paragraph that is open, as in a browser. */
const PARAGRAPH_ENDERS = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt'
  ).split(' '),
);

/** For a start tag: the open elements that it ends, and the elements beyond which none is looked for. */
interface ImpliedEnd {
  readonly ends: ReadonlySet<string>;
  readonly within: ReadonlySet<string>;
}

const LIST_SCOPE = new Set(['ul', 'ol', 'menu', 'dir', 'dl', 'td', 'th', 'table', 'body']);
const ROW_SCOPE = new Set(['tr', 'table']);
const TABLE_SCOPE = new Set(['table']);
const PARAGRAPH_SCOPE = new Set(['td', 'th', 'caption', 'table', 'button', 'object']);

const IMPLIED_ENDS = new Map<string, ImpliedEnd>([
  ['li', { ends: new Set(['li']), within: LIST_SCOPE }],
  ['dt', { ends: new Set(['dt', 'dd']), within: LIST_SCOPE }],
  ['dd', { ends: new Set(['dt', 'dd']), within: LIST_SCOPE }],
  ['td', { ends: new Set(['td', 'th']), within: ROW_SCOPE }],
  ['th', { ends: new Set(['td', 'th']), within: ROW_SCOPE }],
  ['tr', { ends: new Set(['tr', 'caption', 'colgroup']), within: TABLE_SCOPE }],
  ['tbody', { ends: new Set(['thead', 'tbody', 'tfoot', 'caption', 'colgroup']), within: TABLE_SCOPE }],
  ['thead', { ends: new Set(['tbody', 'tfoot', 'caption', 'colgroup']), within: TABLE_SCOPE }],
  ['tfoot', { ends: new Set(['thead', 'tbody', 'caption', 'colgroup']), within: TABLE_SCOPE }],
]);

const PARAGRAPH_END: ImpliedEnd = { ends: new Set(['p']), within: PARAGRAPH_SCOPE };

/** Table parts are closed only by end tags of table parts: `</span>` in a cell never reaches beyond it. */
const TABLE_PARTS = new Set('table caption thead tbody tfoot tr td th'.split(' '));
const CELLS = new Set(['td', 'th', 'caption']);
const NONE: ReadonlySet<string> = new Set();

export function isBlockElement(name: string): boolean {
  return BLOCK_ELEMENTS.has(name);
}

/** The ends that a start tag of `name` implies, in the order in which a browser looks for them. */
export function impliedEnds(name: string): ImpliedEnd[] {
  const own = IMPLIED_ENDS.get(name);
  const ends = PARAGRAPH_ENDERS.has(name) ? [PARAGRAPH_END] : [];
  return own ? [...ends, own] : ends;
}

/** The open elements beyond which no start tag for `</name>` is looked for. */
export function endTagBarriers(name: string): ReadonlySet<string> {
  return TABLE_PARTS.has(name) ? NONE : CELLS;
}

/** Matches the beginning of a tag that makes its line a block line (format.md, "Lines and parts"). */
export function blockTagPattern(): RegExp {
  const names = [...BLOCK_ELEMENTS, ...EMBEDDED_ELEMENTS, ...VOID_ELEMENTS];
  return new RegExp(`</?(?:${[...new Set(names)].join('|')})(?=[\\s/>]|$)`, 'gi');
}
