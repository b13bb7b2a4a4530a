import type { Article } from '../article/model';
import { isBlock } from '../article/pieces';
import { textOf, type PlainText } from '../article/plain-text';
import { mergeCandidates } from './candidates';
import type { Dictionary } from './dictionary';
import { vocabularyKnowledge, wordKnowledge, type KeywordEngine, type Paragraph } from './engine';
import { NO_HOUSE_WORDS, type HouseWords } from './house-words';
import { selectHeaviest, toKeyword, type Keyword } from './rank';
import { weighTerms, type Counts } from './smart';
import { entryCandidates } from './vocabulary';

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
  const { house = NO_HOUSE_WORDS, existing = [], method, count } = request;
  const counts = countsOf(article, engine, request);
  const { vocabulary } = vocabularyOf(engine, request);
  const left = new Set([...house.stopWords, ...existing]);
  const weighed =
    method === 'smart'
      ? weighTerms(counts, vocabulary, engine.dictionary)
      : weighWords(counts, house, engine.dictionary);
  const wanted = weighed.filter(
    ({ word }) => !left.has(word) && (!house.only || vocabulary.find(word)?.isControlled === true),
  );
  const best =
    method === 'smart'
      ? selectWhole(wanted, existing, count)
      : selectHeaviest(wanted, ({ weight }) => weight, count);
  return best.map((keyword) => ({
    ...keyword,
    score: keyword.weight / best[0].weight,
    inTitle: counts.title.toLowerCase().includes(keyword.word.toLowerCase()),
    isVocabulary: vocabulary.find(keyword.word) !== undefined,
  }));
}

function countsOf(article: Article | PlainText, engine: KeywordEngine, request: KeywordRequest): Counts {
  const { house = NO_HOUSE_WORDS, method } = request;
  const words = wordKnowledge(engine, house);
  const places = vocabularyOf(engine, request);
  const title = titleOf(article);
  const paragraphs = [{ text: title }, ...paragraphsOf(article)];
  return {
    title,
    candidates: paragraphs.map(words.candidates),
    compounds: method === 'smart' ? paragraphs.map(words.compounds) : [],
    entries: method === 'smart' || house.only ? paragraphs.map(places.counts) : [],
  };
}

function vocabularyOf(engine: KeywordEngine, { house = NO_HOUSE_WORDS, usage, mentions }: KeywordRequest) {
  return vocabularyKnowledge(engine, house.vocabulary, usage, mentions);
}

/** By TF-IDF; words of the vocabulary that the text has, though it is not cut there, only where no others are wanted. */
function weighWords(
  { candidates, entries }: Counts,
  { only }: HouseWords,
  dictionary: Dictionary,
): Keyword[] {
  const words = mergeCandidates(candidates)
    .map(toKeyword)
    .filter(({ word }) => !/^[\d.]+$/.test(word));
  if (!only) return words;
  const isCut = new Set(words.map(({ word }) => word));
  return [
    ...words,
    ...entryCandidates(entries, dictionary)
      .map(toKeyword)
      .filter(({ word }) => !isCut.has(word)),
  ];
}

/** The heaviest of the keywords without those that are part of a heavier one, or of an existing one. */
function selectWhole(keywords: readonly Keyword[], existing: readonly string[], limit: number): Keyword[] {
  const selected: Keyword[] = [];
  const parts = new Set(existing.flatMap(partsOf));
  for (const keyword of selectHeaviest(keywords, ({ weight }) => weight, Infinity)) {
    if (!(selected.length < limit)) break;
    if (parts.has(keyword.word)) continue;
    selected.push(keyword);
    for (const part of partsOf(keyword.word)) parts.add(part);
  }
  return selected;
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
