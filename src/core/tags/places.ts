import { readContent, type Content } from '../article/content';
import type { Article, Line } from '../article/model';
import { isBlock } from '../article/pieces';
import { lastStartAtMost, shift, type Range } from '../text';
import { foldWidth, tagKey } from './name';

/** Where an article has a tag: among its tags, and as a word of its text. Offsets are those of the source. */
export interface TagPlaces {
  readonly tags: readonly Line[];
  readonly title: readonly Range[];
  readonly body: readonly Range[];
}

export function placesOfTag(article: Article, name: string): TagPlaces {
  const key = tagKey(name);
  return {
    tags: article.tags.filter(({ text }) => tagKey(text) === key),
    title: textsOf(article, 'title').flatMap((text) => placesIn(text, name)),
    body: textsOf(article, 'body').flatMap((text) => placesIn(text, name)),
  };
}

/** The tag that stands at an offset: in the tags part, or as a word of the text; of several the longest. */
export function tagAt(article: Article, offset: number): (Range & { readonly tag: Line }) | undefined {
  const own = article.tags.find((tag) => touches(tag, offset));
  if (own) return { start: own.start, end: own.end, tag: own };
  const text = textAt(article, offset);
  if (!text) return undefined;
  const found = article.tags.flatMap((tag) =>
    placesIn(text, tag.text)
      .filter((place) => touches(place, offset))
      .map((place) => ({ ...place, tag })),
  );
  return found.sort((a, b) => b.tag.text.length - a.tag.text.length).at(0);
}

function touches({ start, end }: Range, offset: number): boolean {
  return start <= offset && offset <= end;
}

/** A block of the body or the title, and where it begins. */
interface TextOfArticle {
  readonly start: number;
  readonly content: Content;
}

function textsOf({ title, body }: Article, part: 'title' | 'body'): TextOfArticle[] {
  if (part === 'title') return title ? [titleText(title)] : [];
  return (body?.pieces ?? []).filter(isBlock);
}

function titleText({ start, text }: Line): TextOfArticle {
  return { start, content: readContent(text, false) };
}

function textAt({ title, body }: Article, offset: number): TextOfArticle | undefined {
  if (title && touches(title, offset)) return titleText(title);
  const pieces = body?.pieces ?? [];
  const piece = pieces.at(lastStartAtMost(pieces, offset));
  return piece && isBlock(piece) && touches(piece, offset) ? piece : undefined;
}

function placesIn({ start, content }: TextOfArticle, name: string): Range[] {
  const { text } = content;
  return [...text.text.matchAll(patternOf(name))].map(({ index, 0: word }) =>
    shift(text.sourceRange({ start: index, end: index + word.length }), start),
  );
}

/** The name as a word: whatever its case, and not a part of a longer word or number in Latin script. */
function patternOf(name: string): RegExp {
  const word = foldWidth(name).replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&');
  const before = /^[a-z\d]/i.test(name) ? '(?<![a-z\\d])' : '';
  const after = /[a-z\d]$/i.test(name) ? '(?![a-z\\d])' : '';
  return new RegExp(`${before}${word === '' ? '(?!)' : word}${after}`, 'giu');
}
