import type { Target } from './target';

/**
 * WeChat official accounts (公众号图文). The grades are those of the sources: A official documentation, B published articles
 * and the code of converters, C only guides by others. Where the sources contradict each other, a row says `risky`, never
 * `stripped`: published articles show flex, transform and box-shadow alive, though many guides call them filtered.
 */
export default {
  id: 'wechat',
  name: { en: 'WeChat', zh: '微信公众号' },
  elements: [
    // A: draft/add of the official account API removes JavaScript. C, in several guides: style sheets.
    { names: 'script style link', fate: 'removed' },
    // C, in three guides. WeChat's own players are frames as well.
    { names: 'iframe', fate: 'removed', unless: /video_iframe|\bv\.qq\.com|\bmp\.weixin\.qq\.com/i },
    { names: 'form input button select textarea object embed', fate: 'removed' },
    // A: an answer of WeChat's staff says that the API takes no video or audio; B: the editor deletes it.
    { names: 'video audio', fate: 'removed' },
    // C: two guides and an issue of AIWriteX; section keeps what div loses.
    { names: 'div', style: 'risky', instead: 'section' },
  ],
  attributes: [
    // B: none in the bodies of published articles; doocs/md deletes links to them.
    { names: 'id' },
    { names: 'href', elements: 'a', value: /^\s*#./ },
    { names: 'contenteditable' },
  ],
  styles: [
    // C in four guides, and B: doocs/md rewrites them before copying. Without an offset, `relative` changes nothing.
    { properties: 'position', value: /^(?:absolute|fixed|sticky)$/i, fate: 'stripped' },
    { properties: 'top right bottom left z-index inset', fate: 'stripped' },
    // B: doocs/md replaces variables by their values.
    { properties: '*', value: /var\(/i, fate: 'stripped' },
    // C: one report (mdeditor).
    { properties: 'display', value: /^(?:inline-)?table(?:-[a-z]+)?$/i, fate: 'risky' },
    // The contradiction: B alive in published articles, C filtered.
    { properties: 'display', value: /flex/i, fate: 'risky' },
    { properties: 'transform box-shadow', fate: 'risky' },
    // C: one guide.
    { properties: 'background background-color', elements: 'tr', fate: 'risky' },
    { properties: 'white-space', value: /^pre-wrap$/i, fate: 'risky' },
    // A: mp-darkmode, best practices: the colours of the dark mode cannot replace such a declaration.
    { properties: 'color background background-color border-color', isImportant: true, fate: 'risky' },
  ],
  images: {
    // A: draft/add filters addresses that do not come from its upload interface, which answers with these hosts.
    hosts: ['qpic.cn', 'qlogo.cn', 'weixin.qq.com', 'wx.qq.com'],
    // A: uploadimg takes jpg and png; the editor takes gif as well.
    formats: ['jpg', 'jpeg', 'png', 'gif'],
    relative: false,
    data: false,
  },
  // A: draft/add. Its body limit is less than 20,000 characters; the 1 MB that it names beside that cannot be reached
  // within them, and the 2 KB elsewhere on the page contradict both. The digest (128) is no part of a bulletin.
  limits: { title: 32, author: 16, bodyCharacters: 19_999 },
} as const satisfies Target;
