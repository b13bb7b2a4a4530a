import type { ArticleView } from './article-view';
import { createChecksView, type CheckActions } from './checks-view';
import { createHoverCard } from './hover-card';
import { createMarks } from './marks';
import type { Page } from './page';

/** The list of problems, their marks in the article, and what is said of each under the pointer. */
export function showChecks(page: Page, article: ArticleView): void {
  const strings = page.strings.checks;
  let version = -1;
  const actions: CheckActions = {
    reveal: (start, end) => page.post({ type: 'reveal', version, start, end }),
    fix: (problem, place) => page.post({ type: 'fix', version, problem, place }),
    showRule: (rule) => page.post({ type: 'showRule', rule }),
  };
  const marks = createMarks(article, page.element('gutter'));
  const checks = createChecksView(page.element('checks'), strings, {
    ...actions,
    reveal(start, end) {
      marks.scrollTo(start);
      actions.reveal(start, end);
    },
  });
  const closeCard = createHoverCard(page.element('card'), article, marks, strings, actions);
  page.on('update', closeCard);
  page.on('problems', (message) => {
    // Those of an older article would be marked in the wrong places; the right ones follow.
    if (message.version !== article.version) return;
    version = message.version;
    closeCard();
    marks.update(message.problems);
    checks.update(message.problems);
  });
}
