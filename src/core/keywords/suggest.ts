import type { Article } from '../article/model';
import { isBlock } from '../article/pieces';
import { textOf, type PlainText } from '../article/plain-text';
import { mergeCandidates, wordOf, type Candidate } from './candidates';
import {
  vocabularyKnowledge,
  wordKnowledge,
  type KeywordEngine,
  type Paragraph,
  type VocabularyKnowledge,
} from './engine';
import { NO_HOUSE_WORDS, type HouseWords } from './house-words';
import type { Loans } from './loans';
import { createProfile, type Profile } from './profile';
import { selectKept, tfIdfOf, toKeyword, weightOf, type Keyword } from './rank';
import { weighTerms, type SmartKeyword } from './smart';
import { createVocabulary, entryCandidates, type Entry } from './vocabulary';

export { createKeywordEngine, type KeywordEngine } from './engine';

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
  /**
   * By tag of the other bulletins: how many of them have it in title or body. A tag that is used wherever it is mentioned
   * is preferred more; where it is not given, twice as many mentions as uses are assumed.
   */
  readonly mentions?: ReadonlyMap<string, number>;
  /**
   * The tags that bulletins like this one carry. `smart` prefers them, and proposes those that the text does not have where
   * bulletins are tagged so.
   */
  readonly lend?: (profile: Profile) => Loans;
  /** Tags that there are already: they are not proposed, nor by `smart` what is part of them. */
  readonly existing?: readonly string[];
}

export interface Suggestion extends Keyword {
  /** From 0 to 1, which the best proposal has. */
  readonly score: number;
  /** Whether the title contains the word. */
  readonly inTitle: boolean;
  /** Whether the house's vocabulary or another bulletin has the word. */
  readonly isVocabulary: boolean;
  /** How many similar bulletins have it as a tag. */
  readonly lenders: number;
}

/**
 * The best keywords of an article, best first. With `tfidf` they are those of nodejieba in the text: title, line feed,
 * body; words of only digits and dots are left out. The rule was read off the published sample, whose tags it gives in
 * their order (docs/format.md, "Text of the article"). `smart` is described in docs/keywords.md. After an edit only the
 * touched paragraph is read again.
 */
export function suggestKeywords(
  article: Article | PlainText,
  engine: KeywordEngine,
  request: KeywordRequest,
): Suggestion[] {
  const { house = NO_HOUSE_WORDS, existing = [], usage, mentions, lend, method, count } = request;
  const title = titleOf(article);
  const paragraphs = [{ text: title }, ...paragraphsOf(article)];
  const known = vocabularyKnowledge(engine, house.vocabulary, usage, mentions);
  const left = new Set([...house.stopWords, ...existing]);
  const isWanted = (word: string) =>
    !left.has(word) && (!house.only || known.vocabulary.find(word)?.isControlled === true);
  const keywords: (Keyword | SmartKeyword)[] =
    method === 'smart'
      ? selectKept(weighAll(paragraphs, engine, house, known, lend), weightOf, count, () => {
          const isPart = partsOfEarlier(existing);
          return ({ word }) => isWanted(word) && !isPart(word);
        })
      : selectKept(candidatesOf(paragraphs, engine, house, known), tfIdfOf, count, () => (candidate) => {
          const word = wordOf(candidate);
          return isWanted(word) && !/^[\d.]+$/.test(word);
        }).map(toKeyword);
  return keywords.map((keyword) => ({
    ...keyword,
    score: keyword.weight / keywords[0].weight,
    inTitle: title.toLowerCase().includes(keyword.word.toLowerCase()),
    isVocabulary: known.vocabulary.find(keyword.word) !== undefined,
    lenders: 'lenders' in keyword ? keyword.lenders : 0,
  }));
}

/** What the article is about, for others to be compared with. */
export function profileOf(
  article: Article | PlainText,
  engine: KeywordEngine,
  house: HouseWords = NO_HOUSE_WORDS,
): Profile {
  const paragraphs = [{ text: titleOf(article) }, ...paragraphsOf(article)];
  return createProfile(weighAll(paragraphs, engine, house, NO_VOCABULARY));
}

const NO_VOCABULARY = { vocabulary: createVocabulary([]), counts: () => new Map<Entry, number>() };

/** The words of the text, or those of the vocabulary that it has, cut there or not, where no others are wanted. */
function candidatesOf(
  paragraphs: readonly Paragraph[],
  engine: KeywordEngine,
  house: HouseWords,
  known: VocabularyKnowledge,
): Candidate[] {
  return house.only
    ? entryCandidates(paragraphs.map(known.counts), engine.dictionary)
    : mergeCandidates(paragraphs.map(wordKnowledge(engine, house).candidates));
}

function weighAll(
  paragraphs: readonly Paragraph[],
  engine: KeywordEngine,
  house: HouseWords,
  { counts, vocabulary }: Pick<VocabularyKnowledge, 'counts' | 'vocabulary'>,
  lend?: KeywordRequest['lend'],
): SmartKeyword[] {
  const { terms, compounds } = wordKnowledge(engine, house);
  const found = {
    title: paragraphs[0].text,
    terms: paragraphs.map(terms),
    compounds: paragraphs.map(compounds),
    entries: paragraphs.map(counts),
  };
  return weighTerms(found, vocabulary, engine.dictionary, lend);
}

/** Tells of one word after the other whether it is part of one before it. */
function partsOfEarlier(words: readonly string[]): (word: string) => boolean {
  const parts = new Set(words.flatMap(partsOf));
  return (word) => {
    if (parts.has(word)) return true;
    for (const part of partsOf(word)) parts.add(part);
    return false;
  };
}

/** Everything that a word contains; long ones are no words, and would have too much. */
function partsOf(word: string): string[] {
  const parts: string[] = [];
  for (let start = 0; start < Math.min(word.length, MAX_LENGTH); start++) {
    for (let end = start + 2; end <= Math.min(word.length, MAX_LENGTH); end++)
      parts.push(word.slice(start, end));
  }
  return parts;
}

const MAX_LENGTH = 20;

function titleOf({ title }: Article | PlainText): string {
  return typeof title === 'string' ? title : textOf(title?.text ?? '');
}

function paragraphsOf({ body }: Article | PlainText): Paragraph[] {
  if (typeof body === 'string') return [{ text: body }];
  return (body?.pieces ?? []).filter(isBlock).map(({ content }) => content.text);
}
