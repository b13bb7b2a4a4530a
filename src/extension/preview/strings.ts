import type { PageStrings } from '../../webview/messages';
import { appearanceStrings } from './strings/appearance';
import { articleStrings } from './strings/article';
import { checksStrings } from './strings/checks';
import { publishStrings } from './strings/publish';
import { viewStrings } from './strings/view';

/** The texts of the page, by feature. */
export function pageStrings(): PageStrings {
  return {
    appearance: appearanceStrings(),
    article: articleStrings(),
    checks: checksStrings(),
    view: viewStrings(),
    publish: publishStrings(),
  };
}
