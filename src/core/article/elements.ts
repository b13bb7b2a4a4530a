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
export const HIDDEN_ELEMENTS = new Set(
  'script style template noscript title head iframe noembed noframes'.split(' '),
);

/** Elements whose content is not HTML: `<path/>` is a whole element there, and names have capitals. */
export const FOREIGN_ROOTS = ['svg', 'math'];

/** Elements whose text is a quotation of something else, which rules for prose leave alone. */
export const VERBATIM_ELEMENTS = new Set('code pre kbd samp var textarea xmp plaintext math svg'.split(' '));

/** A start tag of one of these ends a paragraph that is open, as in a browser. */
const PARAGRAPH_ENDERS = new Set(
  (
    'address article aside blockquote center details dialog dir div dl fieldset figcaption figure footer form ' +
    'h1 h2 h3 h4 h5 h6 header hgroup hr main menu nav ol p pre section summary table ul li dd dt'
  ).split(' '),
);

/** For a start tag: the open elements that it ends, and the elements beyond which none is looked for. */
interface ImpliedEnd {
  readonly ends: readonly string[];
  readonly within: readonly string[];
}

const LIST_SCOPE = ['ul', 'ol', 'menu', 'dir', 'dl', 'td', 'th', 'table', 'body'];
const ROW_SCOPE = ['tr', 'table'];
const TABLE_SCOPE = ['table'];
const PARAGRAPH_SCOPE = ['td', 'th', 'caption', 'table', 'button', 'object'];

const OWN_ENDS = new Map<string, ImpliedEnd>([
  ['li', { ends: ['li'], within: LIST_SCOPE }],
  ['dt', { ends: ['dt', 'dd'], within: LIST_SCOPE }],
  ['dd', { ends: ['dt', 'dd'], within: LIST_SCOPE }],
  ['td', { ends: ['td', 'th'], within: ROW_SCOPE }],
  ['th', { ends: ['td', 'th'], within: ROW_SCOPE }],
  ['tr', { ends: ['tr', 'caption', 'colgroup'], within: TABLE_SCOPE }],
  ['tbody', { ends: ['thead', 'tbody', 'tfoot', 'caption', 'colgroup'], within: TABLE_SCOPE }],
  ['thead', { ends: ['tbody', 'tfoot', 'caption', 'colgroup'], within: TABLE_SCOPE }],
  ['tfoot', { ends: ['thead', 'tbody', 'caption', 'colgroup'], within: TABLE_SCOPE }],
]);
const PARAGRAPH_END: ImpliedEnd = { ends: ['p'], within: PARAGRAPH_SCOPE };

/** In the order in which a browser looks for them. */
const IMPLIED_ENDS = new Map<string, readonly ImpliedEnd[]>(
  [...PARAGRAPH_ENDERS, ...OWN_ENDS.keys()].map((name) => {
    const own = OWN_ENDS.get(name);
    const ends = PARAGRAPH_ENDERS.has(name) ? [PARAGRAPH_END] : [];
    return [name, own ? [...ends, own] : ends];
  }),
);
const NO_ENDS: readonly ImpliedEnd[] = [];

/** Table parts are closed only by end tags of table parts: `</span>` in a cell never reaches beyond it. */
const TABLE_PARTS = new Set('table caption thead tbody tfoot tr td th'.split(' '));
const CELLS = ['td', 'th', 'caption'];
const NONE: readonly string[] = [];

export function isBlockElement(name: string): boolean {
  return BLOCK_ELEMENTS.has(name);
}

/** The ends that a start tag of `name` implies. */
export function impliedEnds(name: string): readonly ImpliedEnd[] {
  return IMPLIED_ENDS.get(name) ?? NO_ENDS;
}

/** The open elements beyond which no start tag for `</name>` is looked for. */
export function endTagBarriers(name: string): readonly string[] {
  return TABLE_PARTS.has(name) ? NONE : CELLS;
}

/** A tag of one of these makes its line a block line (docs/format.md, "Lines and parts"). */
export const BLOCK_LINE_ELEMENTS: ReadonlySet<string> = new Set([
  ...BLOCK_ELEMENTS,
  ...EMBEDDED_ELEMENTS,
  ...VOID_ELEMENTS,
]);
