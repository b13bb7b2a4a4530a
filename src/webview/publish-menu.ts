import type { ArticleView } from './article-view';
import { button, group } from './controls';
import type { PublishAction } from './messages/publish';
import type { Page } from './page';
import { copyRichText } from './rich-text';

const ACTIONS: readonly PublishAction[] = [
  'richText',
  'body',
  'title',
  'tagLines',
  'tagCommas',
  'tagMarks',
  'page',
  'print',
];

/** The menu with what leaves the preview, and the line that answers. */
export function offerPublishing(page: Page, article: ArticleView): void {
  const strings = page.strings.publish;
  const answer = createAnswer(page.element('answer'));
  const ask = (action: PublishAction, isConfirmed: boolean) => {
    answer.hide();
    page.post({ type: 'publish', action, isConfirmed });
  };
  page.toolbar.append(createMenu(page, (action) => ask(action, false)));

  page.on('askToPublish', ({ action, question, error }) => {
    answer.show(question, 'alert', [
      button(strings.anyway, '', () => ask(action, true)),
      button(strings.showError, '', () => {
        answer.hide();
        page.post({ type: 'reveal', version: article.version, ...error });
      }),
      button(strings.cancel, '', answer.hide),
    ]);
  });
  page.on('publishDone', ({ text }) => answer.show(text, 'status', []));
  page.on('copyRichText', (content) => {
    const report = (isCopied: boolean) => page.post({ type: 'richTextCopied', isCopied, html: content.html });
    void copyRichText(content).then((isCopied) => {
      if (isCopied) return report(true);
      // A click is what browsers want to see.
      const copy = button(strings.copy, '', () => {
        answer.hide();
        void copyRichText(content).then(report);
      });
      answer.show(strings.clickToCopy, 'alert', [copy]);
      copy.focus();
    });
  });
}

function createMenu({ strings: { publish } }: Page, run: (action: PublishAction) => void): HTMLElement {
  const list = document.createElement('div');
  list.className = 'menu';
  list.setAttribute('role', 'menu');
  list.hidden = true;
  const toggle = button(`${publish.publish} ▾`, '', () => open(list.hidden));
  toggle.setAttribute('aria-haspopup', 'menu');
  const items = ACTIONS.map((action) => {
    const item = button(publish.actions[action], '', () => {
      open(false);
      run(action);
    });
    item.setAttribute('role', 'menuitem');
    item.dataset.action = action;
    return item;
  });
  list.append(...items);
  const open = (isOpen: boolean) => {
    list.hidden = !isOpen;
    toggle.setAttribute('aria-expanded', String(isOpen));
    if (isOpen) items[0].focus();
  };
  open(false);
  const whole = group('', [toggle, list]);
  whole.classList.add('publish');
  whole.addEventListener('keydown', (event) => {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === 'Escape' && !list.hidden) {
      open(false);
      toggle.focus();
    } else if (step !== undefined && !list.hidden) {
      const index = items.findIndex((item) => item === document.activeElement);
      items.at((index + step) % items.length)?.focus();
      event.preventDefault();
    }
  });
  document.addEventListener('click', ({ target }) => {
    if (!(target instanceof Node) || !whole.contains(target)) open(false);
  });
  return whole;
}

/** How long what is done stays to be read, in ms; a question stays until it is answered. */
const SHOWN_FOR = 8000;

function createAnswer(line: HTMLElement) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const hide = () => {
    clearTimeout(timer);
    line.hidden = true;
  };
  return {
    show(text: string, role: 'alert' | 'status', buttons: readonly HTMLElement[]) {
      clearTimeout(timer);
      line.setAttribute('role', role);
      line.replaceChildren(text, ...buttons);
      line.hidden = false;
      if (buttons.length === 0) timer = setTimeout(hide, SHOWN_FOR);
    },
    hide,
  };
}
