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
  /** Undefined where it is that of the rule. */
  readonly severity: Severity | undefined;
  #message?: string;
  #title?: string;

  constructor(finding: Finding, locale: Locale, severity = finding.severity) {
    this.#finding = finding;
    this.#locale = locale;
    this.severity = severity;
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

/** Findings of one rule in one piece that are of one kind: mended safely, unsafely or not at all, with one severity. */
export interface FindingGroup {
  readonly kind: number;
  readonly findings: readonly LocalizedFinding[];
}

/** The findings by kind; in each group in their order. */
export function groupByKind(findings: readonly LocalizedFinding[]): FindingGroup[] {
  if (findings.length === 1) return [{ kind: kindOf(findings[0]), findings }];
  const groups = new Map<number, LocalizedFinding[]>();
  for (const finding of findings) {
    const kind = kindOf(finding);
    const group = groups.get(kind);
    if (group) group.push(finding);
    else groups.set(kind, [finding]);
  }
  return [...groups].map(([kind, group]) => ({ kind, findings: group }));
}

/** A number for each combination of severity and fix; `severityOfKind` reads it. */
function kindOf({ severity, safe }: LocalizedFinding): number {
  const severityIndex = severity === undefined ? SEVERITIES.length : SEVERITIES.indexOf(severity);
  return 3 * severityIndex + (safe === undefined ? 2 : Number(safe));
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
  readonly parts: readonly FindingsInPiece[];
  readonly pieces: readonly { readonly start: number }[];
}

export interface FindingsInPiece {
  /** The index of the piece. */
  readonly at: number;
  readonly findings: readonly LocalizedFinding[];
}

/** A group whose offsets count from `start`. */
export function placeGroup({ kind, findings }: FindingGroup, start: number): PlacedGroup {
  return { kind, count: findings.length, parts: [{ at: 0, findings }], pieces: [{ start }] };
}

/** The findings of a group that `isMeant` does not hold for. */
export function withoutFindings(
  { kind, parts, pieces }: PlacedGroup,
  isMeant: (range: Range) => boolean,
): PlacedGroup {
  const shown = parts.flatMap(({ at, findings }) => {
    const { start } = pieces[at];
    const others = findings.filter((finding) => !isMeant(shift(finding, start)));
    return others.length > 0 ? [{ at, findings: others }] : [];
  });
  const count = shown.reduce((sum, { findings }) => sum + findings.length, 0);
  return { kind, count, parts: shown, pieces };
}

/** The first finding of a group that has one. */
export function firstFinding({ parts: [{ at, findings }], pieces }: PlacedGroup): PlacedFinding {
  return new PlacedFinding(findings[0], pieces[at].start);
}

export function placedFindings({ parts, pieces }: PlacedGroup): PlacedFinding[] {
  return parts.flatMap(({ at, findings }) => {
    const { start } = pieces[at];
    return findings.map((finding) => new PlacedFinding(finding, start));
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
