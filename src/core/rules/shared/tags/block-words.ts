import type { Content } from '../../../article/content';
import { tagKey } from '../../../tags/name';
import type { BlockView } from '../../rule';

/**
 * How often a block has a word. What was asked once is remembered with the block, so that a keystroke elsewhere costs a
 * look into a map, not another search of the text.
 */
export interface BlockWords {
  count(word: string): number;
}

export function blockWords({ text: { text } }: Content): BlockWords {
  const known = new Map<string, number>();
  let folded: string | undefined;
  const search = (word: string): number => {
    // Most words stand there as they are written; only for others is the text brought to one width and case.
    return countIn(text, word) || countIn((folded ??= tagKey(text)), tagKey(word));
  };
  return {
    count(word) {
      const answer = known.get(word) ?? search(word);
      known.set(word, answer);
      return answer;
    },
  };
}

function countIn(text: string, word: string): number {
  let count = 0;
  for (let at = text.indexOf(word); at !== -1 && word !== ''; at = text.indexOf(word, at + word.length))
    count++;
  return count;
}

/** Whether the blocks together have a word at least so often; it looks no further than it must. */
export function occursAtLeast(
  blocks: readonly BlockView<BlockWords>[],
  word: string,
  times: number,
): boolean {
  let count = 0;
  return blocks.some(({ summary }) => (count += summary.count(word)) >= times);
}
