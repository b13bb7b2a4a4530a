import type { CheckGroup, ChecksChoice, Severity } from '../messages/checks';
import { SEVERITIES, severityOf, type Rule } from './model';

/** What is shown unless the user chooses otherwise. */
export const SHOW_ALL: ChecksChoice = { isOn: true, hidden: [], expanded: [] };

/** The rules that the user wants to see, with those of their problems, the most severe first and then in order of the text. */
export function chosenRules(rules: readonly Rule[], { isOn, hidden, group }: ChecksChoice): Rule[] {
  if (!isOn) return [];
  return rules
    .filter((rule) => group === undefined || rule.group === group)
    .map((rule) => withoutSeverities(rule, hidden))
    .filter(({ problems }) => problems.length > 0)
    .sort((a, b) => rank(a) - rank(b) || firstStart(a) - firstStart(b));
}

/** A rule of which all is shown stays the same object. */
function withoutSeverities(rule: Rule, hidden: readonly Severity[]): Rule {
  const isShown = ({ severity }: { readonly severity: Severity }) => !hidden.includes(severity);
  return rule.problems.every(isShown) ? rule : { ...rule, problems: rule.problems.filter(isShown) };
}

function rank(rule: Rule): number {
  return SEVERITIES.indexOf(severityOf(rule));
}

function firstStart({ problems }: Rule): number {
  return Math.min(...problems.map(({ places }) => places.at(0)?.start ?? Infinity));
}

export function withSeverity(choice: ChecksChoice, severity: Severity, isShown: boolean): ChecksChoice {
  const others = choice.hidden.filter((each) => each !== severity);
  return { ...choice, hidden: isShown ? others : [...others, severity] };
}

export function withGroup(choice: ChecksChoice, group: CheckGroup | undefined): ChecksChoice {
  return { ...choice, group };
}

export function withExpanded(choice: ChecksChoice, rule: string, isExpanded: boolean): ChecksChoice {
  const others = choice.expanded.filter((each) => each !== rule);
  return { ...choice, expanded: isExpanded ? [...others, rule] : others };
}

/** With all problems shown; what is open stays open. */
export function withoutFilter(choice: ChecksChoice): ChecksChoice {
  return { ...choice, hidden: [], group: undefined };
}
