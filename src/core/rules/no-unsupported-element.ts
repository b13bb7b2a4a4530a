import type { Content } from '../article/content';
import type { Element } from '../article/html';
import { elementRow } from '../targets/look-up';
import type { ElementRow, Fate } from '../targets/target';
import { renameElement } from './shared/html/rename-element';
import { forTarget, isContainer, platformElements } from './shared/platform/target-message';
import type { Finding, LocalizedText, MarkupRule, Severity } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'no-unsupported-element',
  group: 'platform',
  basis: 'platform',
  severity: 'warning',
  scope: 'markup',
  sampleTarget: 'ueditor',
  options: {
    allow: {
      description: {
        en: 'Elements that your site keeps all the same',
        zh: '你的发布平台会保留、不必提示的标签',
      },
      default: [],
    },
  },
  summary: {
    en: 'The site removes an element or turns it into another one.',
    zh: '发布平台会删掉或改写这个标签。',
  },
  details: {
    en: 'What WeChat or an editor of a content management system does not know is changed when the article is saved: some elements disappear with everything in them, some lose only their tags, some become another element. Which, depends on where the bulletin is published; choose that in the setting `bulletin.target`.',
    zh: '微信公众号和各家后台编辑器不认识的标签，保存时会被改掉：有的连内容一起删除，有的只去掉标签、留下文字，有的换成别的标签。哪些标签会这样，要看稿件发到哪里，请在设置 `bulletin.target` 里选好发布平台。',
  },
  many: { en: '{count} elements will not stay as they are', zh: '有 {count} 个标签发布时会被删掉或改写' },
  fixMany: { en: 'Change all {count} elements', zh: '全部改写（{count} 处）' },
  bad: [
    '<p>活动视频：⟦<iframe src="https://v.qq.com/x/1.html">⟧</iframe></p>',
    '⟦<div style="text-align: center">⟧活动现场</div>',
    '⟦<style>⟧p { color: red }</style><p>会议召开。</p>',
  ],
  good: [
    '<p>会议<strong>召开</strong>。</p><table><tbody><tr><td>一</td></tr></tbody></table>',
    '<div><p>会议召开。</p></div>',
  ],
  check(piece, { target, options }): Finding[] {
    const findings: Finding[] = [];
    let goneUntil = -1;
    for (const element of platformElements(piece)) {
      // What is in an element that disappears needs no word of its own.
      if (element.start < goneUntil || isOthers(element) || options.allow.includes(element.name)) continue;
      const row = elementRow(
        target,
        element.name,
        piece.source.slice(element.startTag.start, element.startTag.end),
      );
      const verdict = judge(piece, element, row);
      if (!verdict) continue;
      if (verdict.fate === 'removed' || verdict.fate === 'flattened') goneUntil = element.end;
      const data = { name: element.name, becomes: row.becomes ?? '' };
      const message = forTarget(MESSAGES[verdict.fate], target);
      const edits = row.becomes === undefined ? undefined : renameElement(element, row.becomes);
      const fix = edits && { title: FIX, safe: false, edits };
      findings.push({ ...element.startTag, message, data, severity: verdict.severity, fix });
    }
    return findings;
  },
} satisfies MarkupRule<Options>;

const FIX = { en: 'Change to <{becomes}>', zh: '改为 <{becomes}>' };
const MESSAGES: Record<Exclude<Fate, 'kept'> | 'restyled', LocalizedText> = {
  removed: {
    en: '{target} removes <{name}> with everything in it; write it without this element',
    zh: '{target}会把 <{name}> 连同里面的内容一起删掉，请换一种写法',
  },
  unwrapped: {
    en: '{target} removes the tags <{name}> and keeps what is in it, without this formatting',
    zh: '{target}会去掉 <{name}> 标签，内容保留，格式丢失',
  },
  renamed: {
    en: '{target} turns <{name}> into <{becomes}>; write <{becomes}>',
    zh: '{target}会把 <{name}> 换成 <{becomes}>，建议直接写 <{becomes}>',
  },
  restyled: {
    en: '{target} turns <{name}> into <{becomes}> without its style; write <{becomes}>',
    zh: '{target}会把 <{name}> 换成 <{becomes}>，样式丢失，建议直接写 <{becomes}>',
  },
  flattened: {
    en: '{target} turns <{name}> into a plain paragraph; formatting and images in it are lost',
    zh: '{target}会把 <{name}> 变成普通段落，里面的格式和图片都会丢失',
  },
};

/** Scripts are the business of no-script; names with a colon come from Word, which no-paste-residue reports. */
function isOthers({ name }: Element): boolean {
  return name === 'script' || name.includes(':');
}

interface Verdict {
  readonly fate: keyof typeof MESSAGES;
  readonly severity: Severity;
}

/** What there is to say of an element, if what becomes of it can be seen. */
function judge(piece: Content, element: Element, row: ElementRow): Verdict | undefined {
  const { fate = 'kept' } = row;
  const isAround = element === piece.element && isContainer(piece);
  const hasStyle = element.attributes.some(({ name }) => name === 'style');
  switch (fate) {
    case 'kept':
      return undefined;
    case 'removed':
      return { fate, severity: isAround || hasContent(piece, element) ? 'error' : 'warning' };
    case 'flattened':
      return isAround || hasStyle || element.children.some(({ kind }) => kind === 'element')
        ? { fate, severity: 'warning' }
        : undefined;
    default:
      // Blocks stand as well without an element around them, and a paragraph cannot be put around them.
      if (isAround && (fate === 'unwrapped' || row.style)) {
        return hasStyle ? { fate: 'unwrapped', severity: 'info' } : undefined;
      }
      if (!isAround && !hasContent(piece, element)) return undefined;
      if (fate === 'renamed' && row.style && hasStyle) return { fate: 'restyled', severity: 'warning' };
      return { fate, severity: hasStyle ? 'info' : 'hint' };
  }
}

const MEDIA = /^(?:img|video|audio|iframe|object|embed|svg|table)$/;

/** Whether readers would miss something. */
function hasContent({ source }: Content, element: Element): boolean {
  if (MEDIA.test(element.name)) return true;
  if (element.name === 'style' || element.name === 'link') return false;
  const inside = source.slice(element.startTag.end, element.endTag?.start ?? element.end);
  return (
    /<(?:img|video|audio|iframe|object|embed|svg)\b/i.test(inside) ||
    /\S/.test(inside.replace(/<[^<>]*>|&nbsp;/g, ''))
  );
}
