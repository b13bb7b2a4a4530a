import { createArticleView } from './article-view';
import { createChecksView } from './checks-view';
import { createHoverCard } from './hover-card';
import { createMarks } from './marks';
import type { FromPage, PageStrings, ToPage, Update } from './messages';

interface VsCodeApi {
  postMessage(message: FromPage): void;
}
declare function acquireVsCodeApi(): VsCodeApi;

const host = acquireVsCodeApi();
const strings = readStrings();
let current: Update | undefined;

const post = (message: FromPage) => host.postMessage(message);
const version = () => current?.version ?? -1;
const actions = {
  reveal: (start: number, end: number) => post({ type: 'reveal', version: version(), start, end }),
  fix: (problem: number, place?: number) => post({ type: 'fix', version: version(), problem, place }),
  showRule: (rule: string) => post({ type: 'showRule', rule }),
};

const article = createArticleView(element('article'), strings);
const marks = createMarks(article, element('gutter'));
const checks = createChecksView(element('checks'), strings, {
  ...actions,
  reveal(start, end) {
    marks.scrollTo(start);
    actions.reveal(start, end);
  },
});
const closeCard = createHoverCard(element('card'), article, marks, strings, actions);

window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  current = data;
  closeCard();
  article.update(data);
  marks.update(data.problems);
  checks.update(data.problems);
});

document.addEventListener('dblclick', (event) => {
  const offset = article.offsetAtPoint(event.clientX, event.clientY);
  if (offset !== undefined) actions.reveal(offset, offset);
});

// A link of the article leads away from the preview; nothing in it may.
document.addEventListener('click', (event) => {
  if (event.target instanceof Element && event.target.closest('a, area')) event.preventDefault();
});

post({ type: 'ready' });

function element(id: string): HTMLElement {
  const found = document.getElementById(id);
  if (!found) throw new Error(`The page has no #${id}.`);
  return found;
}

function readStrings(): PageStrings {
  return JSON.parse(element('strings').textContent ?? '{}');
}
