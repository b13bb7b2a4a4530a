import { isBlockElement } from '../article/elements';
import type { Range } from '../text';
import { errorsOf } from './shared/html/errors';
import { explain } from './shared/html/explained';
import { unreadPlaces } from './shared/html/unread';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'stray-end-tag',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'An end tag closes nothing.', zh: '多了一个结尾标签。' },
  details: {
    en: 'An end tag without a start tag is a leftover of an edit. Browsers ignore most of them, but a stray `</p>` makes an empty paragraph, and `</div>` or `</section>` can close the frame of the page around the article.',
    zh: '没有开头标签的结尾标签是编辑时留下的。多数会被浏览器忽略，但多余的 `</p>` 会产生空段落，多余的 `</div>`、`</section>` 可能提前关闭页面的外框。',
  },
  many: { en: '{count} end tags close nothing', zh: '多了 {count} 个结尾标签' },
  fixMany: { en: 'Delete all {count} end tags', zh: '删去全部多余的结尾标签（{count} 个）' },
  bad: ['<p>会议召开。⟦</span>⟧</p>', '<p>会议召开。</p>⟦</div>⟧'],
  good: ['<p><span>会议召开。</span></p>'],
  check({ article }): Finding[] {
    const { explained } = explain(article);
    const isUnread = unreadPlaces(article);
    const stray = errorsOf(article, 'stray-end-tag').filter((error) => !explained.has(error));
    return stray.map(({ range }) => {
      const data = { tag: article.source.slice(range.start, range.end) };
      // What is not written to its end may hold text, or make text a part of the tag before it.
      const isWhole = data.tag.endsWith('>') && !isUnread(range.start);
      const safe = !separatesTexts(article.source, range);
      const fix = isWhole ? { title: FIX, safe, edits: [{ ...range, text: '' }] } : undefined;
      return { ...range, message: MESSAGE, data, fix };
    });
  },
} satisfies ArticleRule;

const MESSAGE = { en: '{tag} closes nothing; delete it', zh: '多了一个 {tag}，前面没有对应的开头，应删去' };
const FIX = { en: 'Delete {tag}', zh: '删去 {tag}' };

/** How far a tag beside the end tag is looked for. */
const REACH = 200;
const TAG_BEFORE = /<\/?([a-z][a-z0-9]*)(?:\s[^<>]*)?\/?>$/i;
const TAG_AFTER = /^<\/?([a-z][a-z0-9]*)/i;

/** `一</p>二`: a browser shows an empty paragraph for it, which keeps the texts beside it apart. */
function separatesTexts(source: string, { start, end }: Range): boolean {
  if (!/^<\/p[\s>]/i.test(source.slice(start, end))) return false;
  const before = source.slice(Math.max(0, start - REACH), start).trimEnd();
  const after = source.slice(end, end + REACH).trimStart();
  const names = [TAG_BEFORE.exec(before), TAG_AFTER.exec(after)].map((match) => match?.[1].toLowerCase());
  return before !== '' && after !== '' && !names.some((name) => name !== undefined && isBlockElement(name));
}
