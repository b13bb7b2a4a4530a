import type { Dictionary } from './dictionary';
import { collectCandidates, selectHeaviest, toKeyword, type Candidate, type Keyword } from './rank';

export interface Suggestion extends Keyword {
  /** Whether the title contains the word. */
  readonly inTitle: boolean;
}

/**
 * The `limit` heaviest words of an article as keywords, heaviest first. Its text is title, line feed, body; words of
 * only digits and dots are left out. The rule was read off the published sample, whose tags it gives in their order
 * (docs/format.md, "Text of the article").
 */
export function suggestKeywords(
  { title, body }: { readonly title: string; readonly body: string },
  dictionary: Dictionary,
  limit: number,
): Suggestion[] {
  const text = `${title}\n${body}`;
  const candidates = collectCandidates(text, dictionary).filter((candidate) => !isNumber(candidate, text));
  return selectHeaviest(candidates, limit).map((candidate) => {
    const keyword = toKeyword(candidate, text);
    return { ...keyword, inTitle: title.includes(keyword.word) };
  });
}

function isNumber({ start, end }: Candidate, text: string): boolean {
  return /^[\d.]+$/.test(text.slice(start, end));
}
