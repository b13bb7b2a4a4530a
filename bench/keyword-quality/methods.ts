import type { Dictionary } from '../../src/core/keywords/dictionary';
import { rankKeywords } from '../../src/core/keywords/rank';
import {
  createKeywordEngine,
  profileOf,
  suggestKeywords,
  type KeywordRequest,
} from '../../src/core/keywords/suggest';
import { createVocabulary } from '../../src/core/keywords/vocabulary';
import { createSimilarBulletins } from '../../src/core/tags/similar';
import type { Document } from './sets';
import { textRank } from './textrank';

/** As many as are scored. */
export const MOST = 10;

export interface Method {
  readonly name: string;
  /** The proposals for each document of a set, best first. */
  propose(documents: readonly Document[]): string[][];
}

/** The first is the one that the others are compared with. */
export function createMethods(dictionary: Dictionary): Method[] {
  const each = (name: string, propose: (document: Document) => string[]): Method => ({
    name,
    propose: (documents) => documents.map((document) => propose(document).slice(0, MOST)),
  });
  return [
    each('TF-IDF (`tfidf`)', (document) => tfIdf(document, 1, dictionary)),
    each('TF-IDF, title four times', (document) => tfIdf(document, 4, dictionary)),
    each('TextRank', ({ title, text }) => textRank(title, text, dictionary, false)),
    each('TextRank from the title', ({ title, text }) => textRank(title, text, dictionary, true)),
    each('`smart`', (document) => smart(document, dictionary)),
    { name: '`smart` with vocabulary', propose: (documents) => smartWithOthers(documents, dictionary) },
  ];
}

function tfIdf({ title, text }: Document, titles: number, dictionary: Dictionary): string[] {
  const repeated = [...Array.from({ length: titles }, () => title), text].join('\n');
  const words = rankKeywords(repeated, dictionary, Infinity).map(({ word }) => word);
  return words.filter((word) => !/^[\d.]+$/.test(word));
}

function smart(
  { title, text }: Document,
  dictionary: Dictionary,
  others: Pick<KeywordRequest, 'usage' | 'mentions' | 'lend'> = {},
): string[] {
  const request = { method: 'smart', count: MOST, ...others } as const;
  const suggestions = suggestKeywords({ title, body: text }, createKeywordEngine(dictionary), request);
  return suggestions.map(({ word }) => word);
}

type Counts = ReadonlyMap<string, number>;

/** The vocabulary is that of the other documents: what a document is tagged with itself is taken away. */
function smartWithOthers(documents: readonly Document[], dictionary: Dictionary): string[][] {
  const usage = countAll(documents.map(({ tags }) => tags));
  const vocabulary = createVocabulary([], usage);
  const found = documents.map(({ title, text }) =>
    Array.from(vocabulary.countIn(`${title}\n${text}`).keys(), ({ word }) => word),
  );
  const mentions = countAll(found);
  const similar = createSimilarBulletins();
  documents.forEach(({ title, text, tags }, i) => {
    const mentioned = new Set(found[i]);
    similar.set(String(i), {
      profile: profileOf({ title, body: text }, createKeywordEngine(dictionary)),
      tags: tags.map((name) => ({ name, isMentioned: mentioned.has(name) })),
    });
  });
  return documents.map((document, i) =>
    smart(document, dictionary, {
      usage: without(usage, document.tags),
      mentions: without(mentions, found[i]),
      lend: (profile) => similar.lend(profile, String(i)),
    }),
  );
}

function countAll(lists: readonly (readonly string[])[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) {
    for (const word of new Set(list)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return counts;
}

function without(counts: Counts, words: readonly string[]): Map<string, number> {
  const left = new Map(counts);
  for (const word of new Set(words)) {
    const count = (left.get(word) ?? 0) - 1;
    if (count > 0) left.set(word, count);
    else left.delete(word);
  }
  return left;
}
