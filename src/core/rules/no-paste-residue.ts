import type { Content } from '../article/content';
import { walk, type Attribute, type Element } from '../article/html';
import { removeAttribute } from '../style/edits';
import type { Edit } from '../text';
import {
  isResidualAttribute,
  matcher,
  residualClasses,
  residualStyle,
  type IsResidue,
  type Leftovers,
} from './shared/paste/residue';
import { RESIDUE_BOOKMARKS, RESIDUE_COMMENTS, RESIDUE_ELEMENTS } from './shared/paste/residue-names';
import type { Finding, MarkupRule } from './rule';

interface Options {
  readonly patterns: readonly string[];
}

export default {
  id: 'no-paste-residue',
  group: 'html',
  basis: 'practice',
  severity: 'warning',
  scope: 'markup',
  options: {
    patterns: {
      description: {
        en: 'More attributes and classes that are leftovers, by name; `*` stands for any characters.',
        zh: '另外视为残留的属性名和类名；`*` 代表任意字符。',
      },
      default: [],
    },
  },
  summary: {
    en: 'Word, WPS or a layout tool left its marks in the markup.',
    zh: '代码里有 Word、WPS 或排版工具的残留。',
  },
  details: {
    en: 'Text copied from Word, WPS, 135, 秀米 or a WeChat article brings along classes, attributes and comments that mean nothing outside of that program. They make the body several times as long, and some show through in dark mode or in another editor.',
    zh: '从 Word、WPS、135、秀米或公众号文章里复制文字，会带来只有原来那个程序才认得的类名、属性和注释。它们让正文长好几倍，有的还会在深色模式或别的编辑器里露出来。',
  },
  many: {
    en: 'There are {count} leftovers of Word or layout tools',
    zh: '有 {count} 处 Word 或排版工具的残留',
  },
  fixMany: { en: 'Remove all {count} leftovers', zh: '全部清除（{count} 处）' },
  bad: [
    '<p class="⟦MsoNormal⟧"><span ⟦lang="EN-US"⟧ style="⟦mso-bidi-font-size: 10pt⟧;">会议⟦<o:p></o:p>⟧</span></p>',
    '<section ⟦data-tools="135编辑器"⟧ ⟦powered-by="xiumi.us"⟧><p>会议召开。</p></section>',
    '<p>⟦<!--[if !supportLists]-->⟧一、会议⟦<!--[endif]-->⟧</p>',
  ],
  good: [
    '<p class="lead" lang="en">A meeting.</p><p><img data-src="a.jpg" src="a.jpg" alt="校园"></p>',
    '<p data-no-dark>会议<!-- 待定 -->召开。</p>',
  ],
  check(piece, { options }): Finding[] {
    const isListed = matcher(options.patterns);
    return [
      ...residualComments(piece),
      ...piece.elements.flatMap((element) => [
        ...residualElement(piece, element),
        ...residualAttributes(piece, element, isListed),
        ...toFindings(residualStyle(piece.source, element)),
      ]),
    ];
  },
} satisfies MarkupRule<Options>;

const COMMENT = {
  en: 'This comment is left over from Word; delete it',
  zh: 'Word 留下的注释，网站用不到，宜删去',
};
const ELEMENT = {
  en: '<{name}> is left over from another program; delete it',
  zh: '<{name}> 是别的程序的标签，宜删去',
};
const NAME = {
  en: '“{name}” is left over from another program; delete it',
  zh: '“{name}”是粘贴带来的残留，宜删去',
};
const BOOKMARK = {
  en: 'The bookmark “{name}” is left over from another program; delete it',
  zh: '书签“{name}”是粘贴带来的残留，宜删去',
};
const DELETE = { en: 'Delete it', zh: '删去' };

function residualComments({ source, nodes }: Content): Finding[] {
  if (!/<[!?]/.test(source)) return [];
  return walk(nodes).flatMap((node) => {
    const { kind, start, end } = node;
    const comment = source.slice(start, end);
    if (kind !== 'comment' || !RESIDUE_COMMENTS.test(comment)) return [];
    // One that is never closed holds the rest of the article.
    if (!(comment.startsWith('<!--') ? /--!?>$/ : />$/).test(comment)) return [];
    // A `<` in the text before it would begin a tag with what follows.
    const fix = source[start - 1] === '<' ? undefined : remove([{ start, end, text: '' }]);
    return [{ start, end, message: COMMENT, fix }];
  });
}

function remove(edits: readonly Edit[], safe = true) {
  return { title: DELETE, safe, edits };
}

function residualElement({ source }: Content, { name, start, end, startTag, endTag }: Element): Finding[] {
  if (!RESIDUE_ELEMENTS.test(name)) return [];
  const isSelfClosing = source.startsWith('/>', startTag.end - 2);
  const tags = isSelfClosing ? [startTag] : endTag ? [startTag, endTag] : [];
  // What stands in drawings and formulas is not text that can be left standing.
  const isText = /^(?:o:p|st1:.*|mp-style-type)$/.test(name) && tags.length > 0;
  const fix = isText ? remove(tags.map((tag) => ({ start: tag.start, end: tag.end, text: '' }))) : undefined;
  const range = endTag && isText ? { start, end } : { start: startTag.start, end: startTag.end };
  return [{ ...range, message: ELEMENT, data: { name }, fix }];
}

function residualAttributes(piece: Content, element: Element, isListed: IsResidue): Finding[] {
  return element.attributes.flatMap((attribute) => {
    if (attribute.name === 'class') {
      return toFindings(residualClasses(piece.source, attribute, isListed));
    }
    if (attribute.name === 'id' || attribute.name === 'name')
      return bookmark(piece.source, element, attribute);
    const { name, start, end } = attribute;
    if (!isListed(name) && !isResidualAttribute(piece.source, attribute, element)) return [];
    const fix = remove([removeAttribute(piece.source, attribute)]);
    return [{ start, end, message: NAME, data: { name }, fix }];
  });
}

function bookmark(source: string, element: Element, attribute: Attribute): Finding[] {
  const { value, start, end } = attribute;
  const name = value ? source.slice(value.start, value.end) : '';
  if (!RESIDUE_BOOKMARKS.test(name)) return [];
  const { startTag, endTag } = element;
  const content = endTag ? source.slice(startTag.end, endTag.start) : undefined;
  const isEmpty = content !== undefined && /^[\u200b-\u200f\ufeff]*$/.test(content);
  const edit = isEmpty
    ? { start: element.start, end: element.end, text: '' }
    : removeAttribute(source, attribute);
  return [{ start, end, message: BOOKMARK, data: { name }, fix: remove([edit], content === '' || !isEmpty) }];
}

function toFindings(leftovers: Leftovers | undefined): Finding[] {
  if (!leftovers) return [];
  const { name, places, edits } = leftovers;
  return [{ ...places[0], places, message: NAME, data: { name }, fix: remove(edits) }];
}
