import type { ArticleView } from './article-view';
import type { Page } from './page';
import type { DomPoint } from './placed-text';

/** How long a selection stays the same before it is one, in ms. */
const DELAY = 150;

/** What is selected here is selected in the source. */
export function selectInSource(page: Page, article: ArticleView): void {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const report = () => {
    const selection = getSelection();
    if (!selection || selection.isCollapsed || selection.rangeCount === 0) return;
    const range = selection.getRangeAt(0);
    if (!page.element('article').contains(range.commonAncestorContainer)) return;
    const texts = textsIn(range);
    const start = texts.length > 0 ? article.offsetOf(texts[0]) : undefined;
    const end = texts.length > 0 ? article.offsetOf(texts[texts.length - 1]) : undefined;
    if (start === undefined || end === undefined || start >= end) return;
    page.post({ type: 'selected', version: article.version, start, end });
  };
  document.addEventListener('selectionchange', () => {
    clearTimeout(timer);
    timer = setTimeout(report, DELAY);
  });
}

/** The first and the last character position of a range that may begin and end at elements. */
function textsIn(range: Range): DomPoint[] {
  const points: DomPoint[] = [];
  const walker = document.createTreeWalker(range.commonAncestorContainer, NodeFilter.SHOW_TEXT);
  const root = range.commonAncestorContainer;
  for (
    let node: Node | null = root instanceof Text ? root : walker.nextNode();
    node;
    node = walker.nextNode()
  ) {
    if (!(node instanceof Text) || node.length === 0 || !range.intersectsNode(node)) continue;
    const from = node === range.startContainer ? range.startOffset : 0;
    const to = node === range.endContainer ? range.endOffset : node.length;
    if (from < to) points.push({ node, offset: from }, { node, offset: to });
  }
  return points;
}
