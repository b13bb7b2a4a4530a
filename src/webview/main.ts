import { createArticleView } from './article-view';
import { goToSource } from './go-to-source';
import { connectPage } from './page';
import { reportShown, showArticle } from './show-article';
import { showChecks } from './show-checks';

// The one place where the features of the page meet.
const page = connectPage();
const article = createArticleView(page.element('article'), page.strings.article);

showArticle(page, article);
goToSource(page, article);
showChecks(page, article);
reportShown(page, article);

page.post({ type: 'ready' });
