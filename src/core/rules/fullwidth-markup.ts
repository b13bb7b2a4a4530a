import type { StructuralError } from '../article/html';
import type { Article } from '../article/model';
import { shift } from '../text';
import { brokenTags, brokenTagsIn, type BrokenTag } from './shared/html/broken-tags';
import { errorsOf } from './shared/html/errors';
import { fullWidthStretches, type Stretch } from './shared/html/full-width';
import type { ArticleRule, Finding } from './rule';

/** Of a piece with something full-width in its markup. */
interface Summary {
  readonly stretches: readonly Stretch[];
}

export default {
  id: 'fullwidth-markup',
  group: 'html',
  basis: 'standard',
  severity: 'error',
  scope: 'article',
  summary: { en: 'Full-width characters stand in a tag.', zh: '标签里混进了全角符号。' },
  details: {
    en: 'Tags, quotes around attributes, spaces between them and the semicolon of a reference are half-width. In `<p style=“color：red”>`, typed with a Chinese input method or changed by a system, the quotes belong to the value and the style has no effect; `＜p＞` is shown as text.',
    zh: '标签的尖括号、属性的引号、属性之间的空格、实体的分号都应是半角。`<p style=“color：red”>` 多是中文输入法打的，或被系统转换过，引号被当成值的一部分，样式不起作用；`＜p＞` 会原样显示出来。',
  },
  many: { en: 'Full-width characters stand in {count} tags', zh: '有 {count} 处标签混进了全角符号' },
  fixMany: { en: 'Make all {count} half-width', zh: '全部改为半角（{count} 处）' },
  bad: [
    '<p ⟦style=“color：red；”⟧>会议召开。</p>',
    '⟦＜p＞⟧会议召开。⟦＜/p＞⟧<p>活动结束。</p>',
    '<p>会议⟦&nbsp；⟧召开。</p>',
    '⟦<p　⟧class="a">会议召开。</p>',
  ],
  good: [
    '<p title="“双减”：政策">会议“召开”：＜通知＞、３＜５。</p>',
    '<p style="font-family: 宋体；">会议&nbsp;召开；</p>',
  ],
  inMarkup: true,
  summarize(content): Summary | undefined {
    const stretches = fullWidthStretches(content);
    return stretches.length > 0 || brokenTagsIn(content).length > 0 ? { stretches } : undefined;
  },
  check({ article, blocks }): Finding[] {
    const tags = brokenTags(article, blocks).filter(({ isFullWidth }) => isFullWidth);
    const inTags = blocks.flatMap(({ piece, summary }) =>
      summary.stretches.map((stretch) => moved(stretch, piece.start)),
    );
    const errors = errorsOf(article, 'unterminated-reference', 'unclosed-bracket').map((error) =>
      findingOf(article, error),
    );
    return [...tags.map(brokenTag), ...inTags.map(inTag), ...errors].filter(
      (finding) => finding !== undefined,
    );
  },
} satisfies ArticleRule<Summary>;

const TAG = {
  en: 'Full-width characters make this no tag; write {meant}',
  zh: '混进了全角符号，不会被当作标签，应写作 {meant}',
};
const TO_MEANT = { en: 'Change to {meant}', zh: '改为 {meant}' };
const INSIDE = {
  en: 'Full-width characters inside a tag have no effect; make them half-width',
  zh: '标签里的全角符号不起作用，应改为半角',
};
const TO_HALF_WIDTH = { en: 'Make them half-width', zh: '改为半角' };

function brokenTag({ start, end, meant = '' }: BrokenTag): Finding {
  const fix = { title: TO_MEANT, safe: false, edits: [{ start, end, text: meant }] };
  return { start, end, message: TAG, data: { meant: meant.trim() }, fix };
}

function inTag({ start, end, edits }: Stretch): Finding {
  const fix = edits.length > 0 ? { title: TO_HALF_WIDTH, safe: true, edits } : undefined;
  return { start, end, message: INSIDE, fix };
}

function moved({ start, end, edits }: Stretch, by: number): Stretch {
  return {
    start: start + by,
    end: end + by,
    edits: edits.map(({ text, ...edit }) => ({ ...shift(edit, by), text })),
  };
}

const REFERENCE = {
  en: '{text} ends with a full-width semicolon; write {meant}',
  zh: '{text} 的分号是全角的，应写作 {meant}',
};

function findingOf({ source }: Article, { kind, range }: StructuralError): Finding | undefined {
  const { start, end } = range;
  if (kind === 'unterminated-reference' && source.startsWith('；', end)) {
    const text = source.slice(start, end + 1);
    const meant = `${source.slice(start, end)};`;
    const fix = { title: TO_MEANT, safe: false, edits: [{ start: end, end: end + 1, text: ';' }] };
    return { start, end: end + 1, message: REFERENCE, data: { text, meant }, fix };
  }
  if (kind !== 'unclosed-bracket') return undefined;
  const bracket = source.slice(start, end).indexOf('＞');
  if (bracket === -1) return undefined;
  const at = start + bracket;
  return inTag({ start: at, end: at + 1, edits: [{ start: at, end: at + 1, text: '>' }] });
}
