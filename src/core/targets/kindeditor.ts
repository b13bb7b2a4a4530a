import type { Target } from './target';

const TEXT_PROPERTIES =
  'color background background-color font-size font-family font-weight font-style text-decoration vertical-align';

/**
 * KindEditor 4.1. Source: kindsoft/kindeditor, `htmlTags` in src/config.js and `_formatHtml` in src/html.js (B: read in the
 * code). Shorthands count by their name: `margin` is lost where only `margin-left` is listed.
 */
export default {
  id: 'kindeditor',
  name: { en: 'KindEditor', zh: 'KindEditor 编辑器' },
  elements: [
    // html.js deletes these two with their content; other tags that are not listed are deleted alone.
    { names: 'script style', fate: 'removed' },
    // Nothing is left of these without their tags.
    { names: 'link input video audio object svg', fate: 'removed' },
    {
      names: 'p ol ul li blockquote h1 h2 h3 h4 h5 h6',
      attributes: 'align',
      properties: `text-align text-indent margin-left ${TEXT_PROPERTIES}`,
    },
    { names: 'span', attributes: '', properties: `line-height ${TEXT_PROPERTIES}` },
    {
      names: 'div',
      attributes: 'align',
      properties: `border margin padding margin-left text-align ${TEXT_PROPERTIES}`,
    },
    // Becomes a span with the same look.
    { names: 'font', attributes: 'color size face', properties: 'background-color' },
    {
      names: 'table',
      attributes: 'border cellspacing cellpadding width height align bordercolor bgcolor',
      properties: `padding margin border text-align width height border-collapse ${TEXT_PROPERTIES}`,
    },
    {
      names: 'td th',
      attributes: 'align valign width height colspan rowspan bgcolor',
      properties: `text-align border ${TEXT_PROPERTIES}`,
    },
    { names: 'a', attributes: 'href target name', style: 'stripped' },
    {
      names: 'img',
      attributes: 'src width height border alt title align',
      properties: 'width height border',
    },
    { names: 'embed', attributes: 'src width height type loop autostart quality align allowscriptaccess' },
    { names: 'iframe' },
    { names: 'pre hr', attributes: 'class', style: 'stripped' },
    { names: 'br tbody tr strong b sub sup em i u strike s del', attributes: '', style: 'stripped' },
  ],
  otherElements: 'unwrapped',
  attributes: [],
  styles: [],
  images: { relative: true, data: true },
  limits: {},
} as const satisfies Target;
