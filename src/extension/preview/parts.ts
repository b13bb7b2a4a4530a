import type { PreviewPart } from './context';
import { sendArticle } from './parts/send-article';
import { sendChecks } from './parts/send-checks';
import { sendCounts } from './parts/send-counts';

/** What each preview does of its own accord; the order is that of their messages when the page starts. */
export const PARTS: readonly PreviewPart[] = [sendArticle, sendChecks, sendCounts];
