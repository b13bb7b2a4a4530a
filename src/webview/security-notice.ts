import { severityIcon } from './checks/icons';
import { namedAddresses } from './named-addresses';
import type { Page } from './page';

/** How many of the addresses that were held back are named. */
const MAX_NAMED = 12;

/** Says that something was not loaded and what that was, and leads to the choice of what may be. */
export function noticeBlocked(page: Page): void {
  const { blocked, chooseSecurity, heldBack } = page.strings.appearance;
  /** By the policy of the page; the pictures that were held back stand in the article. */
  const byPolicy = new Set<string>();
  const notice = document.createElement('button');
  notice.id = 'blocked';
  notice.type = 'button';
  notice.append(severityIcon('warning'), blocked);
  notice.hidden = true;
  notice.addEventListener('click', () => page.post({ type: 'chooseSecurity' }));
  page.toolbar.append(notice);
  const show = () => {
    const pictures = [...document.querySelectorAll<HTMLImageElement>('#article img.held-back')];
    const newest = [...byPolicy].reverse();
    const addresses = new Set([...pictures.flatMap(({ dataset }) => dataset.source ?? []), ...newest]);
    notice.hidden = addresses.size === 0;
    const named = [...addresses].slice(0, MAX_NAMED).map((address) => heldBack.replace('{0}', address));
    notice.title = [chooseSecurity, ...named, ...(addresses.size > MAX_NAMED ? ['…'] : [])].join('\n');
  };
  document.addEventListener('securitypolicyviolation', ({ blockedURI }) => {
    // What would run in the page is no matter of loading, and can never be allowed.
    if (!URL.canParse(blockedURI)) return;
    byPolicy.add(blockedURI);
    show();
  });
  page.on('update', ({ isWhole }) => {
    if (isWhole) byPolicy.clear();
    if (byPolicy.size > 0) forgetGone(byPolicy, page.element('article'));
    show();
  });
}

/** What the article names no longer is not held back either. */
function forgetGone(addresses: Set<string>, article: HTMLElement): void {
  const named = namedAddresses(article);
  for (const address of addresses) if (!named.has(address)) addresses.delete(address);
}
