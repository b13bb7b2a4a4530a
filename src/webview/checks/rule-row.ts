import type { ArticleView } from '../article-view';
import { button, countText, hiddenText, setText, textElement } from '../dom';
import type { ChecksStrings } from '../messages/checks';
import type { CheckActions, ReadFix } from './actions';
import { icon, severityIcon } from './icons';
import { createKeyedList, type Row } from './keyed-list';
import { countPlaces, severityOf, type Rule } from './model';
import { createPlaceRow, showExcerpt } from './place-row';
import { placesOf, type Found } from './places';

/** How many places of a rule are listed at first, and with each request for more. */
const PAGE = 50;

export interface ListItem {
  readonly rule: Rule;
  readonly isExpanded: boolean;
}

/** What a rule found. With one place it leads there; with several it opens the list of them. */
export function createRuleRow(
  article: ArticleView,
  strings: ChecksStrings,
  actions: CheckActions,
): Row<ListItem> {
  let item: ListItem;
  const element = textElement('li', '');
  const head = createHead(article, strings, () => {
    const [found] = placesOf(item.rule, 1);
    if (countPlaces(item.rule) === 1) actions.goTo(found);
    else actions.expand(item.rule, !item.isExpanded);
  });
  const foot = createFoot(strings, actions);
  const places = createPlaces(article, strings, actions);
  element.append(head.element, foot.element, places.element);
  return {
    element,
    update(next) {
      item = next;
      element.className = `rule ${severityOf(item.rule)}`;
      head.update(item);
      foot.update(item.rule);
      places.update(item);
    },
  };
}

function createHead(article: ArticleView, strings: ChecksStrings, onClick: () => void): Row<ListItem> {
  const symbols = textElement('span', 'symbols');
  const severity = hiddenText('');
  const message = textElement('span', 'message');
  const count = textElement('span', 'count');
  const excerpt = textElement('span', 'excerpt');
  const all = textElement('span', 'text');
  all.append(severity, message, ' ', count, excerpt);
  const element = button('go', onClick, symbols, all);
  return {
    element,
    update({ rule, isExpanded }) {
      const worst = severityOf(rule);
      const places = countPlaces(rule);
      element.classList.toggle('single', places === 1);
      if (places === 1) element.removeAttribute('aria-expanded');
      else element.setAttribute('aria-expanded', String(isExpanded));
      if (symbols.dataset.severity !== worst)
        symbols.replaceChildren(icon('expand', 'expand'), severityIcon(worst));
      symbols.dataset.severity = worst;
      setText(severity, `${strings.severities[worst]}: `);
      const text = rule.problems.length === 1 ? rule.problems[0].message : rule.title;
      const saysHowMany = places === 1 || text.includes(String(places));
      setText(message, text);
      setText(count, saysHowMany ? '' : countText(strings.places, places));
      showExcerpt(excerpt, article, places === 1 ? rule.problems[0].places[0] : undefined);
    },
  };
}

/** The rule by its name, and the fix of everything that is listed of it. */
function createFoot(strings: ChecksStrings, actions: CheckActions): Row<Rule> {
  let rule: Rule;
  const about = button('about', () => actions.showRule(rule));
  about.title = strings.showRule;
  const fix = button('fix', () => actions.fix(fixOf(rule)));
  const suggest = button('suggest', () => actions.suggestKeywords(), strings.suggestKeywords);
  const element = textElement('div', 'foot');
  element.append(about, suggest, fix);
  return {
    element,
    update(next) {
      rule = next;
      const { title } = fixOf(rule);
      setText(about, rule.name);
      about.disabled = !rule.hasPage;
      setText(fix, title ?? '');
      fix.hidden = title === undefined;
      suggest.hidden = !rule.isMendedByKeywords;
    },
  };
}

function fixOf(rule: Rule): ReadFix {
  const [problem] = rule.problems;
  return rule.problems.length === 1
    ? { rule, problem: problem.index, title: problem.fix }
    : { rule, title: rule.fix };
}

function createPlaces(article: ArticleView, strings: ChecksStrings, actions: CheckActions): Row<ListItem> {
  let shown: Rule | undefined;
  let limit = PAGE;
  const list = textElement('ul', 'places');
  const updateList = createKeyedList<Found>(
    list,
    ({ problem, placeIndex }) => `${problem.index} ${placeIndex}`,
    () => createPlaceRow(article, actions),
  );
  const more = button('more', () => {
    limit += PAGE;
    show();
  });
  const element = textElement('div', '');
  element.append(list, more);
  const show = () => {
    updateList(shown ? placesOf(shown, limit) : []);
    const left = shown ? countPlaces(shown) - limit : 0;
    more.hidden = left <= 0;
    setText(more, strings.more.replace('{0}', String(Math.min(PAGE, left))));
  };
  return {
    element,
    update({ rule, isExpanded }) {
      const isOpen = isExpanded && countPlaces(rule) > 1;
      element.hidden = !isOpen;
      shown = isOpen ? rule : undefined;
      if (!isOpen) limit = PAGE;
      show();
    },
  };
}
