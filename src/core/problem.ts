import { uniteEdits } from './edits';
import {
  firstFinding,
  placedFindings,
  severityOfKind,
  type PlacedFinding,
  type PlacedGroup,
  type ProblemFix,
} from './found';
import { formatText, type Locale } from './localized-text';
import type { Rule, Severity } from './rules/rule';
import type { Range } from './text';

export type { ProblemFix } from './found';

/** One of the places of a problem. */
export interface Place extends Range {
  readonly message: string;
  /** Mends this place alone. */
  readonly fix?: ProblemFix;
}

/** What an editor reads as one thing that is wrong, at one place or at many. The range is its main place. */
export interface Problem extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** All places in order, the main one first. */
  readonly places: readonly Place[];
  /** Mends all places. */
  readonly fix?: ProblemFix;
}

/** From this number on, findings of a rule that are mended in the same way are one problem. */
const AGGREGATE_FROM = 5;

/**
 * Joins many findings of one kind, which are in order, into one problem; the others are a problem each. Findings without
 * a severity of their own have the one of the rule.
 */
export function toProblems(
  rule: Rule,
  groups: readonly PlacedGroup[],
  ruleSeverity: Severity,
  locale: Locale,
): Problem[] {
  return byKind(groups).flatMap((alike) => {
    const count = alike.reduce((sum, group) => sum + group.count, 0);
    const severity = severityOfKind(alike[0].kind) ?? ruleSeverity;
    return count < AGGREGATE_FROM
      ? alike.flatMap(placedFindings).map((finding) => toProblem(rule.id, finding, severity))
      : [aggregate(rule, alike, count, severity, locale)];
  });
}

function byKind(groups: readonly PlacedGroup[]): PlacedGroup[][] {
  const kinds = new Map<number, PlacedGroup[]>();
  for (const group of groups) {
    if (group.count === 0) continue;
    const alike = kinds.get(group.kind);
    if (alike) alike.push(group);
    else kinds.set(group.kind, [group]);
  }
  return [...kinds.values()];
}

function toProblem(rule: string, finding: PlacedFinding, severity: Severity): Problem {
  const { start, end, message, fix } = finding;
  const places = once(() => placesOf(finding));
  return {
    rule,
    severity,
    message,
    start,
    end,
    get places() {
      return places();
    },
    fix,
  };
}

/** A finding with several places is mended at all of them or not at all. */
function placesOf(finding: PlacedFinding): readonly Place[] {
  const { places } = finding;
  if (!places || places.length < 2) return [finding];
  return places.map(({ start, end }) => ({ start, end, message: finding.message }));
}

const FIX_MANY = { en: 'Fix all {count} places', zh: '全部修正（{count} 处）' };

/** What the fix of many places or problems of a rule is called. */
export function fixManyTitle(rule: Rule, count: number, locale: Locale): string {
  return formatText(rule.fixMany ?? FIX_MANY, locale, { count });
}

/** There may be thousands of places, of which a keystroke changes none: they are put in place when they are asked for. */
function aggregate(
  rule: Rule,
  groups: readonly PlacedGroup[],
  count: number,
  severity: Severity,
  locale: Locale,
): Problem {
  const main = firstFinding(groups[0]);
  const all = once(() => groups.flatMap(placedFindings));
  const places = once(() => all().flatMap(placesOf));
  const edits = once(() => uniteEdits(all().map(({ fix }) => fix?.edits ?? [])));
  const fix = main.fix && {
    title: fixManyTitle(rule, count, locale),
    safe: main.fix.safe,
    get edits() {
      return edits();
    },
  };
  const { start, end } = main;
  return {
    rule: rule.id,
    severity,
    message: formatText(rule.many, locale, { count }),
    start,
    end,
    get places() {
      return places();
    },
    fix,
  };
}

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
