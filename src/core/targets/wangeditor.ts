import type { Target } from './target';

/**
 * wangEditor 5 with its default menus. Source: wangeditor-team/wangEditor, packages/core/src/parse-html and the
 * parse-*-html.ts files of packages/basic-modules and packages/table-module (B: read in the code). It reads HTML into a
 * model of its own; what the model has no place for is lost.
 */
export default {
  id: 'wangeditor',
  name: { en: 'wangEditor', zh: 'wangEditor 编辑器' },
  elements: [
    { names: 'script style link', fate: 'removed' },
    {
      names: 'p h1 h2 h3 h4 h5 blockquote',
      attributes: '',
      properties: 'text-align text-indent line-height',
    },
    { names: 'ul ol li', attributes: '', properties: 'text-align text-indent line-height' },
    {
      names: 'span b strong i em s strike u font sub sup code',
      attributes: '',
      properties: 'color background-color font-size font-family',
    },
    { names: 'a', attributes: 'href target', style: 'stripped' },
    { names: 'img', attributes: 'src alt', properties: 'width height' },
    { names: 'table', attributes: 'width', properties: 'width' },
    { names: 'td th', attributes: 'colspan rowspan', style: 'stripped' },
    { names: 'tr tbody thead tfoot', attributes: '', style: 'stripped' },
    { names: 'pre br hr', attributes: '', style: 'stripped' },
    { names: 'video iframe source input' },
  ],
  otherElements: 'flattened',
  attributes: [],
  styles: [
    // font-size-family/parse-style-html.ts: only what the menus offer (menu/config.ts).
    {
      properties: 'font-size',
      elements: 'span b strong i em s strike u font sub sup code',
      except: '12px 13px 14px 15px 16px 19px 22px 24px 29px 32px 40px 48px'.split(' '),
      fate: 'stripped',
    },
    {
      properties: 'font-family',
      elements: 'span b strong i em s strike u font sub sup code',
      except: (
        '黑体 仿宋 楷体 标楷体 华文仿宋 华文楷体 宋体 微软雅黑 Arial Tahoma Verdana ' +
        'Times_New_Roman Courier_New'
      )
        .split(' ')
        .map((name) => name.replaceAll('_', ' ')),
      fate: 'stripped',
    },
  ],
  images: { relative: true, data: true },
  limits: {},
} as const satisfies Target;
