/** What elements may stand in and hold, as far as it matters for articles. Source: the HTML Standard. */

/** What an element can only stand in. */
export const PARENTS = new Map(
  Object.entries({
    li: 'ul ol menu dir',
    dt: 'dl div',
    dd: 'dl div',
    tr: 'table thead tbody tfoot',
    td: 'tr',
    th: 'tr',
    thead: 'table',
    tbody: 'table',
    tfoot: 'table',
    caption: 'table',
    figcaption: 'figure',
  }).map(([name, parents]) => [name, new Set(parents.split(' '))] as const),
);

/** What an element can only hold. */
export const CHILDREN = new Map(
  Object.entries({
    table: 'caption colgroup thead tbody tfoot tr',
    thead: 'tr',
    tbody: 'tr',
    tfoot: 'tr',
    tr: 'td th',
    ul: 'li',
    ol: 'li',
    dl: 'dt dd div',
  }).map(([name, children]) => [name, new Set(children.split(' '))] as const),
);

/** Elements that hold words and what stands between words. `<a>`, `<ins>` and `<del>` hold whatever is around them. */
export const PHRASING = new Set(
  (
    'abbr b big cite code em font h1 h2 h3 h4 h5 h6 i kbd label mark nobr pre q s samp small span strike strong sub ' +
    'sup time tt u var'
  ).split(' '),
);
