import type { Content } from './content';
import type { Article } from './model';
import { isBlock } from './pieces';

/** A run of letters (Latin, Greek, Cyrillic), digits and half-width marks; or any other visible character. */
const COUNTED = /[!-~\u00c0-\u052f]+|[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}]/gu;

/**
 * The length of a text as an editor counts it (字数), by the rule that word processors follow: each Han character and
 * each full-width mark counts 1; a run of Latin letters, digits and half-width marks counts 1, so `WeChat`,
 * `2026-11-24` and `3.5%` are 1 each; white space and invisible characters count nothing. Takes linear time.
 */
export function countCharacters(text: string): number {
  return text.match(COUNTED)?.length ?? 0;
}

/** The lengths of blocks that were counted before. */
const counted = new WeakMap<Content, number>();

/** The length of the body. Blocks that are the same as the last time are not counted again. */
export function countBody({ body }: Article): number {
  let count = 0;
  for (const { content } of body?.pieces.filter(isBlock) ?? []) {
    let length = counted.get(content);
    if (length === undefined) {
      length = countCharacters(content.text.text);
      counted.set(content, length);
    }
    count += length;
  }
  return count;
}
