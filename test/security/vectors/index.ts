/**
 * Markup by which attacks on readers of HTML begin, written for this project. The techniques are those of public
 * collections: the fixtures of DOMPurify, the cheat sheets of OWASP and PortSwigger, html5sec.org; the last groups are
 * about this format. A script that runs calls `hit()`; what is loaded comes from `canary.example`.
 */
import { EVENT_HANDLERS, HANDLER_SPELLINGS, SCRIPT_ADDRESSES } from './attributes';
import { ACTIVE_ELEMENTS, NAVIGATION } from './elements';
import { FOREIGN, STYLES } from './foreign';
import { CLOBBERING, IMAGES, TEMPLATES } from './page';

export { HOST } from './host';

/** For the body. */
export const BODIES: readonly string[] = [
  ...ACTIVE_ELEMENTS,
  ...NAVIGATION,
  ...SCRIPT_ADDRESSES,
  ...EVENT_HANDLERS,
  ...HANDLER_SPELLINGS,
  ...FOREIGN,
  ...STYLES,
  ...CLOBBERING,
  ...IMAGES,
  ...TEMPLATES,
];

/** For the title, the byline and the tags, each on one line and without what makes a line part of the body. */
export const LINES: readonly string[] = [
  '<b onclick="hit()">a</b>',
  '<a href="javascript:hit()">a</a>',
  '"><b onmouseover=hit()>',
  '</title><b onclick=hit()>',
  '&lt;img src=x onerror=hit()&gt;',
  '&#60;script&#62;hit()&#60;/script&#62;',
  "'-hit()-'",
  '${hit()}{{hit()}}',
  '<textarea autofocus onfocus=hit()>',
  '<select onfocus=hit() autofocus>',
  '<math href="javascript:hit()">a</math>',
  '</h7><b onclick=hit()>',
  '<title></title><b onclick=hit()>',
  '<a href=data:text/html,a>a</a>',
  '\\u003cimg src=x onerror=hit()\\u003e',
  'javascript:hit()',
  ']]><b onclick=hit()>',
];
