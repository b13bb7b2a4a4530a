import type { Content } from '../article/content';
import type { Element } from '../article/html';
import { removeDeclaration } from '../style/edits';
import { declarationsOf, styleOf } from '../style/uses';
import { declarationFate, elementRow } from '../targets/look-up';
import type { ElementRow, Target } from '../targets/target';
import { matters } from '../targets/visible';
import { renameElement } from './shared/html/rename-element';
import { forTarget, platformElements } from './shared/platform/target-message';
import type { Finding, MarkupRule } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'no-unsupported-style',
  group: 'platform',
  basis: 'platform',
  severity: 'warning',
  scope: 'markup',
  sampleTarget: 'wechat',
  options: {
    allow: {
      description: {
        en: 'Properties that your site keeps all the same',
        zh: '你的发布平台会保留、不必提示的样式属性',
      },
      default: [],
    },
  },
  summary: { en: 'The site removes a style.', zh: '发布平台会去掉这条样式。' },
  details: {
    en: 'What looks right in the editor may look different after publishing: WeChat removes `position` and `z-index`, KindEditor the line spacing of paragraphs, wangEditor font sizes that its menu does not offer. A hint marks styles of which it is not certain: they survive in some published articles and are lost in others.',
    zh: '编辑时好看，发布后可能变样：微信会去掉 `position`、`z-index`，KindEditor 会去掉段落的行距，wangEditor 会去掉它菜单里没有的字号。只作提示的，是说法不一的样式：有的文章发布后还在，有的丢了，请发布前预览。',
  },
  many: { en: '{count} styles may not survive publishing', zh: '有 {count} 条样式发布时会丢失或可能丢失' },
  fixMany: { en: 'Remove all {count} styles', zh: '全部去掉（{count} 条）' },
  bad: [
    '<p style="⟦position: absolute⟧; ⟦top: 10px⟧; color: red">会议召开。</p>',
    '<p style="⟦color: var(--main)⟧">会议召开。</p>',
    '<section style="⟦display: flex⟧"><p>会议召开。</p></section>',
  ],
  good: [
    '<section style="margin: 10px; padding: 5px; border: 1px solid #ccc"><p style="text-indent: 2em">会议召开。</p></section>',
    '<p style="position: static; display: inline-block">会议召开。</p>',
  ],
  check(piece, { target, options }): Finding[] {
    if (!/style/i.test(piece.source)) return [];
    return platformElements(piece).flatMap((element) => {
      const startTag = piece.source.slice(element.startTag.start, element.startTag.end);
      const row = elementRow(target, element.name, startTag);
      if ((row.fate ?? 'kept') !== 'kept') return [];
      if (element.name === 'br') return [];
      if (row.style) return wholeStyle(piece, element, row, target);
      return declarations(piece, element, row, target).filter(
        ({ data }) => !options.allow.includes(data.property),
      );
    });
  },
} satisfies MarkupRule<Options>;

const STRIPPED = {
  en: '{target} removes “{text}” on <{element}>',
  zh: '{target}会去掉 <{element}> 上的“{text}”',
};
const RISKY = {
  en: '{target} may remove “{text}” on <{element}>; look at the preview before publishing',
  zh: '{target}可能会去掉 <{element}> 上的“{text}”，发布前请预览确认',
};
const WHOLE = {
  en: '{target} removes the style of <{element}>',
  zh: '{target}会去掉 <{element}> 的全部样式',
};
const WHOLE_RISKY = {
  en: '{target} may remove the style of <{element}>; look at the preview before publishing',
  zh: '{target}可能会去掉 <{element}> 的样式，发布前请预览确认',
};
const REMOVE = { en: 'Remove “{text}”', zh: '去掉“{text}”' };
const RENAME = { en: 'Change <{element}> to <{instead}>', zh: '把 <{element}> 改为 <{instead}>' };

/** No hand writes more, and each edit looks at all of them. */
const MAX_DECLARATIONS = 100;

function declarations({ source }: Content, element: Element, row: ElementRow, target: Target) {
  const all = declarationsOf(source, element).slice(0, MAX_DECLARATIONS);
  return all.flatMap((declaration) => {
    const fate = declarationFate(target, row, element.name, declaration);
    if (!fate || !matters(declaration)) return [];
    const { use, property, start, end } = declaration;
    const data = { property, text: shortened(use.text.slice(start, end)), element: element.name };
    const edits = [removeDeclaration(source, use, declaration)];
    const fix = fate === 'stripped' ? { title: REMOVE, safe: false, edits } : undefined;
    const severity = fate === 'risky' ? ('hint' as const) : undefined;
    const message = forTarget(fate === 'risky' ? RISKY : STRIPPED, target);
    return [{ ...use.sourceRange(declaration), message, data, fix, severity }];
  });
}

const MAX_SHOWN = 40;

function shortened(text: string): string {
  return text.length > MAX_SHOWN ? `${text.slice(0, MAX_SHOWN)}…` : text;
}

function wholeStyle(
  { source }: Content,
  element: Element,
  { style, instead }: ElementRow,
  target: Target,
): Finding[] {
  const use = styleOf(source, element);
  if (!use || !declarationsOf(source, element).some(matters)) return [];
  const edits = instead === undefined ? undefined : renameElement(element, instead);
  const fix = edits && { title: RENAME, safe: false, edits };
  const message = forTarget(style === 'risky' ? WHOLE_RISKY : WHOLE, target);
  const data = { element: element.name, instead: instead ?? '' };
  return [
    {
      start: use.attribute.start,
      end: use.attribute.end,
      message,
      data,
      fix,
      severity: style === 'risky' ? (instead === undefined ? 'hint' : 'info') : undefined,
    },
  ];
}
