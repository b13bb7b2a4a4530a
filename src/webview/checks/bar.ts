import { button, countText, hiddenText, iconButton, setText, textElement } from '../dom';
import type { ChecksChoice, ChecksStrings, Severity } from '../messages/checks';
import type { CheckActions } from './actions';
import { icon, severityIcon } from './icons';
import { countBySeverity, SEVERITIES, type Checks } from './model';

/** What the bar above the article shows of the checks: the counts, and what can be done about all of them. */
export interface ChecksBar {
  update(checks: Checks, choice: ChecksChoice): void;
}

export function createChecksBar(
  toolbar: HTMLElement,
  list: HTMLElement,
  strings: ChecksStrings,
  actions: CheckActions,
): ChecksBar {
  let shown: ChecksChoice;
  const group = textElement('div', 'checks-bar');
  group.setAttribute('role', 'group');
  group.setAttribute('aria-label', strings.checks);
  // Nothing is said before it is known.
  group.hidden = true;
  const none = textElement('span', 'none');
  none.append(icon('done'), strings.noProblems);
  const summary = button('summary', () => actions.choose({ ...shown, isListOpen: !shown.isListOpen }));
  summary.title = strings.showList;
  summary.setAttribute('aria-controls', list.id);
  const previous = iconButton(strings.previous, icon('previous'), () => actions.goToNext('previous'));
  const next = iconButton(strings.next, icon('next'), () => actions.goToNext('next'));
  const fixAll = button('fix-all', actions.fixAllSafe);
  const onOff = iconButton(strings.showChecks, icon('eye'), () =>
    actions.choose({ ...shown, isOn: !shown.isOn }),
  );
  group.append(onOff, none, summary, previous, next, fixAll);
  toolbar.append(group);

  return {
    update({ rules, safeFixes }, choice) {
      shown = choice;
      group.hidden = false;
      const counts = countBySeverity(rules);
      const hasProblems = choice.isOn && rules.length > 0;
      onOff.setAttribute('aria-pressed', String(choice.isOn));
      none.hidden = !choice.isOn || rules.length > 0;
      for (const element of [summary, previous, next]) element.hidden = !hasProblems;
      showCounts(summary, counts, strings);
      summary.setAttribute('aria-expanded', String(choice.isListOpen));
      fixAll.hidden = !hasProblems || safeFixes === 0;
      setText(fixAll, countText(strings.fixAllSafe, safeFixes));
    },
  };
}

/** An icon and a number for each severity that there is; a screen reader is told the words. */
function showCounts(summary: HTMLElement, counts: Record<Severity, number>, strings: ChecksStrings): void {
  const label = countsLabel(counts, strings);
  if (summary.dataset.counts === label) return;
  summary.dataset.counts = label;
  const numbers = SEVERITIES.filter((severity) => counts[severity] > 0).map((severity) => {
    const count = textElement('span', `count ${severity}`);
    count.setAttribute('aria-hidden', 'true');
    count.append(severityIcon(severity), String(counts[severity]));
    return count;
  });
  summary.replaceChildren(icon('expand', 'expand'), hiddenText(label), ...numbers);
}

/** `2 errors, 1 warning` */
export function countsLabel(counts: Record<Severity, number>, strings: ChecksStrings): string {
  return SEVERITIES.filter((severity) => counts[severity] > 0)
    .map((severity) => countText(strings.counts[severity], counts[severity]))
    .reduce((all, count) => (all ? strings.and.replace('{0}', all).replace('{1}', count) : count), '');
}
