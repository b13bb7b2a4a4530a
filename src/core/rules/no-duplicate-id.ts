import type { Attribute } from '../article/html';
import type { Content } from '../article/content';
import type { Piece } from '../article/pieces';
import { removeAttribute } from '../style/edits';
import { shift } from '../text';
import type { ArticleRule, Finding } from './rule';

export default {
  id: 'no-duplicate-id',
  group: 'html',
  basis: 'standard',
  severity: 'info',
  scope: 'article',
  summary: { en: 'Two tags have the same id.', zh: '两个标签用了同一个 id。' },
  details: {
    en: 'A link to an id leads to the first tag that has it, so the second one is never reached. It is mostly left over from copying a paragraph. Publishing platforms that remove every id are named by no-unsupported-attribute.',
    zh: '指向某个 id 的链接只会跳到第一个标签，后一个永远到不了。多半是复制段落时带过来的。有的发布平台会删去所有 id，那由 no-unsupported-attribute 提示。',
  },
  many: { en: '{count} ids are used more than once', zh: '有 {count} 处 id 重复' },
  fixMany: { en: 'Delete all {count} repeated ids', zh: '删去全部重复的 id（{count} 处）' },
  bad: ['<p id="top">会议召开。</p><p ⟦id="top"⟧>活动结束。</p>'],
  good: ['<p id="top">会议召开。</p><p id="end">活动结束。<a name="top" href="#top">返回</a></p>'],
  inMarkup: true,
  summarize: idsIn,
  check({ blocks }): Finding[] {
    const seen = new Set<string>();
    return blocks.flatMap(({ piece, summary }) =>
      summary.flatMap(({ id, attribute }) => {
        const isFirst = !seen.has(id);
        seen.add(id);
        return isFirst ? [] : [findingOf(piece, id, attribute)];
      }),
    );
  },
} satisfies ArticleRule<readonly Id[]>;

interface Id {
  readonly id: string;
  readonly attribute: Attribute;
}

const MESSAGE = {
  en: 'Another tag before this one has the id “{id}” too; delete one of them',
  zh: '前面已有标签用了 id“{id}”，宜删去其中一个',
};
const FIX = { en: 'Delete this id', zh: '删去这个 id' };

function findingOf({ content, start }: Piece, id: string, attribute: Attribute): Finding {
  const { text, ...range } = removeAttribute(content.source, attribute);
  const fix = { title: FIX, safe: false, edits: [{ ...shift(range, start), text }] };
  return { ...shift(attribute, start), message: MESSAGE, data: { id }, fix };
}

function idsIn({ source, elements }: Content): readonly Id[] | undefined {
  if (!elements.some(({ attributes }) => attributes.some(({ name }) => name === 'id'))) return undefined;
  return elements.flatMap(({ attributes }) =>
    attributes.flatMap((attribute) => {
      const { name, value } = attribute;
      const id = value ? source.slice(value.start, value.end) : '';
      return name === 'id' && id !== '' ? [{ id, attribute }] : [];
    }),
  );
}
