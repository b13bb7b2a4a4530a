import { ruleFix } from '../../core/fix';
import type { Place, Problem } from '../../core/lint';
import { findRule } from '../../core/rules';
import type { Settings } from '../../core/settings';
import type {
  CheckGroup,
  ChecksUpdate,
  PlaceView,
  ProblemView,
  RuleView,
} from '../../webview/messages/checks';
import type { ForeignProblem } from '../foreign-problems';
import { isMendedByKeywords } from '../keyword-rules';
import { placesPatch } from './places-patch';

/** A version of a bulletin with everything that was found in it. */
export interface FoundProblems {
  readonly version: number;
  readonly source: string;
  readonly problems: readonly Problem[];
  readonly foreign: readonly ForeignProblem[];
  readonly settings: Pick<Settings, 'locale' | 'manual'>;
}

/** Makes updates for one page; each says only what is new since the last. */
export interface ChecksSource {
  next(found: FoundProblems): ChecksUpdate;
  /** The page shows nothing: the next update says everything. */
  reset(): void;
}

/** The problems of one rule, before it is known what of them the page has. */
interface WholeRule extends Omit<RuleView, 'problems'> {
  readonly problems: readonly WholeProblem[];
}

interface WholeProblem extends Omit<ProblemView, 'places'> {
  readonly places: readonly PlaceView[];
}

export function createChecksSource(): ChecksSource {
  let shown = new Map<string, WholeRule>();
  return {
    next(found) {
      const rules = [...ourRules(found), ...foreignRules(found.foreign)];
      const views = rules.map((rule) => sinceLast(rule, shown.get(rule.key)));
      shown = new Map(rules.map((rule) => [rule.key, rule]));
      return { type: 'checks', version: found.version, rules: views, safeFixes: countSafe(found) };
    },
    reset() {
      shown = new Map();
    },
  };
}

function sinceLast(rule: WholeRule, last: WholeRule | undefined): RuleView {
  const problems = rule.problems.map((problem, index): ProblemView => {
    const before = last?.problems.at(index)?.places ?? [];
    return { ...problem, places: placesPatch(before, problem.places) };
  });
  return { ...rule, problems };
}

function ourRules({ source, problems, settings: { locale } }: FoundProblems): WholeRule[] {
  return groupBy(problems, ({ rule }) => rule).map(([id, group]) => {
    const rule = findRule(id);
    return {
      key: id,
      name: id,
      title: rule?.summary[locale] ?? id,
      group: rule?.group ?? ('other' satisfies CheckGroup),
      isForeign: false,
      hasPage: rule !== undefined,
      isMendedByKeywords: isMendedByKeywords(id),
      fix: group.length > 1 ? ruleFix(group, locale)?.title : undefined,
      problems: group.map((problem) => problemView(problem, source)),
    };
  });
}

function problemView({ severity, message, fix, places }: Problem, source: string): WholeProblem {
  return { severity, message, fix: fix?.title, places: places.map((place) => placeView(place, source)) };
}

function placeView({ start, end, message, fix }: Place, source: string): PlaceView {
  return { start, end, message, fix: fix?.title, isEndTag: source.startsWith('</', start) || undefined };
}

function foreignRules(foreign: readonly ForeignProblem[]): WholeRule[] {
  return groupBy(foreign, foreignKey).map(([key, group]) => ({
    key,
    name: nameOf(group[0]),
    title: new Set(group.map(({ message }) => message)).size === 1 ? group[0].message : group[0].source,
    group: 'other',
    isForeign: true,
    hasPage: group[0].target !== undefined,
    isMendedByKeywords: false,
    problems: group.map(({ severity, message, start, end }) => ({
      severity,
      message,
      places: [{ start, end, message }],
    })),
  }));
}

/** By which the page knows what found the problem: the id of no rule of ours ends with a space. */
export function foreignKey(problem: ForeignProblem): string {
  return `${nameOf(problem)} `;
}

/** As the Problems panel writes it. */
function nameOf({ source, code }: ForeignProblem): string {
  return code ? `${source}(${code})` : source;
}

function countSafe({ problems, settings: { manual } }: FoundProblems): number {
  return problems
    .filter(({ rule, fix }) => fix?.safe && !manual.has(rule))
    .reduce((sum, { places }) => sum + places.length, 0);
}

/** In the order in which the keys appear. */
function groupBy<T>(values: readonly T[], keyOf: (value: T) => string): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const value of values) {
    const group = groups.get(keyOf(value));
    if (group) group.push(value);
    else groups.set(keyOf(value), [value]);
  }
  return [...groups];
}
