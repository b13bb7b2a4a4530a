import { tagKey } from '../tags/name';
import { GENERIC_WORDS } from './data/generic-words';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly extra: readonly string[];
  readonly ignore: readonly string[];
}

export default {
  id: 'keyword-too-generic',
  group: 'structure',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  options: {
    extra: {
      description: {
        en: 'Words of your own that are too generic, such as 教育 in an education office.',
        zh: '自己补充的宽泛词语，如教育局的“教育”。',
      },
      default: [],
    },
    ignore: {
      description: { en: 'Words that are not reported.', zh: '不报的词语。' },
      default: [],
    },
  },
  summary: { en: 'A keyword tag carries no topic.', zh: '关键词过于宽泛，看不出主题。' },
  details: {
    en: 'Under 工作, 会议 or 全县 a reader finds every bulletin there is. A tag should name what this one is about: a topic, a place, an institution, an action. What is too generic differs from office to office: add words in `extra`, take them out in `ignore`.',
    zh: '“工作”“会议”“全县”几乎篇篇都有，读者点开找不到想看的稿件。关键词宜写明这篇稿件的主题、地点、单位或行动。哪些词算宽泛，各单位不同：可在 `extra` 里补充，在 `ignore` 里排除。',
  },
  many: { en: '{count} tags carry no topic', zh: '有 {count} 个关键词过于宽泛' },
  bad: [
    '清河县中小学复学\n\n周明远\n\n<p>复学会议召开。</p>\n\n复学\n\n⟦会议⟧\n\n⟦全县⟧',
    '清河县中小学复学\n\n周明远\n\n<p>复学工作部署会召开。</p>\n\n⟦工作⟧\n\n⟦部署⟧\n\n中小学',
  ],
  good: [
    '清河县中小学复学\n\n周明远\n\n<p>复学工作会议召开。</p>\n\n教育\n\n工作会议\n\n全县运动会\n\n疫情防控\n\n信息化',
  ],
  check({ article: { tags } }, { options }): Finding[] {
    const generic = wordsFor(options);
    return tags
      .filter(({ text }) => generic.has(tagKey(text)))
      .map(({ start, end, text }) => ({ start, end, message: MESSAGE, data: { tag: text } }));
  },
} satisfies ArticleRule<unknown, Options>;

const MESSAGE = {
  en: '“{tag}” fits nearly every bulletin; name the topic of this one',
  zh: '“{tag}”几乎适用于所有稿件，建议换成能体现本篇主题的词',
};

function wordsFor({ extra, ignore }: Options): ReadonlySet<string> {
  if (extra.length === 0 && ignore.length === 0) return GENERIC_WORDS;
  const ignored = new Set(ignore.map(tagKey));
  return new Set([...GENERIC_WORDS, ...extra.map(tagKey)].filter((word) => !ignored.has(word)));
}
