import type { Content } from '../article/content';
import { FOREIGN_ROOTS } from '../article/elements';
import type { Element } from '../article/html';
import { ancestors, type Piece } from '../article/pieces';
import { shiftEdit } from '../text';
import { isKnownElement, nearestElement } from './shared/html/element-names';
import { renameElement } from './shared/html/rename-element';
import { platformElements } from './shared/platform/target-message';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'no-unknown-name',
  group: 'html',
  basis: 'standard',
  severity: 'warning',
  scope: 'article',
  options: {
    allow: {
      description: { en: 'More elements that your site knows', zh: '你的发布平台认识、不必提示的标签' },
      default: [],
    },
  },
  summary: { en: 'There is no element of this name.', zh: '没有这种标签。' },
  details: {
    en: 'A misspelt tag such as `<sapn>` does nothing: its style may still show in a browser, but the editor of a site throws it away, often with the style and sometimes with the text. Elements that sites invent for themselves (`mp-…`, names with a hyphen or a colon) and drawings and formulas are left alone.',
    zh: '标签名拼错（如 `<sapn>`）就不起作用：浏览器里也许看不出来，网站后台保存时却会把它删掉，样式跟着丢失，有时连文字也丢。平台自己的标签（`mp-…`、带连字符或冒号的名称）以及图形、公式里的标签不检查。',
  },
  many: { en: '{count} tags have a name that does not exist', zh: '有 {count} 处标签名不存在' },
  fixMany: { en: 'Correct all {count} names', zh: '全部改正标签名（{count} 处）' },
  bad: [
    '<p><⟦sapn⟧ style="color: red">会议召开。</sapn></p>',
    '<⟦setcion⟧><p>会议召开。</p></setcion>',
    '<p>请填写<⟦xingming⟧>后提交。</p>',
  ],
  good: [
    '<p><span>会议</span><strong>召开</strong>。</p>',
    '<p><mp-common-profile data-id="1"></mp-common-profile><o:p></o:p></p>',
    '<p><svg viewBox="0 0 9 9"><linearGradient id="a"/></svg></p>',
  ],
  inMarkup: true,
  summarize(content, { options }): readonly Element[] | undefined {
    const unknown = unknownElements(content).filter(({ name }) => !options.allow.includes(name));
    return unknown.length > 0 ? unknown : undefined;
  },
  check({ blocks }): Finding[] {
    return blocks.flatMap(({ piece, summary }) =>
      [...ancestors(piece)].some(({ name }) => FOREIGN_ROOTS.includes(name))
        ? []
        : summary.map((element) => findingOf(element, piece)),
    );
  },
} satisfies ArticleRule<readonly Element[], Options>;

const UNKNOWN = {
  en: 'There is no tag <{name}>; correct the name, or write &lt; if this is text',
  zh: '没有 <{name}> 这种标签，应改正；如果是正文里的尖括号，应写作 &lt;',
};
const MISSPELT = {
  en: 'There is no tag <{name}>; <{meant}> was probably meant',
  zh: '没有 <{name}> 这种标签，可能是 <{meant}> 写错了，应改正',
};
const FIX = { en: 'Change to <{meant}>', zh: '改为 <{meant}>' };

/** Names with other characters in them are Office's, a site's own, or tags that other rules report as broken. */
const PLAIN_NAME = /^[a-z][a-z0-9]*$/;
/** Elements that publishing systems invent: WeChat's media, and the marks of what prints the text of a page. */
const INVENTED = /^(?:mp|qqmusic$|ucap|enp|founder|trs)/;

function unknownElements(content: Content): Element[] {
  return platformElements(content).filter(
    ({ name }) => !isKnownElement(name) && PLAIN_NAME.test(name) && !INVENTED.test(name),
  );
}

function findingOf(element: Element, { kind, start: by }: Piece): Finding {
  const { name, startTag } = element;
  const start = by + startTag.start + '<'.length;
  const range = { start, end: start + name.length };
  const meant = nearestElement(name);
  if (meant === undefined) return { ...range, message: UNKNOWN, data: { name } };
  const data = { name, meant };
  // The end tag of a container stands outside of its piece.
  if (kind === 'container') return { ...range, message: MISSPELT, data };
  // Without an end tag of the same name there is one of the right name, most likely.
  const edits = renameElement(element, meant)?.map((edit) => shiftEdit(edit, by)) ?? [
    { ...range, text: meant },
  ];
  return { ...range, message: MISSPELT, data, fix: { title: FIX, safe: false, edits } };
}
