import { imageLoss } from './shared/platform/image-loss';
import type { Finding, MarkupRule } from './rule';

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
    return piece.elements.flatMap((element) => {
      const loss = imageLoss(piece.source, element, target, options.allowHosts);
      return loss ? [loss] : [];
    });
  },
} satisfies MarkupRule<Options>;
