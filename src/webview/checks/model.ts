import type {
  CheckGroup,
  ChecksUpdate,
  PlacesPatch,
  PlaceView,
  ProblemView,
  RuleView,
  Severity,
} from '../messages/checks';

/** From the most severe on. */
export const SEVERITIES: readonly Severity[] = ['error', 'warning', 'info', 'hint'];

export interface Problem extends Omit<ProblemView, 'places'> {
  /** Its position among all of the rule, by which the extension knows it. */
  readonly index: number;
  readonly places: readonly PlaceView[];
}

export interface Rule extends Omit<RuleView, 'problems'> {
  readonly problems: readonly Problem[];
}

/** All that was found in a version of the document. */
export interface Checks {
  readonly version: number;
  readonly rules: readonly Rule[];
  readonly safeFixes: number;
}

export const NO_CHECKS: Checks = { version: -1, rules: [], safeFixes: 0 };

/** What is found now, from what was found before and what is new. */
export function updated(before: Checks, { version, rules, safeFixes }: ChecksUpdate): Checks {
  const known = new Map(before.rules.map((rule) => [rule.key, rule]));
  const next = rules.map((rule): Rule => {
    const problems = rule.problems.map((problem, index): Problem => {
      const places = known.get(rule.key)?.problems.at(index)?.places ?? [];
      return { ...problem, index, places: patched(places, problem.places) };
    });
    return { ...rule, problems };
  });
  return { version, rules: next, safeFixes };
}

function patched(places: readonly PlaceView[], { kept, inserted, moved, by }: PlacesPatch) {
  if (inserted.length === 0 && by === 0 && kept + moved === places.length) return places;
  const tail = places.slice(places.length - moved);
  return [
    ...places.slice(0, kept),
    ...inserted,
    ...(by === 0 ? tail : tail.map((place) => ({ ...place, start: place.start + by, end: place.end + by }))),
  ];
}

/** How many problems there are of each severity; these are the numbers of the Problems panel. */
export function countBySeverity(rules: readonly Rule[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0, hint: 0 };
  for (const { problems } of rules) for (const { severity } of problems) counts[severity]++;
  return counts;
}

/** How many problems there are of each group that has any. */
export function countByGroup(rules: readonly Rule[]): Map<CheckGroup, number> {
  const counts = new Map<CheckGroup, number>();
  for (const { group, problems } of rules) counts.set(group, (counts.get(group) ?? 0) + problems.length);
  return counts;
}

export function countProblems(rules: readonly Rule[]): number {
  return rules.reduce((sum, { problems }) => sum + problems.length, 0);
}

export function countPlaces(rule: Rule): number {
  return rule.problems.reduce((sum, { places }) => sum + places.length, 0);
}

/** The severity of the worst of its problems. */
export function severityOf({ problems }: Rule): Severity {
  return SEVERITIES.find((severity) => problems.some((problem) => problem.severity === severity)) ?? 'hint';
}
