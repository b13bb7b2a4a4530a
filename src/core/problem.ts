import { formatText, type Finding, type Locale, type Rule, type Severity } from './rules/rule';
import { shift, shiftEdit, type Edit, type Range } from './text';

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
  readonly severity?: Severity;
  /** Findings of one kind can be one problem: those that are mended safely, unsafely or not at all, by severity. */
  readonly kind: string;
}

/** From this number on, findings of a rule that are mended in the same way are one problem. */
const AGGREGATE_FROM = 5;

/**
 * Of thousands of findings few are shown: texts, places and edits are made when they are asked for. Texts are kept, since
 * a finding outlives many checks of its article.
 */
export function localize(finding: Finding, locale: Locale, severity = finding.severity): LocalizedFinding {
  const { start, end, fix } = finding;
  const data = { count: 1, ...finding.data };
  const message = once(() => formatText(finding.message, locale, data));
  const title = once(() => (fix ? formatText(fix.title, locale, data) : ''));
  return {
    start,
    end,
    get message() {
      return message();
    },
    kind: `${fix?.safe} ${severity}`,
    severity,
    fix: fix && {
      safe: fix.safe,
      get title() {
        return title();
      },
      get edits() {
        return fix.edits;
      },
    },
    get places() {
      return finding.places;
    },
  };
}

/** A finding of a piece that stands at `by` in the article. */
export interface PlacedFinding {
  readonly finding: LocalizedFinding;
  readonly by: number;
}

/** The finding, seen from the article. */
function placed({ finding, by }: PlacedFinding): LocalizedFinding {
  return by === 0 ? finding : new ShiftedFinding(finding, by);
}

/**
 * A finding further down. On each key there is one for every place of the article, which may be tens of thousands: the
 * getters are those of a class because they cost a microsecond each in an object literal.
 */
class ShiftedFinding implements LocalizedFinding {
  readonly start: number;
  readonly end: number;
  readonly #finding: LocalizedFinding;
  readonly #by: number;

  constructor(finding: LocalizedFinding, by: number) {
    this.start = finding.start + by;
    this.end = finding.end + by;
    this.#finding = finding;
    this.#by = by;
  }

  get message(): string {
    return this.#finding.message;
  }

  get kind(): string {
    return this.#finding.kind;
  }

  get severity(): Severity | undefined {
    return this.#finding.severity;
  }

  get places(): readonly Range[] | undefined {
    return this.#finding.places?.map((place) => shift(place, this.#by));
  }

  get fix(): ProblemFix | undefined {
    const { fix } = this.#finding;
    return fix && new ShiftedFix(fix, this.#by);
  }
}

class ShiftedFix implements ProblemFix {
  readonly safe: boolean;
  readonly #fix: ProblemFix;
  readonly #by: number;

  constructor(fix: ProblemFix, by: number) {
    this.safe = fix.safe;
    this.#fix = fix;
    this.#by = by;
  }

  get title(): string {
    return this.#fix.title;
  }

  get edits(): readonly Edit[] {
    return this.#fix.edits.map((edit) => shiftEdit(edit, this.#by));
  }
}

/**
 * Joins many findings of one kind, which are in order, into one problem; the others are a problem each. Findings without
 * a severity of their own have the one of the rule.
 */
export function toProblems(
  rule: Rule,
  findings: readonly PlacedFinding[],
  ruleSeverity: Severity,
  locale: Locale,
): Problem[] {
  return groupByKind(findings).flatMap((group) => {
    const severity = group[0].finding.severity ?? ruleSeverity;
    return group.length < AGGREGATE_FROM
      ? group.map((finding) => toProblem(rule.id, placed(finding), severity))
      : [aggregate(rule, group, severity, locale)];
  });
}

/** Findings that are mended safely, unsafely and not at all, those of each severity apart. */
function groupByKind(findings: readonly PlacedFinding[]): PlacedFinding[][] {
  const groups = new Map<string, PlacedFinding[]>();
  for (const kind of new Set(findings.map(({ finding }) => finding.kind))) groups.set(kind, []);
  if (groups.size === 1) return [[...findings]];
  for (const placedFinding of findings) groups.get(placedFinding.finding.kind)?.push(placedFinding);
  return [...groups.values()];
}

function toProblem(rule: string, finding: LocalizedFinding, severity: Severity): Problem {
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
function placesOf(finding: LocalizedFinding): readonly Place[] {
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
  findings: readonly PlacedFinding[],
  severity: Severity,
  locale: Locale,
): Problem {
  const main = placed(findings[0]);
  const count = findings.length;
  const all = once(() => findings.map(placed));
  const places = once(() => all().flatMap(placesOf));
  const edits = once(() =>
    all()
      .flatMap(({ fix }) => fix?.edits ?? [])
      .sort((a, b) => a.start - b.start),
  );
  const title = fixManyTitle(rule, count, locale);
  const fix = main.fix && {
    title,
    safe: main.fix.safe,
    get edits() {
      return edits();
    },
  };
  const message = formatText(rule.many, locale, { count });
  const { start, end } = main;
  return {
    rule: rule.id,
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

function once<T>(compute: () => T): () => T {
  let result: { readonly value: T } | undefined;
  return () => (result ??= { value: compute() }).value;
}
