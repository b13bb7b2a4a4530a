import type { Article } from '../article/model';
import { articleText } from '../article/plain-text';
import type { Loans } from '../keywords/loans';
import type { Profile } from '../keywords/profile';
import { profileOf, type KeywordEngine } from '../keywords/suggest';
import type { Vocabulary } from '../keywords/vocabulary';
import { createSimilarBulletins, type KnownBulletin } from './similar';

/** What a bulletin tells of how tags are used. */
export interface UseInBulletin extends KnownBulletin {
  /** Words of the vocabulary that title or body has, as the house writes them. */
  readonly mentioned: readonly string[];
}

/** How many bulletins mention the tags, and what those are about that have tags. */
export interface TagUse {
  set(file: string, use: UseInBulletin): void;
  delete(file: string): void;
  /** By tag, how many bulletins mention it. The same object until something changes. */
  mentions(): ReadonlyMap<string, number>;
  /** The tags of bulletins like this one. */
  lend(profile: Profile, besides?: string): Loans;
}

/** The vocabulary has the tags of all bulletins. Without an engine the bulletin will be similar to none. */
export function readTagUse(article: Article, vocabulary: Vocabulary, engine?: KeywordEngine): UseInBulletin {
  const { title, body } = articleText(article);
  const entries = new Set(vocabulary.countIn(`${title}\n${body}`).keys());
  const tags = article.tags.map(({ text }) => {
    const entry = vocabulary.find(text);
    return { name: text, isMentioned: entry !== undefined && entries.has(entry) };
  });
  const profile = engine && tags.length > 0 ? profileOf(article, engine) : NO_PROFILE;
  return { tags, profile, mentioned: Array.from(entries, ({ word }) => word) };
}

const NO_PROFILE: Profile = { words: '', length: 0 };

export function createTagUse(): TagUse {
  const similar = createSimilarBulletins();
  const mentioned = new Map<string, readonly string[]>();
  let counts: Map<string, number> | undefined;
  const remove = (file: string) => {
    if (mentioned.delete(file)) counts = undefined;
    similar.delete(file);
  };
  return {
    set(file, use) {
      const before = mentioned.get(file);
      mentioned.set(file, use.mentioned);
      if (before?.join('\n') !== use.mentioned.join('\n')) counts = undefined;
      similar.set(file, use);
    },
    delete: remove,
    mentions: () => (counts ??= countAll(mentioned.values())),
    lend: (profile, besides) => similar.lend(profile, besides),
  };
}

function countAll(lists: Iterable<readonly string[]>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const list of lists) for (const word of list) counts.set(word, (counts.get(word) ?? 0) + 1);
  return counts;
}
