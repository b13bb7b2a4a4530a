import { removeTags } from '../tags/edits';
import { foldWidth, tagKey } from '../tags/name';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly ignoreCase: boolean;
}

export default {
  id: 'keyword-duplicate',
  group: 'structure',
  basis: 'practice',
  severity: 'warning',
  scope: 'article',
  options: {
    ignoreCase: {
      description: { en: 'Whether `AI` and `ai` are the same tag', zh: '`AI` 和 `ai` 是否算同一个关键词' },
      default: true,
    },
  },
  summary: { en: 'A keyword tag occurs twice.', zh: '关键词重复。' },
  details: {
    en: 'A tag that is written twice takes the place of one that would lead readers to the article. Full-width and half-width forms of the same characters are the same tag.',
    zh: '同一个关键词写两遍，白占了一个位置。全角、半角写法不同的也算重复。',
  },
  many: { en: '{count} tags are there already', zh: '有 {count} 个关键词重复' },
  fixMany: { en: 'Remove all {count} repeated tags', zh: '去掉全部重复的关键词（{count} 个）' },
  changesText: { en: 'a repeated tag is removed', zh: '去掉重复的关键词' },
  bad: [
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n教育\n\n校园\n\n⟦教育⟧\n\n学校',
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n5G\n\n校园\n\n⟦５Ｇ⟧',
  ],
  good: ['学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n教育\n\n教育局\n\n校园'],
  check({ article }, { options }): Finding[] {
    const seen = new Set<string>();
    return article.tags.flatMap((tag) => {
      const key = options.ignoreCase ? tagKey(tag.text) : foldWidth(tag.text);
      const isNew = !seen.has(key);
      seen.add(key);
      if (isNew) return [];
      const fix = { title: FIX, safe: true, edits: removeTags(article, [tag]) };
      return [{ start: tag.start, end: tag.end, message: MESSAGE, data: { tag: tag.text }, fix }];
    });
  },
} satisfies ArticleRule<unknown, Options>;

const MESSAGE = {
  en: 'The tag “{tag}” is there already; remove it',
  zh: '关键词“{tag}”重复，请删去',
};
const FIX = { en: 'Remove this tag', zh: '删去这个关键词' };
