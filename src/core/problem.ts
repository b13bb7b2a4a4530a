import { formatText, type Finding, type Locale, type Rule, type Severity } from './rules/rule';
import { shift, type Edit, type Range } from './text';

export interface ProblemFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

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

/** A finding in the language of the reader. Most have one place and are that place. */
export interface LocalizedFinding extends Place {
  readonly places?: readonly Range[];
}

/** From this number on, findings of a rule that are mended in the same way are one problem. */
const AGGREGATE_FROM = 5;

export function localize(finding: Finding, locale: Locale): LocalizedFinding {
  const { start, end, places, fix } = finding;
  const data = { ...finding.data, count: places?.length ?? 1 };
  const message = formatText(finding.message, locale, data);
  const localizedFix = fix && {
    title: formatText(fix.title, locale, data),
    safe: fix.safe,
    edits: fix.edits,
  };
  return { start, end, message, fix: localizedFix, places };
}

/** The finding of a block, seen from the article. */
export function shiftFinding(finding: LocalizedFinding, by: number): LocalizedFinding {
  const { start, end, message, fix, places } = finding;
  const edits = fix?.edits.map((edit) => ({ start: edit.start + by, end: edit.end + by, text: edit.text }));
  return {
    start: start + by,
    end: end + by,
    message,
    fix: fix && edits && { title: fix.title, safe: fix.safe, edits },
    places: places?.map((place) => shift(place, by)),
  };
}

/** Joins many findings of one kind into one problem; the others are a problem each. */
export function toProblems(
  rule: Rule,
  findings: readonly LocalizedFinding[],
  severity: Severity,
  locale: Locale,
): Problem[] {
  return groupByFix(findings).flatMap((group) =>
    group.length < AGGREGATE_FROM
      ? group.map((finding) => toProblem(rule.id, finding, severity))
      : [aggregate(rule, group, severity, locale)],
  );
}

/** Findings that are mended safely, unsafely and not at all. */
function groupByFix(findings: readonly LocalizedFinding[]): LocalizedFinding[][] {
  const groups = new Map<boolean | undefined, LocalizedFinding[]>();
  for (const finding of findings) {
    const group = groups.get(finding.fix?.safe);
    if (group) group.push(finding);
    else groups.set(finding.fix?.safe, [finding]);
  }
  return [...groups.values()];
}

function toProblem(rule: string, finding: LocalizedFinding, severity: Severity): Problem {
  const { start, end, message, fix } = finding;
  return { rule, severity, message, start, end, places: placesOf(finding), fix };
}

/** A finding with several places is mended at all of them or not at all. */
function placesOf(finding: LocalizedFinding): readonly Place[] {
  const { places, message } = finding;
  return places && places.length > 1 ? places.map(({ start, end }) => ({ start, end, message })) : [finding];
}

const FIX_MANY = { en: 'Fix all {count} places', zh: '全部修正（{count} 处）' };

/** What the fix of many places or problems of a rule is called. */
export function fixManyTitle(rule: Rule, count: number, locale: Locale): string {
  return formatText(rule.fixMany ?? FIX_MANY, locale, { count });
}

function aggregate(rule: Rule, findings: LocalizedFinding[], severity: Severity, locale: Locale): Problem {
  const sorted = findings.sort((a, b) => a.start - b.start);
  const [main] = sorted;
  const count = sorted.length;
  const fix = main.fix && {
    title: fixManyTitle(rule, count, locale),
    safe: main.fix.safe,
    edits: sorted.flatMap((finding) => finding.fix?.edits ?? []).sort((a, b) => a.start - b.start),
  };
  const message = formatText(rule.many, locale, { count });
  const { start, end } = main;
  return { rule: rule.id, severity, message, start, end, places: sorted.flatMap(placesOf), fix };
}
