import type { Page } from './page';

/** Says that something was not loaded, and leads to the choice of what may be. */
export function noticeBlocked(page: Page): void {
  const { blocked, chooseSecurity } = page.strings.appearance;
  const notice = document.createElement('button');
  notice.id = 'blocked';
  notice.type = 'button';
  notice.textContent = `⚠ ${blocked}`;
  notice.title = chooseSecurity;
  notice.hidden = true;
  notice.addEventListener('click', () => page.post({ type: 'chooseSecurity' }));
  page.toolbar.append(notice);
  const show = () => {
    notice.hidden = false;
  };
  document.addEventListener('securitypolicyviolation', show);
  page.on('update', ({ isWhole }) => {
    if (isWhole) notice.hidden = true;
    if (document.querySelector('#article img.held-back')) show();
  });
}
