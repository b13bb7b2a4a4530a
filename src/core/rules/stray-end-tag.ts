import { errorsOf } from './shared/errors';
import { explain } from './shared/explained';
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
    const stray = errorsOf(article, 'stray-end-tag').filter((error) => !explained.has(error));
    return stray.map(({ range }) => {
      const data = { tag: article.source.slice(range.start, range.end) };
      const fix = { title: FIX, safe: true, edits: [{ ...range, text: '' }] };
      return { ...range, message: MESSAGE, data, fix };
    });
  },
} satisfies ArticleRule;

const MESSAGE = { en: '{tag} closes nothing; delete it', zh: '多了一个 {tag}，前面没有对应的开头，应删去' };
const FIX = { en: 'Delete {tag}', zh: '删去 {tag}' };
