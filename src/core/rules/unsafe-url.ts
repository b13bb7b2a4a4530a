import type { Attribute, Element } from '../article/html';
import { attributeValue, type AttributeValue } from './shared/html/attribute';
import { isHostOf, isPrivateHost, parseAddress, type Address } from './shared/html/url';
import type { Finding, Fix, LocalizedText, MarkupRule, Severity } from './rule';

interface Options {
  readonly trackers: readonly string[];
  readonly shorteners: readonly string[];
}

export default {
  id: 'unsafe-url',
  group: 'security',
  basis: 'practice',
  severity: 'warning',
  scope: 'markup',
  options: {
    trackers: {
      description: { en: 'More hosts that count visitors', zh: '另外需要提示的访客统计域名' },
      default: [],
    },
    shorteners: {
      description: { en: 'More hosts of short links', zh: '另外需要提示的短链接域名' },
      default: [],
    },
  },
  summary: {
    en: 'An address leads into a private network, is not encrypted, or watches readers.',
    zh: '网址指向内网、没有加密，或用来跟踪读者。',
  },
  details: {
    en: 'An address of the office network works at the office and tells everybody else how it is laid out. An image loaded with `http:` is blocked or marked on an encrypted page. Short links hide where they lead, and invisible images tell others who reads the article.',
    zh: '单位内网的地址，外面打不开，还会泄露内部网络结构。用 `http:` 引用的图片，在加密网页里会被拦截或提示不安全。短链接看不出通向哪里，看不见的小图片会把读者的访问记录告诉别人。',
  },
  many: { en: '{count} addresses are not safe', zh: '有 {count} 处网址不安全' },
  fixMany: { en: 'Correct all {count} addresses', zh: '全部改正（{count} 处）' },
  bad: [
    '<p>报名表见<a href="⟦http://192.168.1.5/file/1.docx⟧">附件</a>。</p>',
    '<p>报名表见<a href="⟦http://mp.weixin.qq.com/s/abc⟧">附件</a>。</p>',
    '<p>点击<a href="⟦https://t.cn/A6abc⟧">报名</a>。</p>',
  ],
  good: [
    '<p>系统版本为 10.1.2.3，详见<a href="https://www.qinghe.gov.cn/1.html">通知</a>。</p>',
    '<p><a href="/2026/1.html">通知</a>、<a href="mailto:zhou@qinghe.gov.cn">邮箱</a></p>',
  ],
  check(piece, { options }): Finding[] {
    const { source } = piece;
    if (!/(?:href|src|poster|background)\s*=/i.test(source)) return [];
    return piece.elements.flatMap((element) => {
      if (element.name === 'script' || element.name === 'link') return [];
      return element.attributes
        .filter(({ name }) => URL_ATTRIBUTES.has(name))
        .flatMap((attribute) => checkAddress(source, element, attribute, options));
    });
  },
} satisfies MarkupRule<Options>;

const URL_ATTRIBUTES = new Set(['href', 'src', 'data-src', 'poster', 'background']);

interface Verdict {
  readonly message: LocalizedText;
  readonly severity: Severity;
}

const PRIVATE: Verdict = {
  severity: 'error',
  message: {
    en: '“{host}” can only be reached from inside a network; use an address that is open to everybody',
    zh: '“{host}”是内网地址，外面打不开，请换成公开的网址',
  },
};
const LOCAL: Verdict = {
  severity: 'error',
  message: {
    en: 'This address is a file on your own computer; upload it and use its new address',
    zh: '这个地址是自己电脑上的文件，别人打不开，请上传后换成新地址',
  },
};
const TRACKER: Verdict = {
  severity: 'warning',
  message: {
    en: 'This address tells “{host}” who reads the article; remove it',
    zh: '这个地址会把读者的访问记录发给“{host}”，建议删除',
  },
};
const SHORTENER: Verdict = {
  severity: 'info',
  message: {
    en: 'The short link of “{host}” hides where it leads; use the address itself',
    zh: '“{host}”的短链接看不出通向哪里，建议换成原网址',
  },
};
const UNENCRYPTED: Verdict = {
  severity: 'info',
  message: {
    en: 'This address is not encrypted; use https:, if “{host}” has it',
    zh: '这个网址没有加密，“{host}”支持的话建议改用 https:',
  },
};
const NO_SCHEME: Verdict = {
  severity: 'info',
  message: {
    en: 'This address says nothing of the protocol; begin it with https:',
    zh: '这个网址没有写协议，建议在前面加上 https:',
  },
};
const ENCRYPT = { en: 'Change to https:', zh: '改为 https:' };

