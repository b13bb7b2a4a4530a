import { countCharacters } from '../article/count';
import type { Line } from '../article/model';
import { wordsOf } from './shared/tags/keyword-words';
import type { ArticleRule, Finding, LocalizedText } from './rule';

interface Options {
  readonly maxLength: number;
  readonly minLength: number;
}

export default {
  id: 'keyword-format',
  group: 'structure',
  basis: 'platform',
  severity: 'warning',
  scope: 'article',
  options: {
    maxLength: {
      description: { en: 'From more characters on, a tag is too long', zh: '关键词最多几个字' },
      default: 8,
      minimum: 1,
    },
    minLength: {
      description: { en: 'Below so many characters, a tag is too short', zh: '关键词最少几个字' },
      default: 2,
      minimum: 1,
    },
  },
  summary: {
    en: 'A keyword tag is not one word alone in its paragraph.',
    zh: '关键词没有做到一段一个词。',
  },
  details: {
    en: 'Systems take each paragraph after the body as one tag. “教育、校园” in one paragraph is one tag that no reader will ever choose; `#` and punctuation become part of it. A tag of more than eight characters is mostly a sentence, though names of offices may be as long.',
    zh: '系统把正文后面的每一段当作一个关键词。“教育、校园”写在一段里就成了一个词，`#`、标点也会成为关键词的一部分。超过 8 个字的多半不是词，机构名称除外。',
  },
  many: { en: '{count} tags are not one word alone', zh: '有 {count} 个关键词格式不对' },
  fixMany: { en: 'Correct all {count} tags', zh: '全部改正（{count} 个）' },
  changesText: {
    en: 'tags in one paragraph are separated, marks and spaces around a tag go',
    zh: '同一段里的关键词分开写，关键词前后的标点、空格去掉',
  },
  bad: [
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n⟦教育、校园⟧\n\n学校',
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n⟦#教育#⟧\n\n⟦校园。⟧\n\n⟦５Ｇ⟧',
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n⟦关键词：教育 校园 学校⟧',
  ],
  good: [
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n5G\n\n“双减”\n\nTCP/IP\n\n《论语》\n\nC++',
    '学校举行开学典礼\n\n周明远\n\n<p>典礼召开。</p>\n\n爱丽丝·门罗\n\nApple Watch\n\n4·23读书日',
  ],
  check({ article }, { options }): Finding[] {
    const lineEnd = article.source.includes('\r\n') ? '\r\n' : '\n';
    return article.tags.flatMap((tag): Finding[] => {
      // Markup in a tag is the business of no-markup-outside-body.
      if (/<[a-z/!]|&#?\w+;/i.test(tag.text)) return [];
      const words = wordsOf(tag.text);
      if (words.length === 1 && words[0] === tag.text) return lengthFinding(tag, options);
      if (words.length === 0) return [{ ...rangeOf(tag), message: EMPTY, data: { tag: tag.text } }];
      const data = { tag: tag.text, words: words.join(' · '), number: words.length };
      const edits = [{ ...rangeOf(tag), text: words.join(lineEnd + lineEnd) }];
      const isSplit = words.length > 1;
      // A space may also stand in a name or spread a word.
      const safe = !/\S\s+\S/.test(tag.text) || (isSplit && words.every((word) => word.length > 1));
      const fix = { title: isSplit ? SPLIT : WRITE, safe, edits };
      return [{ ...rangeOf(tag), message: isSplit ? SEVERAL : UNTIDY, data, fix }];
    });
  },
} satisfies ArticleRule<unknown, Options>;

const SEVERAL = {
  en: '{number} tags stand in one paragraph; give each its own',
  zh: '这一段里有 {number} 个关键词，请每段写一个',
};
const UNTIDY = { en: 'Write this tag as “{words}”', zh: '这个关键词请写成“{words}”' };
const EMPTY = { en: '“{tag}” is no tag; remove it', zh: '“{tag}”不是关键词，请删去' };
const TOO_LONG: LocalizedText = {
  en: 'This tag has {length} characters; a shorter word is found more easily',
  zh: '这个关键词有 {length} 个字，建议换成更短的词',
};
const TOO_SHORT: LocalizedText = {
  en: 'A tag of {length} character leads to everything; use a whole word',
  zh: '这个关键词只有 {length} 个字，建议换成完整的词',
};
const SPLIT = { en: 'Make {number} tags of it', zh: '拆成 {number} 个关键词' };
const WRITE = { en: 'Change to “{words}”', zh: '改为“{words}”' };

function rangeOf({ start, end }: Line) {
  return { start, end };
}

function lengthFinding(tag: Line, { minLength, maxLength }: Options): Finding[] {
  const length = countCharacters(tag.text.replace(/\p{P}/gu, ''));
  const isLatin = !/\p{Script=Han}/u.test(tag.text);
  if (length > maxLength) return [{ ...rangeOf(tag), message: TOO_LONG, data: { length }, severity: 'info' }];
  if (length >= minLength || isLatin) return [];
  return [{ ...rangeOf(tag), message: TOO_SHORT, data: { length }, severity: 'info' }];
}
