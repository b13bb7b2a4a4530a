import { button, countText, setText, textElement } from '../dom';
import type { CheckGroup, ChecksChoice, ChecksStrings } from '../messages/checks';
import type { CheckActions } from './actions';
import { withGroup, withoutFilter, withSeverity } from './filter';
import { severityIcon } from './icons';
import { countByGroup, countBySeverity, countProblems, SEVERITIES, type Rule } from './model';

/** Above the list: which severities and which group are shown, and how many problems that leaves out. */
export interface FilterBar {
  update(all: readonly Rule[], chosen: readonly Rule[], choice: ChecksChoice): void;
}

export function createFilterBar(
  parent: HTMLElement,
  strings: ChecksStrings,
  actions: CheckActions,
): FilterBar {
  let shown: ChecksChoice;
  const severities = textElement('div', 'severities');
  severities.setAttribute('role', 'group');
  severities.setAttribute('aria-label', strings.filterBySeverity);
  const chips = SEVERITIES.map((severity) => {
    const text = textElement('span', '');
    const chip = button(
      `chip ${severity}`,
      () => actions.choose(withSeverity(shown, severity, shown.hidden.includes(severity))),
      severityIcon(severity),
      text,
    );
    severities.append(chip);
    return { severity, chip, text };
  });
  const select = textElement('select', 'group');
  select.setAttribute('aria-label', strings.filterByGroup);
  select.addEventListener('change', () =>
    actions.choose(withGroup(shown, select.value === '' ? undefined : (select.value as CheckGroup))),
  );
  const filtered = textElement('p', 'filtered');
  const count = textElement('span', '');
  filtered.append(
    count,
    ' ',
    button('link', () => actions.choose(withoutFilter(shown)), strings.showAll),
  );
  parent.append(severities, select, filtered);

  return {
    update(all, chosen, choice) {
      shown = choice;
      const counts = countBySeverity(all);
      for (const { severity, chip, text } of chips) {
        chip.hidden = counts[severity] === 0;
        chip.setAttribute('aria-pressed', String(!choice.hidden.includes(severity)));
        setText(text, countText(strings.counts[severity], counts[severity]));
      }
      showGroups(select, all, choice.group, strings);
      const left = countProblems(all) - countProblems(chosen);
      filtered.hidden = left === 0;
      setText(count, countText(strings.filtered, left));
    },
  };
}

function showGroups(
  select: HTMLSelectElement,
  rules: readonly Rule[],
  chosen: CheckGroup | undefined,
  strings: ChecksStrings,
): void {
  const counts = countByGroup(rules);
  // The chosen group stays to be chosen, also when its last problem is mended.
  if (chosen && !counts.has(chosen)) counts.set(chosen, 0);
  const options = [
    { value: '', text: strings.allGroups },
    ...[...counts].map(([group, count]) => ({ value: group, text: `${strings.groups[group]} (${count})` })),
  ];
  const signature = JSON.stringify(options);
  if (select.dataset.options !== signature) {
    select.dataset.options = signature;
    select.replaceChildren(...options.map(({ value, text }) => new Option(text, value)));
  }
  select.value = chosen ?? '';
  select.hidden = counts.size < 2 && chosen === undefined;
}
