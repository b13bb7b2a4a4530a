import type { ArticleView } from './article-view';
import { eachFrame } from './each-frame';
import { caretRect } from './geometry';
import type { EditorSelection, SyncSettings } from './messages/sync';
import type { Page } from './page';

/** Shows where the cursor of the editor stands, its paragraph, and what is selected there. */
export function markSelection(page: Page, article: ArticleView): void {
  const caret = page.element('caret');
  const line = page.element('active-place');
  let settings: SyncSettings | undefined;
  let latest: EditorSelection | undefined;

  const draw = () => {
    const isShown = settings?.markEditorSelection === true && latest?.version === article.version;
    const place = isShown && latest ? article.caretAt(latest.active) : undefined;
    const rect = place && caretRect(place);
    const block =
      isShown && latest ? article.pieceOf(latest.active)?.root.getBoundingClientRect() : undefined;
    put(caret, rect);
    put(line, block && new DOMRect(0, block.top, 0, block.height));
    const range = isShown && latest ? article.rangeOf(latest.start, latest.end) : undefined;
    CSS.highlights.set('bulletin-selection', new Highlight(...(range ? [range] : [])));
  };
  const drawSoon = eachFrame(draw);
  page.on('syncSettings', (message) => {
    settings = message.settings;
    drawSoon();
  });
  page.on('editorSelection', (message) => {
    latest = message;
    drawSoon();
  });
  page.on('update', drawSoon);
  // What is wrapped otherwise, or pushed down by a picture that has just come, takes the caret along.
  new ResizeObserver(drawSoon).observe(page.element('article'));
}

/** Places a mark in the paper, by where it is to be in the window. */
function put(mark: HTMLElement, rect: DOMRect | undefined): void {
  mark.hidden = !rect;
  if (!rect) return;
  const origin = mark.offsetParent?.getBoundingClientRect();
  mark.style.left = `${rect.left - (origin?.left ?? 0)}px`;
  mark.style.top = `${rect.top - (origin?.top ?? 0)}px`;
  mark.style.height = `${rect.height}px`;
}
