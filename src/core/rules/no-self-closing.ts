import type { FaultyElement } from '../article/html';
import type { Article } from '../article/model';
import type { Range } from '../text';
import { errorsOf } from './shared/html/errors';
import { explain } from './shared/html/explained';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'no-self-closing',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: {
    en: 'A tag closes itself that cannot, or an element without an end tag has one.',
    zh: '不能自闭合的标签写成了自闭合，或不该有结尾的标签写了结尾。',
  },
  details: {
    en: 'Only `<br/>`, `<hr/>`, `<img/>` and the like end with their own tag. For a browser `<span/>` and `<p/>` are start tags, so what follows ends up inside. `</br>` does not exist; browsers make a line break of it, other programs drop it.',
    zh: '只有 `<br/>`、`<hr/>`、`<img/>` 这类标签可以自闭合。`<span/>`、`<p/>` 在浏览器看来只是开头标签，后面的内容都会被包进去。`</br>` 这种标签不存在，浏览器当作换行，别的程序会丢掉。',
  },
  many: { en: '{count} tags close themselves or should not be there', zh: '有 {count} 处标签的闭合方式不对' },
  fixMany: { en: 'Correct all {count} tags', zh: '全部改正（{count} 处）' },
  changesText: { en: '</br> becomes a line break, as in a browser', zh: '</br> 变为换行，与浏览器显示一致' },
  bad: ['<p>一</p>⟦<p/>⟧', '<p>第一行⟦</br>⟧第二行</p>', '<p><b>会议召开。⟦<b/>⟧</p>'],
  good: ['<p>第一行<br/>第二行<img src="a.jpg" alt="校园"/></p><hr/>', '<p><svg><path d="M0"/></svg></p>'],
  check({ article }): Finding[] {
    const voidEndTags = errorsOf(article, 'void-end-tag').map(({ range }) => voidEndTag(article, range));
    const tags = errorsOf(article, 'self-closing-tag');
    if (tags.length === 0) return voidEndTags;
    const { meantEndTags } = explain(article);
    const unclosed = new Set(errorsOf(article, 'unclosed-element').map(({ range }) => range.start));
    const selfClosingTags = tags.flatMap((error) => {
      const { range, element } = error;
      if (!element || !/^[\w.-]+$/.test(element.name)) return [];
      const isMeantAsEnd = meantEndTags.has(error);
      return [selfClosing(article, range, element, isMeantAsEnd, unclosed.has(range.start))];
    });
    return [...voidEndTags, ...selfClosingTags];
  },
} satisfies ArticleRule;

const SELF_CLOSING = {
  en: '{tag} does not close itself; write {meant}',
  zh: '{tag} 不能自闭合，应写作 {meant}',
};
const NO_END_TAG = { en: 'There is no {tag}; write {meant}', zh: '没有 {tag} 这种标签，应写作 {meant}' };
const SURPLUS = { en: '{tag} has no meaning; delete it', zh: '{tag} 是多余的，应删去' };
const CHANGE = { en: 'Change to {meant}', zh: '改为 {meant}' };
const DELETE = { en: 'Delete {tag}', zh: '删去 {tag}' };

function selfClosing(
  { source }: Article,
  range: Range,
  { name }: FaultyElement,
  isMeantAsEnd: boolean,
  isUnclosed: boolean,
): Finding {
  const tag = source.slice(range.start, range.end);
  const startTag = tag.replace(/\s*\/>$/, '>');
  const meant = isMeantAsEnd ? `</${name}>` : `${startTag}</${name}>`;
  const data = { tag: short(tag), meant: short(meant) };
  // With an end tag further on, the slash may be what is too much.
  const safe = isUnclosed && !isMeantAsEnd;
  const fix = { title: CHANGE, safe, edits: [{ ...range, text: meant }] };
  return { ...range, message: SELF_CLOSING, data, fix };
}

function voidEndTag({ source }: Article, range: Range): Finding {
  const tag = source.slice(range.start, range.end);
  const isBreak =
    /^<\/br[\s>]/i.test(tag) && !/<br\s*\/?>\s*$/i.test(source.slice(range.start - 10, range.start));
  const text = isBreak ? '<br>' : '';
  const data = { tag: short(tag), meant: text };
  // `<br></br>` was meant as one line break and makes two.
  const safe = isBreak || !/^<\/br/i.test(tag);
  const fix = { title: isBreak ? CHANGE : DELETE, safe, edits: [{ ...range, text }] };
  return { ...range, message: isBreak ? NO_END_TAG : SURPLUS, data, fix };
}

const MAX_SHOWN = 40;

function short(tag: string): string {
  return tag.length <= MAX_SHOWN ? tag : `${tag.slice(0, MAX_SHOWN)}…`;
}
