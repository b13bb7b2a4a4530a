import { applyAppearance } from './appearance';
import { createArticleView } from './article-view';
import { explainChanges } from './changes';
import { countChanges } from './count-changes';
import { markSelection } from './follow-editor';
import { goToSource } from './go-to-source';
import { showImages } from './images';
import { connectPage } from './page';
import { offerPublishing } from './publish-menu';
import { rememberPanel } from './remember-panel';
import { followScroll } from './scroll';
import { noticeBlocked } from './security-notice';
import { selectInSource } from './select-in-source';
import { reportShown, showArticle } from './show-article';
import { showChecks } from './show-checks';
import { showCounts } from './show-counts';
import { offerViewChoices } from './view-choices';

// The one place where the features of the page meet.
const page = connectPage();
const article = createArticleView(page.element('article'), page.strings.article);

showImages(page);
showArticle(page, article);
applyAppearance(page);
rememberPanel(page);
goToSource(page, article);
markSelection(page, article);
selectInSource(page, article);
followScroll(page, article);
showChecks(page, article);
offerViewChoices(page);
countChanges(page);
noticeBlocked(page);
offerPublishing(page, article);
explainChanges(page.element('article'), page.element('change-card'));
showCounts(page);
reportShown(page, article);

page.post({ type: 'ready' });

// So that a test can ask where each character comes from.
Object.assign(window, { bulletinArticle: article });
