import { decodeText } from '../article/decoded-text';
import type { Element } from '../article/html';
import { attributeValue } from './shared/html/attribute';
import type { Finding, MarkupRule } from './rule';

export default {
  id: 'attr-required',
  group: 'html',
  basis: 'standard',
  severity: 'warning',
  scope: 'markup',
  summary: {
    en: 'An image has no address, or a link leads nowhere.',
    zh: '图片没有地址，或链接没有目标。',
  },
  details: {
    en: 'An `<img>` without `src` shows nothing or a broken picture, mostly because the image was lost when the text was pasted. An `<a>` without `href` looks like a link in the source, but nothing happens at a click. Insert the image or the address, or delete the tag.',
    zh: '`<img>` 没有 `src` 就显示不出图片，多半是粘贴时图片丢了；`<a>` 没有 `href`，点击没有反应。请补上图片或网址，或删去标签。',
  },
  many: { en: '{count} images or links have no address', zh: '有 {count} 处图片或链接没有地址' },
  bad: [
    '<p>⟦<img alt="开学典礼">⟧</p>',
    '<p><img ⟦src=""⟧ alt="开学典礼"></p>',
    '<p>详见⟦<a target="_blank">⟧清河县教育局网站</a>。</p>',
  ],
  good: [
    '<p><img src="https://www.qinghe.gov.cn/1.jpg" alt="开学典礼"></p>',
    '<p><img data-src="https://mmbiz.qpic.cn/1" alt="开学典礼"></p>',
    '<p><a name="top"></a><a href="https://www.qinghe.gov.cn/">清河县</a><a></a></p>',
  ],
  check({ source, elements }): Finding[] {
    if (!/<(?:img|a)[\s>/]/i.test(source)) return [];
    return elements.flatMap((element) => {
      if (element.name === 'img') return checkImage(source, element);
      return element.name === 'a' ? checkLink(source, element) : [];
    });
  },
} satisfies MarkupRule;

const NO_SOURCE = {
  en: 'This image has no address (src); insert the image again or delete the tag',
  zh: '图片没有地址（src），应重新插入图片或删去标签',
};
const NO_TARGET = {
  en: 'This link has no address (href); add it or delete the tag',
  zh: '链接没有网址（href），应补上或删去标签',
};

/** Pages that load images late keep the address under a name of their own: `data-src`, `data-original`, `srcset`. */
const ADDRESS = /^(?:src|srcset|_src|.*(?:src|original|lazy|url|echo).*)$/;

function checkImage(source: string, image: Element): Finding[] {
  const names = image.attributes.map(({ name }) => name).filter((name) => ADDRESS.test(name));
  if (names.some((name) => attributeValue(source, image, name)?.text !== '')) return [];
  const { start, end } = attributeValue(source, image, 'src')?.attribute ?? image.startTag;
  return [{ start, end, message: NO_SOURCE }];
}

/** What makes something of an `<a>` without an address: an anchor, a mini program, a button of a script. */
const PURPOSE = /^(?:href|name|id|class|role|data-.*|on.*)$/;

function checkLink(source: string, link: Element): Finding[] {
  if (link.attributes.some(({ name }) => PURPOSE.test(name))) return [];
  if (decodeText(source, link.children).text.trim() === '') return [];
  return [{ ...link.startTag, message: NO_TARGET }];
}
