import type { Target } from './target';

/**
 * UEditor 1.4.3 and the content management systems that bundle it, with the filters that it has by default.
 * Source: fex-team/ueditor, _src/plugins/defaultfilter.js and xssFilter.js, and the `whitList` in the ueditor.config.js of
 * MCMS, yzmcms, dangjian2 and shopxo (all B: read in the code). PbootCMS and PublicCMS keep more; where most of the six
 * do not agree, the row says `risky`.
 */
export default {
  id: 'ueditor',
  name: { en: 'UEditor', zh: 'UEditor 编辑器' },
  elements: [
    // defaultfilter.js, allowDivTransToP: a new <p> without the attributes takes the place of the division.
    { names: 'div', fate: 'renamed', becomes: 'p', attributes: '', style: 'stripped' },
    { names: 'dl', fate: 'renamed', becomes: 'ul' },
    { names: 'dt dd', fate: 'renamed', becomes: 'li' },
    // defaultfilter.js: an item without a class of UEditor's own loses its attributes.
    { names: 'li', attributes: '', style: 'stripped', unless: /class\s*=\s*["']?[^"'>]*list-/i },
    // defaultfilter.js turns the alignment of a paragraph into a style.
    { names: 'p', attributes: 'class align' },
    {
      names: 'span b i em strong sub sup code pre h1 h2 h3 h4 h5 h6 ol ul address caption',
      attributes: 'class',
    },
    { names: 'a', attributes: 'target href title class' },
    { names: 'abbr', attributes: 'title class' },
    { names: 'blockquote', attributes: 'cite class' },
    { names: 'table', attributes: 'width border align valign class' },
    { names: 'tbody thead tfoot', attributes: 'align valign class' },
    { names: 'tr', attributes: 'rowspan align valign class' },
    { names: 'td th', attributes: 'width rowspan colspan align valign class' },
    { names: 'col colgroup', attributes: 'align valign span width class' },
    // The style of images: stripped in three of the systems, kept in three.
    { names: 'img', attributes: 'src alt title width height id class', style: 'risky' },
    { names: 'font', attributes: 'color size face', style: 'stripped' },
    { names: 'video audio', attributes: 'autoplay controls loop preload src width height class' },
    { names: 'del ins', attributes: 'datetime', style: 'stripped' },
    {
      names: 'section article aside header footer nav center',
      attributes: '',
      style: 'stripped',
      instead: 'p',
    },
    { names: 'u s mark small big cite tt hr', attributes: '', style: 'stripped' },
    { names: 'br bdi bdo details area', style: 'stripped' },
  ],
  // xssFilter.js deletes the node of an element that is not in the list.
  otherElements: 'removed',
  attributes: [],
  styles: [
    // defaultfilter.js, for spans in WebKit browsers.
    { properties: 'white-space', elements: 'span', value: /nowrap/i, fate: 'stripped' },
    // The conversion to #RRGGBB leaves `color: ;`.
    {
      properties: '*',
      elements: 'span',
      value: /rgba\(\s*\d+\s*,\s*\d+\s*,\s*\d+\s*,\s*1\s*\)/i,
      fate: 'stripped',
    },
  ],
  // defaultfilter.js deletes images whose address begins with `data:`.
  images: { relative: true, data: false },
  limits: {},
} as const satisfies Target;
