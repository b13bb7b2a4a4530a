import { wordsOf } from './shared/tags/keyword-words';
import { lastVisible } from './shared/places';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly min: number;
  readonly max: number;
  readonly required: boolean;
}

export default {
  id: 'keyword-count',
  group: 'structure',
  basis: 'practice',
  severity: 'warning',
  scope: 'article',
  options: {
    // Fewer tags hardly lead a reader anywhere; more of them blur what the article is about.
    min: { default: 3, minimum: 0, description: { en: 'The smallest number of tags', zh: '最少几个' } },
    max: { default: 10, minimum: 1, description: { en: 'The largest number of tags', zh: '最多几个' } },
    required: {
      default: false,
      description: { en: 'Whether it is an error if there are none', zh: '一个也没有时是否算错误' },
    },
  },
  summary: {
    en: 'There are no keyword tags, too few, or too many.',
    zh: '没有关键词，或者关键词太少、太多。',
  },
  details: {
    en: 'After the body come three to ten keyword tags, one a paragraph. The site lists and finds the article by them. *Bulletin: Suggest Keywords* proposes them from the text.',
    zh: '正文后面写 3 到 10 个关键词，每段一个，网站靠它们归类和检索稿件。用“通讯稿：推荐关键词”命令可以从正文里提取。',
  },
  many: { en: 'The number of tags is wrong in {count} places', zh: '有 {count} 处关键词数量不对' },
  bad: [
    '学校举行开学典礼\n\n周明远\n\n<p>学校举行了开学典礼。⟦</p>⟧',
    '学校举行开学典礼\n\n周明远\n\n<p>学校举行了开学典礼。</p>\n\n教育\n\n⟦校园⟧',
    '学校举行开学典礼\n\n周明远\n\n<p>典礼</p>\n\n一\n\n二\n\n三\n\n四\n\n五\n\n六\n\n七\n\n八\n\n九\n\n十\n\n⟦十一⟧',
  ],
  good: ['学校举行开学典礼\n\n周明远\n\n<p>学校举行了开学典礼。</p>\n\n教育\n\n校园\n\n学校'],
  check({ article }, { options: { min, max, required } }): Finding[] {
    const { tags, body } = article;
    const data = { tags: tags.length, min, max };
    if (tags.length > max) {
      return [
        {
          ...tags[max],
          message: TOO_MANY,
          data: { ...data, count: tags.length - max },
          places: tags.slice(max),
        },
      ];
    }
    // Several in one paragraph are too few paragraphs, which keyword-format mends, not too few tags.
    const words = tags.reduce((sum, { text }) => sum + Math.max(1, wordsOf(text).length), 0);
    if (words >= min || (tags.length === 0 && !body)) return [];
    if (tags.length > 0)
      return [{ ...lastVisible(article), message: TOO_FEW, data: { ...data, tags: words } }];
    return [{ ...lastVisible(article), message: NONE, data, severity: required ? 'error' : undefined }];
  },
} satisfies ArticleRule<undefined, Options>;

const NONE = {
  en: 'There are no keyword tags; add {min} to {max} after the body, one a paragraph',
  zh: '没有关键词，请在正文后面写 {min}～{max} 个，每段一个',
};
const TOO_FEW = {
  en: 'Too few keyword tags ({tags}); {min} to {max} are usual',
  zh: '只有 {tags} 个关键词，一般要 {min}～{max} 个',
};
const TOO_MANY = {
  en: 'There are {tags} keyword tags; keep the {max} that matter',
  zh: '有 {tags} 个关键词，太多了，请留下最要紧的 {max} 个',
};
