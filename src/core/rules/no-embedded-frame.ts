import type { Content } from '../article/content';
import { VOID_ELEMENTS } from '../article/elements';
import type { Attribute, Element } from '../article/html';
import type { Edit } from '../text';
import { attributeText } from './shared/html/attribute';
import type { Finding, LocalizedText, MarkupRule } from './rule';

interface Options {
  readonly allowHosts: readonly string[];
}

export default {
  id: 'no-embedded-frame',
  group: 'security',
  basis: 'platform',
  severity: 'error',
  scope: 'markup',
  options: {
    allowHosts: {
      description: {
        en: 'Sites whose frames may stay, such as the player of a video site; their subdomains too.',
        zh: '允许嵌入的网站，如视频网站的播放器；其子域名也算。',
      },
      default: ['v.qq.com', 'mp.weixin.qq.com'],
    },
  },
  summary: { en: 'The body embeds a frame, a plug-in or a form.', zh: '正文里嵌入了框架页、插件或表单。' },
  details: {
    en: 'Frames, Flash and other plug-ins, form fields, `<base>` and redirects show or send what others control. Platforms remove them, and what stood there is missing. Link to the page, or upload the video where the article is published.',
    zh: '框架页、Flash 等插件、表单控件、`<base>` 和自动跳转，显示或提交的内容都由别人控制，平台会删去，发布后那里就是空的。请改为链接，或把视频上传到发布平台。',
  },
  many: {
    en: '{count} frames, plug-ins or form fields are embedded',
    zh: '嵌入了 {count} 处框架页、插件或表单控件',
  },
  fixMany: { en: 'Remove all {count}', zh: '全部删去（{count} 处）' },
  bad: [
    '<p>⟦<iframe src="https://a.cn/player.htm"></iframe>⟧</p>',
    '<p>姓名：⟦<input type="text" name="a">⟧</p>',
    '<p>⟦<object data="a.swf"><embed src="a.swf"></object>⟧</p>',
  ],
  good: [
    '<p><iframe class="video_iframe" data-src="https://v.qq.com/iframe/preview.html?vid=a"></iframe></p>',
    '<fieldset style="border: 0"><p>会议召开。</p></fieldset>',
    '<p><video src="a.mp4" controls></video></p>',
  ],
  check(piece, { options }): Finding[] {
    let end = 0;
    return piece.elements.flatMap((element) => {
      // What stands in an element that goes goes with it.
      if (element.start < end || !isEmbedded(piece.source, element, options.allowHosts)) return [];
      if (!UNWRAPPED.has(element.name)) end = element.end;
      return [finding(piece, element)];
    });
  },
} satisfies MarkupRule<Options>;

const FRAME = {
  en: '<{name}> embeds another page, which platforms remove; link to it instead',
  zh: '<{name}> 嵌入了别的页面，平台会删去，宜改为链接',
};
const PLUG_IN = {
  en: '<{name}> needs a plug-in, which browsers no longer have; upload the video instead',
  zh: '<{name}> 需要插件，浏览器已不再支持，宜改为上传视频',
};
const FORM = {
  en: '<{name}> belongs to a form, which platforms remove; delete it',
  zh: '<{name}> 是表单控件，平台会删去，宜删去',
};
const REDIRECT = {
  en: '<{name}> changes where the links or the page lead; delete it',
  zh: '<{name}> 会改变链接或页面的去向，宜删去',
};
const DELETE = { en: 'Delete <{name}>', zh: '删去 <{name}>' };
const UNWRAP = { en: 'Delete <{name}>, keep what is in it', zh: '删去 <{name}>，保留其中内容' };

const MESSAGES = new Map<string, LocalizedText>([
  ...['iframe', 'frame', 'frameset'].map((name) => [name, FRAME] as const),
  ...['object', 'embed', 'applet'].map((name) => [name, PLUG_IN] as const),
  ...['form', 'input', 'select', 'textarea', 'button'].map((name) => [name, FORM] as const),
  ...['base', 'meta'].map((name) => [name, REDIRECT] as const),
]);
/** Elements that may hold text of the article. */
const UNWRAPPED = new Set(['form', 'button', 'frameset']);

function isEmbedded(source: string, element: Element, allowHosts: readonly string[]): boolean {
  const { name, attributes } = element;
  if (!MESSAGES.has(name)) return false;
  if (name === 'meta') return textOf(source, attributes, 'http-equiv').trim().toLowerCase() === 'refresh';
  const address = ['src', 'data-src', 'data'].map((each) => textOf(source, attributes, each)).find(Boolean);
  return address === undefined || !isAllowed(address, allowHosts);
}

function textOf(source: string, attributes: readonly Attribute[], wanted: string): string {
  const attribute = attributes.find(({ name }) => name === wanted);
  return attribute ? attributeText(source, attribute) : '';
}

function isAllowed(address: string, hosts: readonly string[]): boolean {
  const host = /^\s*(?:https?:)?\/\/([^/?#:@\s]+)(?=[/?#:]|\s*$)/i.exec(address)?.[1].toLowerCase();
  return host !== undefined && hosts.some((allowed) => host === allowed || host.endsWith(`.${allowed}`));
}

function finding({ source }: Content, element: Element): Finding {
  const { name, start, end, startTag, endTag } = element;
  const isWhole = endTag !== undefined || VOID_ELEMENTS.has(name);
  const isUnwrapped = UNWRAPPED.has(name) && source.slice(startTag.end, endTag?.start ?? end).trim() !== '';
  const tags = endTag ? [startTag, endTag] : [startTag];
  const edits: Edit[] = (isUnwrapped ? tags : [{ start, end }]).map((range) => ({ ...range, text: '' }));
  const title = isUnwrapped ? UNWRAP : DELETE;
  const range = isUnwrapped || !isWhole ? startTag : { start, end };
  const message = MESSAGES.get(name) ?? FRAME;
  return { ...range, message, data: { name }, fix: isWhole ? { title, safe: false, edits } : undefined };
}
