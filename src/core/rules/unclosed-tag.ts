import type { FaultyElement } from '../article/html';
import type { Edit } from '../text';
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
    const mentions: FaultyElement[] = [];
    const open: FaultyElement[] = [];
    for (const error of errorsOf(article, 'unclosed-element')) {
      const { element } = error;
      if (!element || explained.has(error)) continue;
      (isMention(source, element) ? mentions : open).push(element);
    }
    const missing = missingEndTags(article, open);
    const findings: Finding[] = open.map((element) => new UnclosedTag(source, element, missing));
    return findings.concat(mentions.map(mentionFinding));
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

function isMention(source: string, { name, startTag: { start, end } }: FaultyElement): boolean {
  // A tag with attributes is meant. That is seen at once, and there may be thousands.
  if (end - start !== `<${name}>`.length) return false;
  return /[\p{L}\p{N}]/u.test(source.charAt(start - 1)) && SPOKEN_OF.test(source.slice(end, end + 12));
}

function mentionFinding({ name, startTag: { start, end } }: FaultyElement): Finding {
  const fix = { title: WRITE_OUT, safe: false, edits: [{ start, end, text: `&lt;${name}&gt;` }] };
  return { start, end, message: MENTION, data: { name }, fix };
}

/**
 * Where no paragraph is closed there are thousands of them: each is its own fix, and what is said of it is made when it is
 * asked for.
 */
class UnclosedTag implements Finding, Fix {
  constructor(
    private readonly source: string,
    private readonly element: FaultyElement,
    private readonly missing: MissingEndTags,
  ) {}

  get start(): number {
    return this.element.startTag.start;
  }

  get end(): number {
    return this.element.startTag.end;
  }

  get message() {
    return MESSAGE;
  }

  get title() {
    return FIX;
  }

  get data() {
    return { name: this.element.name, tags: this.missing.tags(this.element) };
  }

  get fix(): Fix | undefined {
    return this.missing.hasPlace(this.element) ? this : undefined;
  }

  get safe(): boolean {
    return isClearlyEnded(this.source, this.element);
  }

  get edits(): readonly Edit[] {
    const end = endOfContent(this.source, this.element);
    return [{ start: end, end, text: this.missing.tags(this.element) }];
  }
}
