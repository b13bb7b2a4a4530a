import type { FaultyElement } from '../article/html';
import type { Range } from '../text';
import { explain } from './shared/explained';
import type { ArticleRule, Finding, Fix } from './rule';

export default {
  id: 'unclosed-tag',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'A start tag has no end tag.', zh: '标签只有开头，没有结尾。' },
  details: {
    en: 'An element that is never closed takes in what follows: the rest of the article turns bold, coloured or indented, or disappears. HTML lets `</p>` and `</li>` be left out, but the editors of content management systems do not agree on where such a paragraph ends, so every start tag needs its end tag.',
    zh: '没有结尾标签的元素会把后面的内容也包进去：后文整段变粗、变色、缩进，甚至消失。HTML 允许省略 `</p>`、`</li>`，但各家后台编辑器对段落在哪里结束理解不一，所以每个开头标签都要有结尾标签。',
  },
  many: { en: '{count} tags are never closed', zh: '有 {count} 个标签没有结尾' },
  fixMany: { en: 'Close all {count} tags', zh: '补上全部结尾标签（{count} 个）' },
  bad: ['<p>⟦<span>⟧会议召开。</p>', '⟦<p>⟧会议召开。<p>活动结束。</p>', '<p>一⟦<b>⟧二</p><p>三</p>'],
  good: ['<p><span>会议召开。</span></p>', '<p>一<br>二<img src="a.jpg" alt="校园"/></p>'],
  check({ article }): Finding[] {
    const { source, body } = article;
    const { explained } = explain(article);
    return (body?.errors ?? []).flatMap((error) => {
      const { kind, range, element } = error;
      if (kind !== 'unclosed-element' || !element || explained.has(error)) return [];
      const data = { name: element.name };
      if (isMention(source, range)) return [{ ...range, message: MENTION, data, fix: writeOut(range, data) }];
      return [{ ...range, message: MESSAGE, data, fix: closeElement(source, element) }];
    });
  },
} satisfies ArticleRule;

const MESSAGE = {
  en: '<{name}> is never closed; </{name}> is missing',
  zh: '<{name}> 没有结尾，缺少 </{name}>',
};
const MENTION = {
  en: '<{name}> is never closed; where the text only speaks of it, write &lt;{name}&gt;',
  zh: '<{name}> 没有结尾；如果只是在文中提到这个标签，请写成 &lt;{name}&gt;',
};
const WRITE_OUT = { en: 'Write &lt;{name}&gt;', zh: '写成 &lt;{name}&gt;' };
const FIX = { en: 'Insert </{name}>', zh: '补上 </{name}>' };

/** What follows a tag that a text on HTML speaks of. */
const SPOKEN_OF = /^\s*(?:内部|里面?|中)?的?(?:标签|标记|元素|属性|参数|代码)/;

function isMention(source: string, { start, end }: Range): boolean {
  const isBare = /^<\w+>$/.test(source.slice(start, end));
  return (
    isBare && /[\p{L}\p{N}]/u.test(source.charAt(start - 1)) && SPOKEN_OF.test(source.slice(end, end + 12))
  );
}

function writeOut(range: Range, { name }: { readonly name: string }): Fix {
  return { title: WRITE_OUT, safe: false, edits: [{ ...range, text: `&lt;${name}&gt;` }] };
}

/** Elements that a browser opens again in the following paragraphs when they are left open. */
const FORMATTING = new Set('a b big code em font i nobr s small strike strong tt u'.split(' '));

function closeElement(source: string, element: FaultyElement): Fix {
  let { end } = element;
  while (end > element.startTag.end && /\s/.test(source.charAt(end - 1))) end--;
  // With blocks inside, the element may have been meant to end after any of them.
  const isClear = !FORMATTING.has(element.name) && !element.holdsBlock;
  return { title: FIX, safe: isClear, edits: [{ start: end, end, text: `</${element.name}>` }] };
}
