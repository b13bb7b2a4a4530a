import { lastVisible } from './shared/places';
import type { ArticleRule } from './rule';

export default {
  id: 'body-missing',
  group: 'structure',
  basis: 'practice',
  severity: 'error',
  scope: 'article',
  summary: { en: 'The bulletin has no body.', zh: '通讯稿没有正文。' },
  details: {
    en: 'The body is HTML: paragraphs in `<p>…</p>`, between the byline and the tags. A bulletin without one cannot be published.',
    zh: '正文用 HTML 写成：每段放在 `<p>…</p>` 里，位于署名和关键词之间。没有正文的通讯稿不能发布。',
  },
  many: { en: 'There is no body in {count} places', zh: '有 {count} 处没有正文' },
  bad: ['学校举行开学典礼\n\n⟦周明远⟧'],
  good: ['学校举行开学典礼\n\n周明远\n\n<p>学校举行了开学典礼。</p>\n\n教育\n\n校园\n\n学校'],
  check({ article }) {
    if (article.body) return [];
    const message = {
      en: 'There is no body; write paragraphs in <p>…</p> after the byline',
      zh: '没有正文，请在署名下面用 <p>…</p> 写各段内容',
    };
    return [{ ...lastVisible(article), message }];
  },
} satisfies ArticleRule;
