/**
 * What word processors, layout tools and editors leave in the markup of what is copied from them. None of it is seen or
 * used where the article is published. Sources: the output of Word, WPS, Google Docs, Feishu, 135, 秀米, 壹伴, WeChat's
 * editor and its dark mode, UEditor, KindEditor, CKEditor, TinyMCE, ProseMirror and Vue.
 */

/** Attributes, by their names. `data-src` is the picture itself, `data-no-dark` is deliberate. */
export const RESIDUE_ATTRIBUTES = new RegExp(
  `^(?:${[
    'powered-by|data-tools|data-brushtype|data-autoskip|data-mpa-[\\w-]+|mpa-[\\w-]+|leaf|nodeleaf|textstyle',
    'data-pm-slice|data-v-[\\da-f]{6,10}|data-darkmode-[\\w-]+|data-style-darkmode',
    '_src|_href|_ue_[\\w]+|_ke_[\\w]+|_fcksavedurl|_mce_[\\w]+|__ke-[\\w-]+|mce_[\\w]+',
    'data-cke-[\\w-]+|data-mce-[\\w-]+|data-ke-[\\w-]+|_moz_[\\w]+|_msthash|_msttexthash|_mstmutation',
    'data-lark-[\\w-]+|data-docx-[\\w-]+|data-slate-[\\w-]+|data-offset-key|data-spm-anchor-id|data-bdsfid',
    'xml:lang|w:[\\w-]+|o:[\\w-]+|v:[\\w-]+|xmlns:[ovwm]',
  ].join('|')})$`,
);

/** Classes. A number alone comes from WPS; no style sheet can name it. */
export const RESIDUE_CLASSES =
  /^(?:Mso\w+|msocommentreference|WordSection\d+|Section\d|\d{1,3}|xl\d{2,}|tn-Powered-by-XIUMI|_?135(?:editor|brush|article)?|js_darkmode__\w+|Apple-(?:style-span|converted-space|tab-span)|mpa-[\w-]+|mce\w*Bookmark)$/;

/** Declarations, by their properties. */
export const RESIDUE_PROPERTIES =
  /^(?:mso-[\w-]+|tab-stops|layout-grid-mode|layout-grid|punctuation-trim|punctuation-wrap|text-autospace)$/;

/** Names and ids of bookmarks that nothing leads to. */
export const RESIDUE_BOOKMARKS =
  /^(?:_baidu_bookmark_\w+|_GoBack|_Hl[kt]\d+|OLE_LINK\d+|docs-internal-guid-[\w-]+|kindeditor_bookmark\w*)$/;

/** Elements that are markup of Office or of WeChat, by their names. */
export const RESIDUE_ELEMENTS = /^(?:[owvm]:[\w-]+|st1:[\w-]+|mp-style-type)$/;

/** The whole of a comment or of what a browser takes for one. */
export const RESIDUE_COMMENTS =
  /^<!--\[(?:if\b|endif\])|^<!\[(?:if\b|endif\])|^<!--(?:Start|End)Fragment\s*-->$|^<\?xml\b|^<!--<?!?\[endif\]-->$/i;
