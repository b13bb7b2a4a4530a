import type { ArticleView } from './article-view';
import type { Page } from './page';

/** Shows each update, and says when the next may come. */
export function showArticle(page: Page, article: ArticleView): void {
  page.on('update', (update) => {
    if (!article.update(update)) page.post({ type: 'lost' });
  });
}

/** After everything else that an update concerns. */
export function reportShown(page: Page, article: ArticleView): void {
  page.on('update', ({ version }) => {
    if (version === article.version) page.post({ type: 'shown', version });
  });
}
