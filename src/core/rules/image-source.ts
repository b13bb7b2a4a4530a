import type { Element } from '../article/html';
import type { ImageRules } from '../targets/target';
import type { Range } from '../text';
import { attributeValue, type AttributeValue } from './shared/attribute';
import { forTarget } from './shared/target-message';
import { imageFormat, isHostOf, isPrivateHost, parseAddress } from './shared/url';
import type { Finding, LocalizedText, MarkupRule, Severity } from './rule';

interface Options {
  readonly allowHosts: readonly string[];
}

export default {
  id: 'image-source',
  group: 'platform',
  basis: 'platform',
  severity: 'error',
  scope: 'markup',
  options: {
    allowHosts: {
      description: {
        en: 'Hosts, besides those of the platform, whose images show after publishing',
        zh: '除发布平台自己的图床外，图片可以正常显示的网站域名',
      },
      default: [],
    },
  },
  summary: { en: 'An image will not show after publishing.', zh: '图片发布后显示不出来。' },
  details: {
    en: 'An image whose address is a path on your own computer shows to you and to nobody else. WeChat also filters images that are not on its own servers, and UEditor deletes images that are written into the address. Upload the image to the place where the article is published, and use the address that it gets there.',
    zh: '图片地址如果是自己电脑上的路径，只有自己看得见。微信还会过滤不在微信服务器上的图片，UEditor 会删掉直接写在地址里的图片。请先把图片上传到发布平台，再使用平台给出的地址。',
  },
  many: { en: '{count} images will not show after publishing', zh: '有 {count} 张图片发布后显示不出来' },
  bad: [
    '<p><img src="⟦file:///C:/Users/zhou/校园.jpg⟧" alt="开学典礼"></p>',
    '<p><img src="⟦D:\\照片\\校园.jpg⟧" alt="开学典礼"></p>',
  ],
  good: [
    '<p><img src="https://www.qinghe.gov.cn/images/1.jpg" alt="开学典礼"></p>',
    '<p><img src="/upload/2026/1.jpg" alt="开学典礼"></p>',
  ],
  check(piece, { target, options }): Finding[] {
    if (!/<img/i.test(piece.source)) return [];
    const hosts = target.images.hosts && [...target.images.hosts, ...options.allowHosts];
    return piece.elements.flatMap((element) => {
      const source = element.name === 'img' ? effectiveSource(piece.source, element) : undefined;
      const verdict = source && judge(source.text, { ...target.images, hosts });
      if (!source || !verdict) return [];
      const data = { formats: target.images.formats?.join('、') ?? '' };
      return [
        {
          ...shortened(source.range),
          message: forTarget(verdict.message, target),
          data,
          severity: verdict.severity,
        },
      ];
    });
  },
} satisfies MarkupRule<Options>;

/** WeChat keeps the address of an image that is loaded late in `data-src`; `src` is then missing or a placeholder. */
function effectiveSource(source: string, image: Element): AttributeValue | undefined {
  return attributeValue(source, image, 'data-src') ?? attributeValue(source, image, 'src');
}

/** An image in an address takes pages; its beginning is enough to find it. */
function shortened({ start, end }: Range): Range {
  return { start, end: Math.min(end, start + 200) };
}

interface Verdict {
  readonly message: LocalizedText;
  readonly severity: Severity;
}

const LOCAL: Verdict = {
  severity: 'error',
  message: {
    en: 'This image is on your own computer and nobody else will see it; upload it and use its new address',
    zh: '这张图片在自己的电脑上，别人看不到，请上传后换成新地址',
  },
};
const EMBEDDED: Verdict = {
  severity: 'error',
  message: {
    en: '{target} drops images that are written into the address; upload the image and use its new address',
    zh: '{target}会删掉直接写在地址里的图片，请上传后换成新地址',
  },
};
const RELATIVE: Verdict = {
  severity: 'error',
  message: {
    en: 'This address has no host, so that {target} cannot find the image; upload it there',
    zh: '图片地址没有域名，{target}找不到这张图片，请上传到发布平台',
  },
};
const FORMAT: Verdict = {
  severity: 'warning',
  message: {
    en: '{target} takes only {formats} images; convert this one and upload it there',
    zh: '{target}只接受 {formats} 格式的图片，请转换格式后上传',
  },
};
const EXTERNAL: Verdict = {
  severity: 'warning',
  message: {
    en: '{target} filters images of other sites; upload this one there',
    zh: '{target}会过滤外站图片，请把这张图片上传到发布平台',
  },
};

function judge(text: string, { hosts, formats, relative, data }: ImageRules): Verdict | undefined {
  const address = parseAddress(text);
  if (text === '' || text.startsWith('#')) return undefined;
  if (address.isLocal) return LOCAL;
  if (address.scheme === 'data') return data ? undefined : EMBEDDED;
  if (address.host === '') return relative ? undefined : RELATIVE;
  // Hosts of a private network are the business of unsafe-url.
  if (!hosts || isHostOf(address.host, hosts) || isPrivateHost(address.host)) return undefined;
  const format = imageFormat(address);
  return formats && /^(?:webp|svg|bmp|tiff?|heic|avif|ico)$/.test(format) && !formats.includes(format)
    ? FORMAT
    : EXTERNAL;
}
