import type { FaultyElement } from '../article/html';
import type { Edit, Range } from '../text';
import { errorsOf } from './shared/html/errors';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'tag-nesting',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'Two elements cross each other.', zh: '标签交叉了。' },
  details: {
    en: 'Elements must be closed in the reverse order of opening: `<b><i>…</i></b>`. Where they cross, browsers and editors repair the text each in their own way, and formatting is lost or spreads.',
    zh: '标签应按相反的顺序结束：`<b><i>…</i></b>`。交叉时，浏览器和后台编辑器各按各的办法修补，格式会丢失或蔓延。',
  },
  many: { en: 'Elements cross in {count} places', zh: '有 {count} 处标签交叉' },
  fixMany: { en: 'Uncross all {count} tags', zh: '理顺全部交叉的标签（{count} 处）' },
  bad: ['<p><b><i>会议召开。⟦</b>⟧</i></p>', '<p><b>会议<i>召开。⟦</b>⟧活动</i>结束。</p>'],
  good: ['<p><b><i>会议召开。</i></b></p>'],
  check({ article }): Finding[] {
    const { source } = article;
    return errorsOf(article, 'crossed-end-tag').flatMap(({ range, element, partner }) => {
      if (!element || !partner) return [];
      const data = { outer: source.slice(range.start, range.end), inner: element.name };
      const fix = { title: FIX, safe: false, edits: uncross(source, range, element, partner) };
      return [{ ...range, message: MESSAGE, data, fix }];
    });
  },
} satisfies ArticleRule;

const MESSAGE = {
  en: '{outer} stands before </{inner}>, but <{inner}> was opened later and must be closed first',
  zh: '{outer} 写在了 </{inner}> 前面；<{inner}> 后开始，应先结束',
};
const FIX = { en: 'Close </{inner}> first', zh: '先结束 </{inner}>' };

/** Closes the inner element before the outer one, and opens it again for the text that it holds after that. */
function uncross(source: string, outerEnd: Range, inner: FaultyElement, innerEnd: Range): Edit[] {
  const closing = { start: outerEnd.start, end: outerEnd.start, text: `</${inner.name}>` };
  if (source.slice(outerEnd.end, innerEnd.start).trim() === '') return [closing, { ...innerEnd, text: '' }];
  const startTag = source.slice(inner.startTag.start, inner.startTag.end);
  return [closing, { start: outerEnd.end, end: outerEnd.end, text: startTag }];
}
