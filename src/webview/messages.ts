/**
 * What the extension and the page of the preview say to each other. Offsets are UTF-16 code units of the document at the
 * version that comes with them. Each feature declares its own messages and texts in a file of its own.
 */
import type { ArticleFromPage, ArticleStrings, ArticleToPage } from './messages/article';
import type { ChecksFromPage, ChecksStrings, ChecksToPage } from './messages/checks';

export type ToPage = ArticleToPage | ChecksToPage;

export type FromPage =
  /** The page listens; whatever it showed before is gone. */
  { readonly type: 'ready' } | ArticleFromPage | ChecksFromPage;

/** The texts of the page, in the language of the editor. */
export interface PageStrings {
  readonly article: ArticleStrings;
  readonly checks: ChecksStrings;
}

/** Of a union of messages, the one with the type. */
export type MessageOf<M extends { readonly type: string }, T extends M['type']> = Extract<
  M,
  { readonly type: T }
>;
