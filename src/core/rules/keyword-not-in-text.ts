import { textOf } from '../article/plain-text';
import { tagKey } from '../tags/name';
import { blockWords, occursAtLeast, type BlockWords } from './shared/tags/block-words';
import { wordsOf } from './shared/tags/keyword-words';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly allow: readonly string[];
}

export default {
  id: 'keyword-not-in-text',
  group: 'structure',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  options: {
    allow: {
      description: {
        en: 'Tags that need not occur in the text, such as the names of columns.',
        zh: '可以不在正文中出现的关键词，如栏目名称。',
      },
      default: [],
    },
  },
  summary: {
    en: 'A keyword tag occurs neither in the title nor in the text.',
    zh: '关键词在标题和正文里都没有出现。',
  },
  details: {
    en: 'A tag that the article never names is often left over from the bulletin that this one was copied from, or misspelt. Where the parts of a tag occur apart, as in 线上教学 for 线上……教学, it is not reported. List the names of columns and topics that your site uses as tags in `allow`.',
    zh: '正文从未提到的关键词，往往是套用旧稿时留下的，或者打错了字。各部分分开出现的（正文有“线上”“教学”，关键词为“线上教学”）不报。网站用作关键词的栏目名、专题名可以写进 `allow`。',
  },
  many: { en: '{count} tags do not occur in the text', zh: '有 {count} 个关键词没有在标题和正文里出现' },
  bad: [
    '清河县中小学复学\n\n周明远\n\n<p>清河县各中小学今日复学。</p>\n\n清河县\n\n复学\n\n⟦高考⟧',
    '学校举行开学典礼\n\n周明远\n\n<p>典礼在操场举行。</p>\n\n开学典礼\n\n操场\n\n⟦疫情防控⟧',
  ],
  good: [
    '清河县中小学复学\n\n来源：清河县教育局\n\n<p>各校5<b>G</b>网络已开通，线上课程与课堂教学并行。</p>\n\n复学\n\n５g\n\n线上教学\n\n教育局',
    '清河县中小学复学\n\n周明远\n\n<p>各校今日复学，“双减”不松劲。</p>\n\n中小学\n\n“双减”\n\n《双减》',
  ],
  summarize: blockWords,
  check({ article, blocks }, { options: { allow } }): Finding[] {
    const { title, byline, body, tags } = article;
    if (!title && !body) return [];
    const allowed = new Set(allow.map(tagKey));
    const header = tagKey(textOf(`${title?.text ?? ''}\n${byline?.text ?? ''}`));
    const occurs = (word: string) => header.includes(word) || occursAtLeast(blocks, word, 1);
    return tags.flatMap(({ start, end, text }): Finding[] => {
      const word = tagKey(text).replace(QUOTES, '');
      // What is no single word is the business of keyword-format and of no-markup-outside-body.
      if (word === '' || /[<&]/.test(text) || wordsOf(text).length !== 1) return [];
      if (allowed.has(tagKey(text)) || occurs(word) || occursInParts(word, occurs)) return [];
      return [{ start, end, message: MESSAGE, data: { tag: text } }];
    });
  },
} satisfies ArticleRule<BlockWords, Options>;

const MESSAGE = {
  en: 'The tag “{tag}” occurs neither in the title nor in the text',
  zh: '关键词“{tag}”在标题和正文里都没有出现',
};

const QUOTES = /[“”‘’"'《》〈〉「」『』【】#]/g;

/** Longer tags are sentences, whose parts prove nothing. */
const MAX_LENGTH = 16;

/** Whether the word is made of parts of at least two characters that all occur. */
function occursInParts(word: string, occurs: (part: string) => boolean): boolean {
  if (word.length > MAX_LENGTH) return false;
  const isMade = [true];
  for (let end = 1; end <= word.length; end++) {
    const starts = Array.from({ length: Math.max(0, end - 1) }, (_, start) => start);
    isMade[end] = starts.some((start) => isMade[start] && occurs(word.slice(start, end).trim()));
  }
  return isMade[word.length];
}
