import type { FaultyElement } from '../article/html';
import type { Edit, Range } from '../text';
import { endOfContent, isClearlyEnded, missingEndTags, type MissingEndTags } from './shared/html/end-tags';
import { errorsOf } from './shared/html/errors';
import { explain } from './shared/html/explained';
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
    const { source } = article;
    const { explained } = explain(article);
    const errors = errorsOf(article, 'unclosed-element').filter((error) => !explained.has(error));
    const elements = errors.flatMap(({ element }) => (element ? [element] : []));
    const missing = missingEndTags(
      article,
      elements.filter(({ startTag }) => !isMention(source, startTag)),
    );
    return elements.map((element) => {
      const { name, startTag } = element;
      const range = { start: startTag.start, end: startTag.end };
      if (isMention(source, range)) {
        return { ...range, message: MENTION, data: { name }, fix: writeOut(range, { name }) };
      }
      const data = {
        name,
        get tags() {
          return missing.tags(element);
        },
      };
      const fix = missing.hasPlace(element) ? new ClosingFix(source, element, missing) : undefined;
      return { ...range, message: MESSAGE, data, fix };
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
const FIX = { en: 'Insert {tags}', zh: '补上 {tags}' };

/** What follows a tag that a text on HTML speaks of. */
const SPOKEN_OF = /^\s*(?:内部|里面?|中)?的?(?:标签|标记|元素|属性|参数|代码)/;

function isMention(source: string, { start, end }: Range): boolean {
  return (
    /[\p{L}\p{N}]/u.test(source.charAt(start - 1)) &&
    /^<\w+>$/.test(source.slice(start, end)) &&
    SPOKEN_OF.test(source.slice(end, end + 12))
  );
}

function writeOut(range: Range, { name }: { readonly name: string }): Fix {
  return { title: WRITE_OUT, safe: false, edits: [{ ...range, text: `&lt;${name}&gt;` }] };
}

/** Where no paragraph is closed there are thousands of them: the edits are made when they are asked for. */
class ClosingFix implements Fix {
  readonly title = FIX;
  readonly safe: boolean;
  readonly #source: string;
  readonly #element: FaultyElement;
  readonly #missing: MissingEndTags;

  constructor(source: string, element: FaultyElement, missing: MissingEndTags) {
    this.safe = isClearlyEnded(source, element);
    this.#source = source;
    this.#element = element;
    this.#missing = missing;
  }

  get edits(): readonly Edit[] {
    const end = endOfContent(this.#source, this.#element);
    return [{ start: end, end, text: this.#missing.tags(this.#element) }];
  }
}