/** Sites that count visitors; what is loaded from them is for nobody's eyes. */
const TRACKERS = (
  'hm.baidu.com tongji.baidu.com cnzz.com cnzz.mmstat.com umeng.com 51.la google-analytics.com ' +
  'googletagmanager.com doubleclick.net scorecardresearch.com beacon.qq.com pingjs.qq.com tajs.qq.com'
).split(' ');
const SHORTENERS =
  't.cn dwz.cn suo.im url.cn u.nu m6z.cn sourl.cn 985.so dwz.mk bit.ly goo.gl tinyurl.com is.gd t.co ow.ly'.split(
    ' ',
  );
/** Sites of which it is known that they answer the same encrypted. */
const ENCRYPTED =
  'mp.weixin.qq.com mmbiz.qpic.cn v.qq.com www.gov.cn www.moe.gov.cn www.xuexi.cn baike.baidu.com www.baidu.com weibo.com'.split(
    ' ',
  );

function checkAddress(source: string, element: Element, attribute: Attribute, options: Options): Finding[] {
  const value = attributeValue(source, element, attribute.name);
  const address = parseAddress(value?.text ?? '');
  const verdict = judge(source, element, attribute, address, options);
  if (!value || !verdict) return [];
  const fix = fixOf(source, verdict, address, value);
  return [{ ...value.range, ...verdict, data: { host: address.host }, fix }];
}

function judge(
  source: string,
  element: Element,
  { name }: Attribute,
  { scheme, host, isLocal }: Address,
  { trackers, shorteners }: Options,
): Verdict | undefined {
  // Images on one's own computer are the business of image-source.
  if (isLocal) return element.name === 'img' || scheme === 'blob' ? undefined : LOCAL;
  if (host === '' || !['', 'http', 'https', 'ftp'].includes(scheme)) return undefined;
  if (isPrivateHost(host)) return PRIVATE;
  const isLoaded = name !== 'href';
  if (isLoaded && (isHostOf(host, [...TRACKERS, ...trackers]) || isPixel(source, element))) return TRACKER;
  if (isHostOf(host, [...SHORTENERS, ...shorteners])) return SHORTENER;
  if (scheme === '') return isLoaded ? NO_SCHEME : undefined;
  // Many public offices still have no encrypted site: a link to one cannot be bettered.
  return scheme === 'http' && (isLoaded || ENCRYPTED.includes(host)) ? UNENCRYPTED : undefined;
}

/** An image of one pixel. */
function isPixel(source: string, image: Element): boolean {
  const size = (name: string) => attributeValue(source, image, name)?.text ?? '';
  return image.name === 'img' && /^[01](?:px)?$/.test(size('width')) && /^[01](?:px)?$/.test(size('height'));
}

function fixOf(
  source: string,
  verdict: Verdict,
  { host }: Address,
  { range }: AttributeValue,
): Fix | undefined {
  const text = source.slice(range.start, range.end);
  const at = range.start + text.search(/\S/);
  const length = /^\s*http:/i.test(text) ? 'http:'.length : 0;
  const isPlain =
    verdict === NO_SCHEME ? text.trim().startsWith('//') : verdict === UNENCRYPTED && length > 0;
  if (!isPlain) return undefined;
  return {
    title: ENCRYPT,
    safe: ENCRYPTED.includes(host),
    edits: [{ start: at, end: at + length, text: 'https:' }],
  };
}
