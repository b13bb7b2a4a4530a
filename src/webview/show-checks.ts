import type { ArticleView } from './article-view';
import { createChecksView, type CheckActions } from './checks-view';
import { createHoverCard } from './hover-card';
import { createMarks } from './marks';
import type { ProblemsUpdate } from './messages/checks';
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
  let latest: ProblemsUpdate | undefined;
  const show = () => {
    // Those of another version would be marked in the wrong places.
    if (latest?.version !== article.version) return;
    version = latest.version;
    closeCard();
    marks.update(latest.problems);
    checks.update(latest.problems);
    latest = undefined;
  };
  page.on('update', () => {
    closeCard();
    show();
  });
  page.on('problems', (message) => {
    latest = message;
    show();
  });
}
