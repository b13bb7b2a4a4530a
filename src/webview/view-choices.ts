import { button, group } from './controls';
import type { Page } from './page';

const WIDTHS = ['phone', 'column', 'page'] as const;
const MIN_ZOOM = 50;
const MAX_ZOOM = 300;
const ZOOM_STEP = 10;

/** How the article is laid out. It changes nothing in it. */
interface Choices {
  readonly width: (typeof WIDTHS)[number];
  /** In percent. */
  readonly zoom: number;
  readonly isDark: boolean;
  readonly isPublished: boolean;
}

const DEFAULTS: Choices = { width: 'page', zoom: 100, isDark: false, isPublished: false };

/** The switches for width, zoom, paper and form. They are remembered as long as the preview is there. */
export function offerViewChoices(page: Page): void {
  let choices: Choices = { ...DEFAULTS, ...(page.recall('view') as Partial<Choices> | undefined) };
  const { strings, controls } = createControls(page, (change) => choose({ ...choices, ...change(choices) }));
  const apply = () => {
    const { width, zoom, isDark, isPublished } = choices;
    const paper = page.element('paper');
    paper.dataset.width = width;
    paper.classList.toggle('dark', isDark);
    paper.classList.toggle('published', isPublished);
    page.element('article').style.zoom = String(zoom / 100);
    controls.show(choices);
  };
  const choose = (next: Choices) => {
    const isOtherForm = next.isPublished !== choices.isPublished;
    choices = next;
    page.remember('view', choices);
    apply();
    if (isOtherForm) page.post({ type: 'showForm', isPublished: choices.isPublished });
  };
  page.on('counts', ({ site }) => controls.name(strings.asPublished[1].replace('{0}', site)));
  apply();
  page.post({ type: 'showForm', isPublished: choices.isPublished });
}

type Change = (choices: Choices) => Partial<Choices>;

function createControls({ strings: { view }, toolbar }: Page, choose: (change: Change) => void) {
  const widths = WIDTHS.map((width) => {
    const [text, title] = view[width];
    return button(text, title, () => choose(() => ({ width })));
  });
  const zoomBy = (step: number) => choose(({ zoom }) => ({ zoom: clampZoom(zoom + step) }));
  const smaller = button('−', view.zoomOut, () => zoomBy(-ZOOM_STEP));
  const reset = button('', view.resetZoom, () => choose(() => ({ zoom: DEFAULTS.zoom })));
  const larger = button('+', view.zoomIn, () => zoomBy(ZOOM_STEP));
  const dark = button(...view.darkPaper, () => choose(({ isDark }) => ({ isDark: !isDark })));
  const published = button(...view.asPublished, () =>
    choose(({ isPublished }) => ({ isPublished: !isPublished })),
  );
  toolbar.append(
    group(view.width, widths),
    group(view.zoom, [smaller, reset, larger]),
    group('', [dark, published]),
  );
  const press = (control: HTMLElement, isPressed: boolean) =>
    control.setAttribute('aria-pressed', String(isPressed));
  const controls = {
    show({ width, zoom, isDark, isPublished }: Choices) {
      widths.forEach((control, index) => press(control, WIDTHS[index] === width));
      reset.textContent = `${zoom}%`;
      smaller.disabled = zoom <= MIN_ZOOM;
      larger.disabled = zoom >= MAX_ZOOM;
      press(dark, isDark);
      press(published, isPublished);
    },
    name(title: string) {
      published.title = title;
    },
  };
  return { strings: view, controls };
}

function clampZoom(zoom: number): number {
  return Math.min(MAX_ZOOM, Math.max(MIN_ZOOM, zoom));
}
