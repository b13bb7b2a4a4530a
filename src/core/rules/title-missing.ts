import { firstVisible } from './shared/places';
import type { ArticleRule } from './rule';

export default {
  id: 'title-missing',
  group: 'structure',
  basis: 'practice',
  severity: 'error',
  scope: 'article',
  summary: { en: 'The bulletin has no title.', zh: '通讯稿没有标题。' },
  details: {
    en: 'The first line of a bulletin is its title, as plain text. Without one, the byline or the body is taken for it, or the article cannot be published at all. Write the title on the first line and leave a blank line after it.',
    zh: '通讯稿的第一行是标题，只写文字。没有标题时，系统会把作者或正文当成标题，或者根本发不出去。请在第一行写上标题，后面空一行。',
  },
  many: { en: 'There is no title in {count} places', zh: '有 {count} 处没有标题' },
  bad: ['⟦<p>⟧学校举行了开学典礼。</p>\n\n教育\n\n校园\n\n学校'],
  good: ['学校举行开学典礼\n\n周明远\n\n<p>学校举行了开学典礼。</p>\n\n教育\n\n校园\n\n学校'],
  check({ article }) {
    if (article.title) return [];
    const message = {
      en: 'There is no title; write it on the first line',
      zh: '没有标题，请在第一行写上标题',
    };
    return [{ ...firstVisible(article), message }];
  },
} satisfies ArticleRule;
