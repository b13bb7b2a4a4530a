export type Severity = 'error' | 'warning' | 'info' | 'hint';

export interface PlaceView {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The title of the fix for this place alone. */
  readonly fix?: string;
}

export interface ProblemView {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly places: readonly PlaceView[];
  /** The title of the fix for all places. */
  readonly fix?: string;
}

/** The problems of a version. It follows the article of that version, some time later. */
export interface ProblemsUpdate {
  readonly type: 'problems';
  readonly version: number;
  readonly problems: readonly ProblemView[];
}

export type ChecksToPage = ProblemsUpdate;

/** Apply the fix of a problem of the last update, or of one of its places. */
export interface Fix {
  readonly type: 'fix';
  readonly version: number;
  readonly problem: number;
  readonly place?: number;
}

export interface ShowRule {
  readonly type: 'showRule';
  readonly rule: string;
}

export type ChecksRequest = Fix | ShowRule;

export interface ChecksStrings {
  readonly checks: string;
  readonly noProblems: string;
  /** By severity: the text for one, and the text for more with `{0}` for the number. */
  readonly counts: Readonly<Record<Severity, readonly [one: string, more: string]>>;
  readonly showRule: string;
}
