import type { PreviewPart } from './context';
import { followScroll } from './parts/follow-scroll';
import { followSelection } from './parts/follow-selection';
import { sendAppearance } from './parts/send-appearance';
import { sendArticle } from './parts/send-article';
import { sendChecks } from './parts/send-checks';
import { sendCounts } from './parts/send-counts';
import { sendSyncSettings } from './parts/send-sync-settings';
import { showPlace } from './parts/show-place';
import { watchImages } from './parts/watch-images';

/** What each preview does of its own accord; the order is that of their messages when the page starts. */
export const PARTS: readonly PreviewPart[] = [
  sendSyncSettings,
  sendAppearance,
  sendArticle,
  sendChecks,
  sendCounts,
  followSelection,
  followScroll,
  showPlace,
  watchImages,
];
