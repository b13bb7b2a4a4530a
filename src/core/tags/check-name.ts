import type { LocalizedText } from '../rules/rule';
import { wordsOf } from '../rules/shared/tags/keyword-words';

/** The most characters that a line may have to be a tag wherever it stands (docs/format.md). */
const MAX_LENGTH = 20;

/** Why a tag cannot have the name; undefined where it can. */
export function whyNoTag(name: string): LocalizedText | undefined {
  const word = name.trim();
  if (word === '') return EMPTY;
  if (/[\r\n]/.test(word)) return LINES;
  if (/[<>&]/.test(word)) return MARKUP;
  if (wordsOf(word).length > 1) return SEVERAL;
  if ([...word].length > MAX_LENGTH) return LONG;
  return /[。！？；…]/.test(word) || wordsOf(word)[0] !== word ? MARKS : undefined;
}

const EMPTY = { en: 'Write a name for the tag.', zh: '请写关键词的名称。' };
const LINES = { en: 'A tag is one line.', zh: '关键词只能写一行。' };
const MARKUP = { en: 'A tag is plain text, without <, > and &.', zh: '关键词是纯文本，不能有 <、>、&。' };
const SEVERAL = {
  en: 'This would be several tags. Write one word.',
  zh: '这样写是几个关键词，请只写一个。',
};
const LONG = { en: 'A tag has at most 20 characters.', zh: '关键词最多 20 个字。' };
const MARKS = {
  en: 'A tag has no # and no marks at its ends.',
  zh: '关键词不带 #，首尾不带标点。',
};
