import { formatText, type Locale } from './localized-text';
import { SEVERITIES, type Finding, type Severity } from './rules/rule';
import { shift, shiftEdit, type Edit, type Range } from './text';

export interface ProblemFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/**
 * What a rule found in a piece, in the language of the reader and in offsets of the piece. Of thousands few are shown:
 * texts, places and edits are made when they are asked for. Texts are kept, for a finding outlives many checks of its
 * article. A class, because a getter costs a microsecond in an object literal.
 */
export class LocalizedFinding {
  readonly #finding: Finding;
  readonly #locale: Locale;
  #message?: string;
  #title?: string;

  constructor(finding: Finding, locale: Locale) {
    this.#finding = finding;
    this.#locale = locale;
  }

  get start(): number {
    return this.#finding.start;
  }

  get end(): number {
    return this.#finding.end;
  }

  get message(): string {
    return (this.#message ??= this.#format(this.#finding.message));
  }

  get places(): readonly Range[] | undefined {
    return this.#finding.places;
  }

  /** Undefined where there is no fix. */
  get safe(): boolean | undefined {
    return this.#finding.fix?.safe;
  }

  /** Of the fix. */
  get title(): string {
    const { fix } = this.#finding;
    return (this.#title ??= fix ? this.#format(fix.title) : '');
  }

  get edits(): readonly Edit[] {
    return this.#finding.fix?.edits ?? [];
  }

  #format(text: Finding['message']): string {
    return formatText(text, this.#locale, { count: 1, ...this.#finding.data });
  }
}

/**
 * Findings of one rule in one piece that are of one kind: mended safely, unsafely or not at all, with one severity. Each is
 * put into the language of the reader when it is asked for, and kept.
 */
export class FindingGroup {
  readonly #localized: LocalizedFinding[] = [];

  constructor(
    readonly kind: number,
    private readonly findings: readonly Finding[],
    private readonly locale: Locale,
  ) {}

  get count(): number {
    return this.findings.length;
  }

  at(index: number): LocalizedFinding {
    return (this.#localized[index] ??= new LocalizedFinding(this.findings[index], this.locale));
  }

  all(): LocalizedFinding[] {
    return this.findings.map((_, index) => this.at(index));
  }

  /** The findings, which are at offsets from `by`, that `isMeant` does not hold for. */
  without(isMeant: (range: Range) => boolean, by: number): FindingGroup {
    const others = this.findings.filter(({ start, end }) => !isMeant({ start: start + by, end: end + by }));
    return new FindingGroup(this.kind, others, this.locale);
  }
}

/** The findings by kind; in each group in their order. A severity that is given holds for all of them. */
export function groupByKind(
  findings: readonly Finding[],
  locale: Locale,
  severity: Severity | undefined,
): FindingGroup[] {
  if (findings.length === 1) return [new FindingGroup(kindOf(findings[0], severity), findings, locale)];
  const groups = new Map<number, Finding[]>();
  for (const finding of findings) {
    const kind = kindOf(finding, severity);
    const group = groups.get(kind);
    if (group) group.push(finding);
    else groups.set(kind, [finding]);
  }
  return [...groups].map(([kind, group]) => new FindingGroup(kind, group, locale));
}

/** A number for each combination of severity and fix; `severityOfKind` reads it. */
function kindOf({ severity: own, fix }: Finding, severity = own): number {
  const severityIndex = severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return 3 * severityIndex + (fix === undefined ? 2 : Number(fix.safe));
}

/** Undefined where it is that of the rule. */
export function severityOfKind(kind: number): Severity | undefined {
  return SEVERITIES.at(Math.floor(kind / 3));
}

/** Findings of one rule that are of one kind, in a row of pieces. */
export interface PlacedGroup {
  readonly kind: number;
  /** All findings. */
  readonly count: number;
  /** In order; none is empty. */
  readonly parts: readonly GroupInPiece[];
  readonly pieces: readonly { readonly start: number }[];
}

export interface GroupInPiece {
  /** The index of the piece. */
  readonly at: number;
  readonly group: FindingGroup;
}

/** A group whose offsets count from `start`. */
export function placeGroup(group: FindingGroup, start: number): PlacedGroup {
  return { kind: group.kind, count: group.count, parts: [{ at: 0, group }], pieces: [{ start }] };
}

/** The findings of a group that `isMeant` does not hold for. */
export function withoutFindings(
  { kind, parts, pieces }: PlacedGroup,
  isMeant: (range: Range) => boolean,
): PlacedGroup {
  const shown = parts
    .map(({ at, group }) => ({ at, group: group.without(isMeant, pieces[at].start) }))
    .filter(({ group }) => group.count > 0);
  const count = shown.reduce((sum, { group }) => sum + group.count, 0);
  return { kind, count, parts: shown, pieces };
}

/** The first finding of a group that has one. */
export function firstFinding({ parts: [{ at, group }], pieces }: PlacedGroup): PlacedFinding {
  return new PlacedFinding(group.at(0), pieces[at].start);
}

export function placedFindings({ parts, pieces }: PlacedGroup): PlacedFinding[] {
  return parts.flatMap(({ at, group }) => {
    const { start } = pieces[at];
    return group.all().map((finding) => new PlacedFinding(finding, start));
  });
}

/** A finding, seen from the article. */
export class PlacedFinding {
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

  get places(): readonly Range[] | undefined {
    return this.#finding.places?.map((place) => shift(place, this.#by));
  }

  get fix(): ProblemFix | undefined {
    return this.#finding.safe === undefined
      ? undefined
      : new PlacedFix(this.#finding, this.#finding.safe, this.#by);
  }
}

class PlacedFix implements ProblemFix {
  readonly safe: boolean;
  readonly #finding: LocalizedFinding;
  readonly #by: number;

  constructor(finding: LocalizedFinding, safe: boolean, by: number) {
    this.safe = safe;
    this.#finding = finding;
    this.#by = by;
  }

  get title(): string {
    return this.#finding.title;
  }

  get edits(): readonly Edit[] {
    return this.#finding.edits.map((edit) => shiftEdit(edit, this.#by));
  }
}
