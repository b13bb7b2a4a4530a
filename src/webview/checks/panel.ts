import type { ArticleView } from '../article-view';
import { textElement } from '../dom';
import type { ChecksChoice, ChecksStrings } from '../messages/checks';
import type { CheckActions } from './actions';
import { createFilterBar } from './filter-bar';
import { createList } from './list';
import type { Rule } from './model';

/** The list beside the article or, where the window is narrow, below it. */
export interface ChecksPanel {
  update(all: readonly Rule[], chosen: readonly Rule[], choice: ChecksChoice): void;
  /** Whether there is room for it beside an article that is read. */
  hasRoom(): boolean;
  onDidChangeRoom(listener: () => void): void;
}

/** What it takes. */
const ROOM = '(width >= 420px) and (height >= 480px)';

export function createPanel(
  root: HTMLElement,
  article: ArticleView,
  strings: ChecksStrings,
  actions: CheckActions,
): ChecksPanel {
  root.setAttribute('aria-label', strings.checks);
  const room = window.matchMedia(ROOM);
  const head = textElement('div', 'head');
  const filter = createFilterBar(head, strings, actions);
  const list = textElement('ul', 'rules');
  const updateList = createList(list, article, strings, actions);
  root.append(head, list);
  return {
    update(all, chosen, choice) {
      root.hidden = !choice.isOn || !choice.isListOpen || all.length === 0;
      if (root.hidden) return;
      filter.update(all, chosen, choice);
      updateList(chosen.map((rule) => ({ rule, isExpanded: choice.expanded.includes(rule.key) })));
    },
    hasRoom: () => room.matches,
    onDidChangeRoom: (listener) => room.addEventListener('change', listener),
  };
}
