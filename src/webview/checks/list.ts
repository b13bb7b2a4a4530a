import type { ArticleView } from '../article-view';
import type { ChecksStrings } from '../messages/checks';
import type { CheckActions } from './actions';
import { createKeyedList } from './keyed-list';
import { createRuleRow, type ListItem } from './rule-row';

/** The problems by rule; the places of a rule that has several are listed on demand. */
export function createList(
  parent: HTMLElement,
  article: ArticleView,
  strings: ChecksStrings,
  actions: CheckActions,
): (items: readonly ListItem[]) => void {
  const update = createKeyedList<ListItem>(
    parent,
    ({ rule }) => rule.key,
    () => createRuleRow(article, strings, actions),
  );
  parent.addEventListener('keydown', (event) => moveFocus(event, parent));
  return update;
}

/** The arrow keys go from row to row, as in a list of VS Code. */
function moveFocus(event: KeyboardEvent, parent: HTMLElement): void {
  const rows = [...parent.querySelectorAll<HTMLElement>('.go')];
  const current = rows.findIndex((row) => row.closest('li')?.contains(document.activeElement));
  const target = targetOf(event.key, current, rows);
  if (!target || current === -1) return;
  event.preventDefault();
  target.focus();
}

function targetOf(key: string, current: number, rows: readonly HTMLElement[]): HTMLElement | undefined {
  switch (key) {
    case 'ArrowDown':
      return rows.at(Math.min(current + 1, rows.length - 1));
    case 'ArrowUp':
      return rows.at(Math.max(current - 1, 0));
    case 'Home':
      return rows.at(0);
    case 'End':
      return rows.at(-1);
    default:
      return undefined;
  }
}
