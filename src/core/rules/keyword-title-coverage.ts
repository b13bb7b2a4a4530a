import { textOf } from '../article/plain-text';
import { appendTags } from '../tags/edits';
import { tagKey } from '../tags/name';
import { blockWords, occursAtLeast, type BlockWords } from './shared/tags/block-words';
import { titleWords } from './shared/tags/title-words';
import type { ArticleRule, Finding } from './rule';

interface Options {
  readonly minLength: number;
  readonly ignore: readonly string[];
}

/** Words of two characters are often no topic; from so many times on in the text they are. */
const REPEATED = 3;

/** With more tags than this, adding some makes one problem of another. */
const MAX_TAGS = 10;

export default {
  id: 'keyword-title-coverage',
  group: 'structure',
  basis: 'practice',
  severity: 'info',
  scope: 'article',
  options: {
    minLength: {
      description: { en: 'The length from which a word of the title counts', zh: '标题词语至少几个字才检查' },
      default: 2,
      minimum: 2,
    },
    ignore: {
      description: { en: 'Words of titles that need no tag.', zh: '标题里不需要关键词的词语。' },
      default: [],
    },
  },
  summary: {
    en: 'Words that the title is about are covered by no keyword tag.',
    zh: '标题里的主题词没有对应的关键词。',
  },
  details: {
    en: 'The title names what the bulletin is about: a place, a group of people, an event. Readers who look for these words by the tags of the site should find it. A word counts as covered where a tag shares two characters with it. Names of places and the usual topics of bulletins always count, other words where the text repeats them; verbs and phrases of headlines do not. Without tags the check is silent, as *keyword-count* speaks then.',
    zh: '标题写明了稿件的地点、对象和事件，读者按这些词检索时应当找得到。关键词与标题词语有两个字相同就算覆盖。地名和通讯稿的常见主题一律检查，其他词语在正文里反复出现时才检查；“召开”“推进”之类的标题套话不算。一个关键词也没有时由 *keyword-count* 提示。',
  },
  many: { en: '{count} titles have words without a tag', zh: '有 {count} 个标题缺少对应的关键词' },
  fixMany: { en: 'Add the missing tags', zh: '补上缺少的关键词' },
  bad: [
    '⟦清河县⟧中小学召开⟦复学⟧工作会议\n\n周明远\n\n<p>会议部署复学工作。</p>\n\n教育\n\n中小学\n\n校园',
    '⟦剪纸⟧走进课堂\n\n周明远\n\n<p>剪纸老师傅来校教剪纸，学生第一次学剪纸。</p>\n\n课堂\n\n学生\n\n手艺',
  ],
  good: [
    '清河县中小学召开复学工作会议\n\n周明远\n\n<p>会议部署复学工作。</p>\n\n清河\n\n中小学生\n\n复学',
    '我县扎实推进教育工作\n\n周明远\n\n<p>推进教育工作。</p>\n\n教育\n\n教师\n\n校园',
    '清河县复学\n\n周明远\n\n<p>没有关键词。</p>',
  ],
  summarize: blockWords,
  check({ article, blocks }, { options: { minLength, ignore } }): Finding[] {
    const { title, tags } = article;
    // In markup, offsets of the text are not those of the source.
    if (!title || tags.length === 0 || textOf(title.text) !== title.text) return [];
    const names = tags.map(({ text }) => tagKey(text));
    const isCovered = (word: string) => names.some((name) => sharesTwo(name, word));
    const ignored = new Set(ignore);
    const missing = titleWords(title.text, minLength).filter(({ text, isTopic, beside }) => {
      if (ignored.has(text) || isCovered(text)) return false;
      if (isTopic) return true;
      return !beside.some(isCovered) && occursAtLeast(blocks, text, text.length > 2 ? 2 : REPEATED);
    });
    if (missing.length === 0) return [];
    const words = [...new Set(missing.map(({ text }) => text))];
    const places = missing.map(({ start, end }) => ({ start: title.start + start, end: title.start + end }));
    const fix =
      tags.length + words.length > MAX_TAGS
        ? undefined
        : { title: FIX, safe: false, edits: appendTags(article, words) };
    return [{ ...places[0], places, message: MESSAGE, data: { words: words.join('、') }, fix }];
  },
} satisfies ArticleRule<BlockWords, Options>;

const MESSAGE = {
  en: 'No keyword tag covers “{words}” of the title',
  zh: '标题里的“{words}”没有对应的关键词',
};
const FIX = { en: 'Add as tags: {words}', zh: '添加关键词：{words}' };

function sharesTwo(tag: string, word: string): boolean {
  return Array.from({ length: word.length - 1 }, (_, start) => word.slice(start, start + 2)).some((pair) =>
    tag.includes(pair),
  );
}
