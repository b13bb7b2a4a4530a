import type { PreviewPart } from './context';
import { sendArticle } from './parts/send-article';
import { sendCounts } from './parts/send-counts';
import { sendProblems } from './parts/send-problems';

/** What each preview does of its own accord; the order is that of their messages when the page starts. */
export const PARTS: readonly PreviewPart[] = [sendArticle, sendProblems, sendCounts];
