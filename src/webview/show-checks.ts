import type { ArticleView } from './article-view';
import type { CheckActions } from './checks/actions';
import { announce } from './checks/announce';
import { createChecksBar } from './checks/bar';
import { createCard, type Card } from './checks/card';
import { chosenRules, SHOW_ALL, withExpanded } from './checks/filter';
import { openOnHover } from './checks/hover';
import { createMarks, type Marks } from './checks/marks';
import { NO_CHECKS, updated, type Checks, type Rule } from './checks/model';
import { createPanel } from './checks/panel';
import { nextStart, placesAt, type Found } from './checks/places';
import type { ChecksChoice } from './messages/checks';
import type { Page } from './page';

/** What is found, and what of it is shown. */
interface State {
  checks: Checks;
  choice: ChecksChoice;
  rules: readonly Rule[];
}

/** The problems: a list of them, their marks in the article, and what is said of each beside it. */
export function showChecks(page: Page, article: ArticleView): void {
  const strings = page.strings.checks;
  const state: State = { checks: NO_CHECKS, choice: SHOW_ALL, rules: [] };
  const root = page.element('checks');
  const reading = page.element('reading');

  const choose = (choice: ChecksChoice) => {
    // A list that is as it would be anyway goes on to open and fold with the room that there is.
    const isListOpen = choice.isListOpen === panel.hasRoom() ? undefined : choice.isListOpen;
    state.choice = { ...choice, isListOpen };
    page.post({ type: 'keepChecksChoice', choice: state.choice });
    show();
  };
  const actions: CheckActions = {
    ...requests(page, state),
    ...ways(page, state, () => ({ card, marks })),
    expand: (rule, isExpanded) => choose(withExpanded(state.choice, rule.key, isExpanded)),
    choose,
  };
  const marks = createMarks(article, page.element('gutter'), reading);
  const panel = createPanel(root, article, strings, actions);
  const bar = createChecksBar(page.toolbar, root, strings, actions);
  const card = createCard(page.element('card'), reading, strings, actions, marks.removeEmphasis);
  const tell = announce(page.element('status'), strings);
  openOnHover(card, marks);
  keepBeside(reading, card, marks);

  const show = () => {
    const { checks, choice } = state;
    state.rules = chosenRules(checks.rules, choice);
    const shown = { ...choice, isListOpen: choice.isListOpen ?? panel.hasRoom() };
    card.update(state.rules);
    marks.update(state.rules);
    panel.update(checks.rules, state.rules, shown);
    bar.update(checks, shown);
  };
  panel.onDidChangeRoom(show);
  page.on('checksChosen', ({ choice }) => (state.choice = choice));
  page.on('checksCommand', ({ command }) => {
    if (command === 'toggle') choose({ ...state.choice, isOn: !state.choice.isOn });
    else actions.goToNext(command);
  });
  const showCurrent = () => {
    // Those of another version would be marked in the wrong places; the right ones, or their article, follow.
    if (state.checks.version === article.version) show();
  };
  page.on('update', () => {
    card.close();
    showCurrent();
  });
  page.on('foreignFixes', (message) => {
    if (message.version === state.checks.version) card.addFixes(message, message.titles);
  });
  page.on('checks', (message) => {
    state.checks = updated(state.checks, message);
    showCurrent();
    tell(state.checks.rules);
  });
}

/** The card goes with its place, and closes when that is scrolled out of view. */
function keepBeside(scroller: HTMLElement, card: Card, marks: Marks): void {
  scroller.addEventListener('scroll', () => {
    const place = card.found.at(0)?.place;
    if (place && marks.isInView(place)) card.moveTo(marks.rectOf(place));
    else card.close();
  });
}

/** What the extension does. */
function requests(page: Page, state: State): Omit<CheckActions, 'goTo' | 'goToNext' | 'expand' | 'choose'> {
  const foreign = ({ place: { start, end, message } }: Found) => {
    const { version } = state.checks;
    return { version, start, end, message };
  };
  return {
    reveal({ place: { start, end } }) {
      page.post({ type: 'reveal', version: state.checks.version, start, end });
    },
    fix({ rule, problem, place, title }) {
      const { version } = state.checks;
      if (title !== undefined) page.post({ type: 'fix', version, rule: rule.key, problem, place, title });
    },
    fixAllSafe: () => page.post({ type: 'fixAllSafe' }),
    askForFixes: (found) => page.post({ type: 'askForFixes', ...foreign(found) }),
    foreignFix: (found, title) => page.post({ type: 'foreignFix', ...foreign(found), title }),
    suggestKeywords: () => page.post({ type: 'suggestKeywords' }),
    showRule: ({ key }) => page.post({ type: 'showRule', rule: key }),
  };
}

/** The ways to a place, and from one to the next. */
function ways(
  page: Page,
  state: State,
  views: () => { readonly card: Card; readonly marks: Marks },
): Pick<CheckActions, 'goTo' | 'goToNext'> {
  /** Where the last way led. */
  let position = -1;
  const goTo: CheckActions['goTo'] = ({ place }) => {
    const { card, marks } = views();
    position = place.start;
    const rect = marks.show(place);
    // What was chosen comes first.
    const here = placesAt(state.rules, position).sort(
      (a, b) => Number(b.place === place) - Number(a.place === place),
    );
    card.open(here, rect);
    const { version } = state.checks;
    const { start, end } = place;
    afterScroll(() => page.post({ type: 'placeShown', version, start, end }));
  };
  return {
    goTo,
    goToNext(direction) {
      const start = nextStart(state.rules, position, direction);
      const [found] = start === undefined ? [] : placesAt(state.rules, start);
      if (!found) return;
      goTo(found);
      views().card.focus();
    },
  };
}

/** A scroll is told in the next frame; the editor is to follow that first, and then to show the place. */
function afterScroll(run: () => void): void {
  requestAnimationFrame(() => requestAnimationFrame(run));
}
