import { countText, setText, textElement } from './dom';
import type { Page } from './page';

/** Says how much of the article the site will not keep, while that is shown: it may be out of sight, or nothing at all. */
export function countChanges(page: Page): void {
  const { changes, noChanges } = page.strings.view;
  const paper = page.element('paper');
  const marked = page.element('article').getElementsByClassName('bulletin-change');
  const note = textElement('span', 'changes');
  note.setAttribute('role', 'status');
  page.toolbar.append(note);
  page.on('update', () => {
    const isPublished = paper.classList.contains('published');
    const { length } = isPublished ? marked : [];
    const told = length === 0 ? noChanges : countText(changes, length);
    setText(note, isPublished ? told : '');
  });
}
