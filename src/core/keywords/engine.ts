import { collectCandidates, type Candidate } from './candidates';
import { collectCompounds, type Compound } from './compounds';
import type { Dictionary } from './dictionary';
import type { HouseWords } from './house-words';
import { createMatcher } from './matcher';
import { toTerms, type Term } from './smart';
import { createVocabulary, type Entry, type Vocabulary } from './vocabulary';

/**
 * The dictionary with what is known of paragraphs that have been read: it is kept as long as the paragraphs are. It
 * serves one kind of house words, and one use of tags, at a time.
 */
export interface KeywordEngine {
  readonly dictionary: Dictionary;
  words?: WordKnowledge;
  vocabulary?: VocabularyKnowledge;
}

/** A title or a paragraph: the same object stands for the same text. */
export interface Paragraph {
  readonly text: string;
}

export interface WordKnowledge {
  readonly userWords: HouseWords['userWords'];
  candidates(paragraph: Paragraph): readonly Candidate[];
  terms(paragraph: Paragraph): readonly Term[];
  compounds(paragraph: Paragraph): readonly Compound[];
}

type TagCounts = ReadonlyMap<string, number>;

export interface VocabularyKnowledge {
  readonly words: HouseWords['vocabulary'];
  readonly usage: TagCounts | undefined;
  readonly mentions: TagCounts | undefined;
  readonly vocabulary: Vocabulary;
  /** How often the paragraph has words of the vocabulary. */
  counts(paragraph: Paragraph): ReadonlyMap<Entry, number>;
}

export function createKeywordEngine(dictionary: Dictionary): KeywordEngine {
  return { dictionary };
}

export function wordKnowledge(engine: KeywordEngine, { userWords }: HouseWords): WordKnowledge {
  if (engine.words?.userWords === userWords) return engine.words;
  const { dictionary } = engine;
  const matcher = userWords.length > 0 ? createMatcher(userWords) : undefined;
  const candidates = remembered(({ text }) => collectCandidates(text, dictionary, matcher));
  engine.words = {
    userWords,
    candidates,
    terms: remembered((paragraph) => toTerms(candidates(paragraph), dictionary)),
    compounds: remembered(({ text }) => collectCompounds(text, dictionary, matcher)),
  };
  return engine.words;
}

export function vocabularyKnowledge(
  engine: KeywordEngine,
  words: HouseWords['vocabulary'],
  usage: TagCounts | undefined,
  mentions: TagCounts | undefined,
): VocabularyKnowledge {
  const known = engine.vocabulary;
  if (known?.words === words && known.usage === usage && known.mentions === mentions) return known;
  const vocabulary = createVocabulary(words, usage, mentions);
  engine.vocabulary = {
    words,
    usage,
    mentions,
    vocabulary,
    counts: remembered(({ text }) => vocabulary.countIn(text)),
  };
  return engine.vocabulary;
}

function remembered<T>(read: (paragraph: Paragraph) => T): (paragraph: Paragraph) => T {
  const known = new WeakMap<Paragraph, { readonly value: T }>();
  return (paragraph) => {
    const result = known.get(paragraph) ?? { value: read(paragraph) };
    known.set(paragraph, result);
    return result.value;
  };
}
