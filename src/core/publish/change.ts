import type { LocalizedText, MessageData } from '../localized-text';
import { forTarget } from '../rules/shared/platform/target-message';
import type { Target } from '../targets/target';
import { shift, type Range } from '../text';

export type ChangeKind =
  /** An element disappears with everything in it. */
  | 'removed'
  /** The tags of an element disappear. */
  | 'unwrapped'
  | 'renamed'
  /** An element becomes a plain paragraph. */
  | 'flattened'
  | 'attribute'
  | 'style'
  /** What runs script: an attribute or a style. */
  | 'script'
  /** An image will not show. */
  | 'image';

/** Something that will not be on the site as it is written. The range is a start tag, an attribute, a declaration. */
export interface Change extends Range {
  readonly kind: ChangeKind;
  /** Where sources disagree, it is kept in the published form. */
  readonly isCertain: boolean;
  /** Whether a reader would notice. */
  readonly isVisible: boolean;
  readonly reason: LocalizedText;
  /** For the placeholders of the reason. */
  readonly data: MessageData;
}

const REASONS = {
  removed: {
    en: '{target} removes <{name}> with everything in it',
    zh: '{target}会把 <{name}> 连同里面的内容一起删掉',
  },
  unwrapped: {
    en: '{target} removes the tags <{name}>; what is in them stays, without their formatting',
    zh: '{target}会去掉 <{name}> 标签，内容保留，格式丢失',
  },
  renamed: { en: '{target} turns <{name}> into <{becomes}>', zh: '{target}会把 <{name}> 换成 <{becomes}>' },
  flattened: {
    en: '{target} makes <{name}> plain text; formatting and images in it are lost',
    zh: '{target}会把 <{name}> 变成纯文字，里面的格式和图片都会丢失',
  },
  attribute: {
    en: '{target} removes the attribute {attribute}',
    zh: '{target}会去掉 {attribute} 属性',
  },
  style: { en: '{target} removes the style “{text}”', zh: '{target}会去掉样式“{text}”' },
  riskyStyle: {
    en: '{target} may remove the style “{text}”: reports differ',
    zh: '{target}可能会去掉样式“{text}”，说法不一',
  },
  script: { en: 'No site keeps script: {attribute}', zh: '脚本代码一律会被去掉：{attribute}' },
} as const satisfies Record<string, LocalizedText>;

export type Reason = keyof typeof REASONS;

export function reasonFor(target: Target, reason: Reason): LocalizedText {
  return forTarget(REASONS[reason], target);
}

/** The change, seen from a text in which the piece that was looked at begins at `by`. */
export function shiftChange(change: Change, by: number): Change {
  return { ...change, ...shift(change, by) };
}
