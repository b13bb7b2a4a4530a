import type { Line } from '../article/model';
import { removeTags } from '../tags/edits';
import { tagKey } from '../tags/name';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'keyword-near-duplicate',
  group: 'structure',
  basis: 'practice',
  severity: 'hint',
  scope: 'article',
  summary: { en: 'Two keyword tags say nearly the same.', zh: '两个关键词几乎相同。' },
  details: {
    en: 'Tags such as 双减 and “双减”, 教研 and 教研活动, 疫情防控 and 防控疫情 split what belongs together: whoever chooses the one does not find the bulletins with the other. Keep the one that your other bulletins use.',
    zh: '“双减”加引号与不加引号，“教研”与“教研活动”，“疫情防控”与“防控疫情”，这样的关键词会把同一主题的稿件分到两处。只留其他稿件常用的那一个即可。',
  },
  many: { en: '{count} tags say nearly the same as another', zh: '有 {count} 个关键词与其他关键词几乎相同' },
  fixMany: { en: 'Remove all {count} of them', zh: '全部删去（{count} 个）' },
  bad: [
    '“双减”之后的课堂\n\n周明远\n\n<p>教研活动推进“双减”。</p>\n\n双减\n\n课堂\n\n⟦“双减”⟧',
    '教研活动\n\n周明远\n\n<p>疫情防控期间的教研活动。</p>\n\n教研\n\n疫情防控\n\n⟦教研活动⟧\n\n⟦防控疫情⟧',
  ],
  good: [
    '教育局举行典礼\n\n周明远\n\n<p>教育局举行典礼。</p>\n\n教育\n\n教育局\n\n第一中学\n\n第二中学\n\n中学教育\n\n上海\n\n海上',
    '常用语言\n\n周明远\n\n<p>C、C++ 与 C# 。</p>\n\nC\n\nC++\n\nC#\n\n5G\n\n5.0',
  ],
  check({ article }): Finding[] {
    const seen = new Map<string, Line>();
    return article.tags.flatMap((tag): Finding[] => {
      const core = coreOf(tag.text);
      const other = seen.get(core) ?? seen.get(turned(core));
      if (!other) {
        seen.set(core, tag);
        return [];
      }
      // The very same tag twice is the business of keyword-duplicate.
      if (core.length < 2 || tagKey(other.text) === tagKey(tag.text)) return [];
      const fix = { title: FIX, safe: false, edits: removeTags(article, [tag]) };
      const data = { tag: tag.text, other: other.text };
      return [{ start: tag.start, end: tag.end, message: MESSAGE, data, fix }];
    });
  },
} satisfies ArticleRule;

const MESSAGE = {
  en: 'The tag “{tag}” says nearly the same as “{other}”; keep one of them',
  zh: '关键词“{tag}”与“{other}”几乎相同，建议只留一个',
};
const FIX = { en: 'Remove “{tag}”', zh: '删去“{tag}”' };

/** Where a number or a programming language is named, marks tell names apart. */
const MARKS = /[“”‘’"'《》〈〉「」『』【】·\s]/gu;
/** Words that add nothing to the topic before them. */
const ADDITION = /(?<=\p{Script=Han}{2})(?:工作|活动)$/u;

function coreOf(text: string): string {
  return tagKey(text).replace(MARKS, '').replace(ADDITION, '');
}

/** A name of two words the other way round: 疫情防控 and 防控疫情. In shorter ones the order makes the word. */
function turned(core: string): string {
  return /^\p{Script=Han}{4}$/u.test(core) ? core.slice(2) + core.slice(0, 2) : core;
}
