import { createArticleView } from './article-view';
import { goToSource } from './go-to-source';
import { connectPage } from './page';
import { showChecks } from './show-checks';

// The one place where the features of the page meet.
const page = connectPage();
const article = createArticleView(page.element('article'), page.strings.article);

page.on('update', article.update);
goToSource(page, article);
showChecks(page, article);

page.post({ type: 'ready' });
