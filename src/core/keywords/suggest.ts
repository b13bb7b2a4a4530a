import type { Article } from '../article/model';
import { isBlock } from '../article/pieces';
import { textOf, type PlainText } from '../article/plain-text';
import type { Dictionary } from './dictionary';
import { NO_HOUSE_WORDS, type HouseWords } from './house-words';
import { createMatcher, type Matcher } from './matcher';
import {
  collectCandidates,
  mergeCandidates,
  selectHeaviest,
  toKeyword,
  wordOf,
  type Candidate,
  type Keyword,
} from './rank';

export const KEYWORD_METHODS = ['tfidf', 'smart'] as const;
export type KeywordMethod = (typeof KEYWORD_METHODS)[number];

export interface KeywordRequest {
  /** `tfidf` gives nodejieba's words, as long as the house has none of its own; `smart` those that an editor would. */
  readonly method: KeywordMethod;
  /** How many words at most; Infinity gives all in their order. */
  readonly count: number;
  /** What the house configured (`settings.keywords`). */
  readonly house?: HouseWords;
  /** By tag of the other bulletins: how many of them have it. `smart` prefers them by it. */
  readonly usage?: ReadonlyMap<string, number>;
  /** Tags that there are already: they are not proposed. */
  readonly existing?: readonly string[];
}

export interface Suggestion extends Keyword {
  /** From 0 to 1, which the best proposal has. */
  readonly score: number;
  /** Whether the title contains the word. */
  readonly inTitle: boolean;
  /** Whether the house's vocabulary or another bulletin has the word. */
  readonly isVocabulary: boolean;
}

/**
 * The dictionary with what is known of paragraphs whose words have been counted: it is kept as long as the paragraphs
 * are. It serves one kind of house words at a time.
 */
export interface KeywordEngine {
  readonly dictionary: Dictionary;
  counts?: Counts;
}

interface Counts {
  readonly house: HouseWords;
  of(block: Block): readonly Candidate[];
}

/** A paragraph; the same object stands for the same text. */
interface Block {
  readonly text: string;
}

export function createKeywordEngine(dictionary: Dictionary): KeywordEngine {
  return { dictionary };
}

/**
 * The best keywords of an article, best first. With `tfidf` they are those of nodejieba in the text: title, line feed,
 * body; words of only digits and dots are left out. The rule was read off the published sample, whose tags it gives in
 * their order (docs/format.md, "Text of the article"). After an edit only the touched paragraph is read again.
 */
export function suggestKeywords(
  article: Article | PlainText,
  engine: KeywordEngine,
  { method, count, house = NO_HOUSE_WORDS, usage = new Map(), existing = [] }: KeywordRequest,
): Suggestion[] {
  const counts = countsOf(engine, house);
  const title = titleOf(article);
  const lists = [{ text: title }, ...blocksOf(article)].map((block) => counts.of(block));
  const left = new Set([...existing, ...house.stopWords]);
  const vocabulary = new Map(house.vocabulary.map(({ word, weight }) => [word, weight]));
  const candidates = mergeCandidates(lists, engine.dictionary).filter((candidate) => {
    const word = wordOf(candidate);
    return !/^[\d.]+$/.test(word) && !left.has(word) && (!house.only || vocabulary.has(word));
  });
  const isVocabulary = (word: string) => vocabulary.has(word) || usage.has(word);
  const weigh = (candidate: Candidate) => {
    const word = wordOf(candidate);
    const inTitle = title.includes(word) ? 3 : 0;
    const preferred = isVocabulary(word) ? 3 + (vocabulary.get(word) ?? 0) : 1;
    return { ...candidate, idf: (candidate.idf * preferred * (candidate.count + inTitle)) / candidate.count };
  };
  const weighed = method === 'smart' ? candidates.map(weigh) : candidates;
  const best = selectHeaviest(weighed, count).map(toKeyword);
  return best.map((keyword) => ({
    ...keyword,
    score: keyword.weight / best[0].weight,
    inTitle: title.includes(keyword.word),
    isVocabulary: isVocabulary(keyword.word),
  }));
}

function titleOf(article: Article | PlainText): string {
  return typeof article.title === 'string' ? article.title : textOf(article.title?.text ?? '');
}

function blocksOf(article: Article | PlainText): Block[] {
  if (typeof article.body === 'string') return [{ text: article.body }];
  return (article.body?.pieces ?? []).filter(isBlock).map(({ content }) => content.text);
}

function countsOf(engine: KeywordEngine, house: HouseWords): Counts {
  if (engine.counts?.house !== house) engine.counts = createCounts(engine.dictionary, house);
  return engine.counts;
}

function createCounts(dictionary: Dictionary, house: HouseWords): Counts {
  const known = new WeakMap<Block, readonly Candidate[]>();
  const userWords: Matcher | undefined =
    house.userWords.length > 0 ? createMatcher(house.userWords) : undefined;
  return {
    house,
    of(block) {
      const counted = known.get(block) ?? collectCandidates(block.text, dictionary, userWords);
      known.set(block, counted);
      return counted;
    },
  };
}
