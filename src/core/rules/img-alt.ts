import type { Content } from '../article/content';
import type { Element } from '../article/html';
import { attributeValue } from './shared/html/attribute';
import { lookOf } from './shared/style/paint';
import type { Finding, Fix, LocalizedText, MarkupRule } from './rule';

interface Options {
  readonly placeholders: readonly string[];
  readonly allowEmpty: boolean;
}

export default {
  id: 'img-alt',
  group: 'accessibility',
  basis: 'standard',
  severity: 'warning',
  scope: 'markup',
  options: {
    placeholders: {
      description: { en: 'More texts that say nothing of an image', zh: '另外视为没有意义的替代文字' },
      default: [],
    },
    allowEmpty: {
      description: {
        en: 'Whether `alt=""` may mark images that only decorate',
        zh: '装饰性图片是否可以写 `alt=""`',
      },
      default: true,
    },
  },
  summary: { en: 'An image has no text that could stand for it.', zh: '图片缺少替代文字。' },
  details: {
    en: 'Blind readers hear the text in `alt`, and everybody sees it where the image does not load (WCAG 1.1.1, GB/T 37668). Say in a few words what the image shows. “图片” and file names say nothing. A line or an ornament takes `alt=""`.',
    zh: '盲人读者听到的是 `alt` 里的文字，图片加载不出来时，大家看到的也是它（WCAG 1.1.1、GB/T 37668）。请用几个字说明图片内容；“图片”和文件名等于没写。分隔线、花边写 `alt=""`。',
  },
  many: {
    en: '{count} images have no text that could stand for them',
    zh: '有 {count} 张图片缺少有意义的替代文字',
  },
  fixMany: {
    en: 'Take the text of all {count} images from their titles',
    zh: '全部用图片的 title 作替代文字（{count} 张）',
  },
  bad: [
    '<p>⟦<img src="https://www.qinghe.gov.cn/1.jpg">⟧</p>',
    '<p><img src="https://www.qinghe.gov.cn/1.jpg" alt="⟦图片⟧"></p>',
    '<p><img src="https://www.qinghe.gov.cn/1.jpg" alt="⟦IMG_0001.jpg⟧"></p>',
  ],
  good: [
    '<p><img src="https://www.qinghe.gov.cn/1.jpg" alt="开学典礼现场"></p>',
    '<p><img src="https://www.qinghe.gov.cn/line.png" alt=""></p>',
  ],
  check(piece, { options }): Finding[] {
    if (!/<img/i.test(piece.source)) return [];
    return piece.elements.flatMap((element) => {
      const found = element.name === 'img' ? checkImage(piece, element, options) : undefined;
      return found ? [found] : [];
    });
  },
} satisfies MarkupRule<Options>;

const MISSING: LocalizedText = {
  en: 'This image has no alternative text; say in alt what it shows',
  zh: '图片没有替代文字，应在 alt 里写明图片内容',
};
const EMPTY: LocalizedText = {
  en: 'The alternative text of this image is empty; say in alt what it shows',
  zh: '图片的替代文字是空的，应在 alt 里写明图片内容',
};
const USELESS: LocalizedText = {
  en: '“{text}” says nothing of the image; say in alt what it shows',
  zh: '替代文字“{text}”没有说明图片内容，应写明图片内容',
};
const FIX = { en: 'Change to “{title}”', zh: '改为“{title}”' };

function checkImage(
  { source }: Content,
  image: Element,
  { placeholders, allowEmpty }: Options,
): Finding | undefined {
  const value = (name: string) => attributeValue(source, image, name);
  const alt = value('alt');
  if (
    isHidden(value('role')?.text, value('aria-hidden')?.text) ||
    value('aria-label')?.text ||
    isPixel(image, source) ||
    lookOf(source, image).isHidden
  ) {
    return undefined;
  }
  const isUseless = (text: string) => isPlaceholder(text) || placeholders.includes(text);
  if (alt && alt.text === '' && allowEmpty) return undefined;
  if (alt && alt.text !== '' && !isUseless(alt.text)) return undefined;
  const title = value('title')?.text ?? '';
  const message = !alt ? MISSING : alt.text === '' ? EMPTY : USELESS;
  const range = alt && alt.text !== '' ? alt.range : image.startTag;
  const fix = title === '' || isUseless(title) ? undefined : writeAlt(image, alt?.attribute, title);
  return { start: range.start, end: range.end, message, data: { text: alt?.text ?? '', title }, fix };
}

function isHidden(role: string | undefined, hidden: string | undefined): boolean {
  return role === 'presentation' || role === 'none' || hidden === 'true';
}

/** Images of one pixel show nothing; unsafe-url reports them. */
function isPixel(image: Element, source: string): boolean {
  return ['width', 'height'].some((name) =>
    /^[01](?:px)?$/.test(attributeValue(source, image, name)?.text ?? ''),
  );
}

const WORDS =
  /^(?:图|图片|图像|照片|相片|配图|插图|截图|微信图片|网络图片|新闻图片|请输入图片描述|输入图片说明|图片描述|图片说明|image|img|pic|picture|photo|untitled|undefined|null|alt)[\s\d._()（）-]*$/i;
const FILE_NAME = /\.(?:jpe?g|png|gif|webp|bmp|svg|tiff?|heic)$/i;
/** What cameras, phones, chat programs and systems call a file. */
const MACHINE_NAME =
  /^(?=\D*\d)(?:(?:img|dsc|dscn|dscf|pic|mmexport|screenshot|qq图片|qq截图|微信图片|微信截图|企业微信截图|屏幕截图|图片)[_\s-]?)?[\da-f]{4}[\da-f_\s-]*$/i;

/** Whether a text says nothing of what an image shows. */
function isPlaceholder(text: string): boolean {
  return WORDS.test(text) || FILE_NAME.test(text) || MACHINE_NAME.test(text) || !/[\p{L}\p{N}]/u.test(text);
}

function writeAlt(
  image: Element,
  alt: { readonly start: number; readonly end: number } | undefined,
  title: string,
): Fix {
  const text = `alt="${title.replaceAll('&', '&amp;').replaceAll('"', '&quot;')}"`;
  const at = image.startTag.start + '<img'.length;
  const edit = alt ? { start: alt.start, end: alt.end, text } : { start: at, end: at, text: ` ${text}` };
  return { title: FIX, safe: false, edits: [edit] };
}
