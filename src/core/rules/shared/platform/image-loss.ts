import type { Element } from '../../../article/html';
import type { ImageRules, Target } from '../../../targets/target';
import type { Range } from '../../../text';
import type { Finding, LocalizedText, Severity } from '../../rule';
import { attributeValue, type AttributeValue } from '../html/attribute';
import { forTarget } from './target-message';
import { imageFormat, isHostOf, isPrivateHost, parseAddress } from '../html/url';

/** Why an image will not show after publishing, with the address as its range; undefined where it will. */
export function imageLoss(
  source: string,
  element: Element,
  target: Target,
  allowHosts: readonly string[],
): Finding | undefined {
  const address = element.name === 'img' ? effectiveSource(source, element) : undefined;
  const hosts = target.images.hosts && [...target.images.hosts, ...allowHosts];
  const verdict = address && judge(address.text, { ...target.images, hosts });
  if (!address || !verdict) return undefined;
  const data = { formats: target.images.formats?.join('、') ?? '' };
  const message = forTarget(verdict.message, target);
  return { ...shortened(address.range), message, data, severity: verdict.severity };
}

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
