/**
 * What the extension and the page of the preview say to each other. Offsets are UTF-16 code units of the document at the
 * version that comes with them. Each feature declares its own messages and texts in a file of its own.
 */
import type {
  AppearanceReport,
  AppearanceRequest,
  AppearanceStrings,
  AppearanceToPage,
} from './messages/appearance';
import type { ArticleReport, ArticleRequest, ArticleStrings, ArticleToPage } from './messages/article';
import type { ChecksReport, ChecksRequest, ChecksStrings, ChecksToPage } from './messages/checks';
import type { CountsToPage } from './messages/counts';
import type { PublishRequest, PublishStrings, PublishToPage } from './messages/publish';
import type { ViewReport, ViewStrings } from './messages/view';
import type { SyncReport, SyncToPage } from './messages/sync';

export type ToPage =
  AppearanceToPage | ArticleToPage | ChecksToPage | CountsToPage | PublishToPage | SyncToPage;

/** What the page asks for; each is answered by a handler of its own. */
export type Request = AppearanceRequest | ArticleRequest | ChecksRequest | PublishRequest;

/** What happens in the page; parts of the preview listen to it. */
export type Report =
  /** The page listens; whatever it showed before is gone. */
  { readonly type: 'ready' } | AppearanceReport | ArticleReport | SyncReport | ViewReport | ChecksReport;

export type FromPage = Request | Report;

/** The texts of the page, in the language of the editor. */
export interface PageStrings {
  readonly appearance: AppearanceStrings;
  readonly article: ArticleStrings;
  readonly checks: ChecksStrings;
  readonly view: ViewStrings;
  readonly publish: PublishStrings;
}

/** Of a union of messages, the one with the type. */
export type MessageOf<M extends { readonly type: string }, T extends M['type']> = Extract<
  M,
  { readonly type: T }
>;
