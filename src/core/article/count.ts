import { kept } from '../kept';
import type { Content } from './content';
import type { Article } from './model';
import { isBlock } from './pieces';

/** A run of letters (Latin, Greek, Cyrillic), digits and half-width marks; or any other visible character. */
const COUNTED = /[!-~\u00c0-\u052f]+|[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}]/gu;

const VISIBLE = /[^\s\p{Cc}\p{Cf}\p{Cs}\p{M}]/gu;

/**
 * The length of a text as an editor counts it (字数), by the rule that word processors follow: each Han character and
 * each full-width mark counts 1; a run of Latin letters, digits and half-width marks counts 1, so `WeChat`,
 * `2026-11-24` and `3.5%` are 1 each; white space and invisible characters count nothing. Takes linear time.
 */
export function countCharacters(text: string): number {
  return text.match(COUNTED)?.length ?? 0;
}

/** What there is to count in an article. */
export interface Counts {
  /** 字数, as word processors count it. */
  readonly words: number;
  /** Visible characters: all but white space and what nobody sees. */
  readonly characters: number;
  /** Blocks with text in them. */
  readonly paragraphs: number;
  readonly images: number;
}

const NOTHING: Counts = { words: 0, characters: 0, paragraphs: 0, images: 0 };

/** What there is in the body. Blocks that are the same as the last time are not counted again. */
export function countBody({ body }: Article): Counts {
  let counts = NOTHING;
  for (const { content } of body?.pieces.filter(isBlock) ?? []) {
    counts = add(counts, countBlock(content));
  }
  return counts;
}

const countBlock = kept(({ text: { text }, hasText, elements }: Content): Counts => {
  return {
    words: countCharacters(text),
    characters: text.match(VISIBLE)?.length ?? 0,
    paragraphs: hasText ? 1 : 0,
    images: elements.filter(({ name }) => name === 'img').length,
  };
});

function add(a: Counts, b: Counts): Counts {
  return {
    words: a.words + b.words,
    characters: a.characters + b.characters,
    paragraphs: a.paragraphs + b.paragraphs,
    images: a.images + b.images,
  };
}

/** Words (字) that a reader takes in a minute, without hurry. */
const READING_SPEED = 300;

/** In minutes; less than one counts as one, and nothing as none. */
export function readingTime({ words }: Counts): number {
  return Math.ceil(words / READING_SPEED);
}
