import { firstVisible } from './shared/places';
import type { ArticleRule } from './rule';

export default {
  id: 'byline-missing',
  group: 'structure',
  basis: 'practice',
  severity: 'warning',
  scope: 'article',
  summary: { en: 'The bulletin has no byline.', zh: '通讯稿没有署名。' },
  details: {
    en: 'The second line names the source, the author and, where wanted, the date: at most 40 characters, no sentence. A longer line, or one with a full stop, is read as the beginning of the body.',
    zh: '第二行写来源、作者，需要时写日期：不超过 40 个字，不成句。超过 40 个字或带句号的一行会被当作正文的开头。',
  },
  many: { en: 'There is no byline in {count} places', zh: '有 {count} 处没有署名' },
  bad: ['⟦学校举行开学典礼⟧\n\n<p>学校举行了开学典礼。</p>\n\n教育\n\n校园\n\n学校'],
  good: [
    '学校举行开学典礼\n\n来源：县教育局　作者：周明远\n\n<p>学校举行了开学典礼。</p>\n\n教育\n\n校园\n\n学校',
  ],
  check({ article }) {
    const { title, byline, body } = article;
    if (byline || (!title && !body)) return [];
    const message = {
      en: 'There is no byline; name the source and the author on the second line',
      zh: '没有署名，请在标题下面写上来源和作者',
    };
    if (!title) return [{ ...firstVisible(article), message }];
    const edits = [{ start: title.end, end: title.end, text: '\n\n来源：　作者：' }];
    return [
      {
        ...title,
        message,
        fix: { title: { en: 'Insert a byline to fill in', zh: '插入署名，待填写' }, safe: false, edits },
      },
    ];
  },
} satisfies ArticleRule;
