export type Severity = 'error' | 'warning' | 'info' | 'hint';

/** What checks are about; `other` is what another extension found. */
export type CheckGroup =
  'structure' | 'html' | 'style' | 'text' | 'platform' | 'accessibility' | 'security' | 'other';

export interface PlaceView {
  readonly start: number;
  readonly end: number;
  readonly message: string;
  /** The title of the fix for this place alone. */
  readonly fix?: string;
  /** An end tag belongs to the text before it. */
  readonly isEndTag?: boolean;
}

/** How the places of a problem differ from those of the last update: there may be tens of thousands, of which a key changes few. */
export interface PlacesPatch {
  /** So many of the first stay as they are. */
  readonly kept: number;
  readonly inserted: readonly PlaceView[];
  /** So many of the last stay, but for their offsets. */
  readonly moved: number;
  readonly by: number;
}

export interface ProblemView {
  readonly severity: Severity;
  readonly message: string;
  /** Against the problem in the same position of the same rule. */
  readonly places: PlacesPatch;
  /** The title of the fix for all places. */
  readonly fix?: string;
}

/** The problems that one rule finds, or one check of another extension. */
export interface RuleView {
  /** The same in every update. */
  readonly key: string;
  /** What a reader of documentation looks for: the rule's id. */
  readonly name: string;
  /** One sentence: what is wrong. */
  readonly title: string;
  readonly group: CheckGroup;
  /** Whether another extension finds it, which is asked for its fixes when somebody looks. */
  readonly isForeign: boolean;
  /** Whether there is a page about it. */
  readonly hasPage: boolean;
  /** Whether the list of keywords helps to mend its problems. */
  readonly isMendedByKeywords: boolean;
  /** The title of the fix of all its problems, where it has several. */
  readonly fix?: string;
  readonly problems: readonly ProblemView[];
}

/** The problems of a version. It follows the article of that version, some time later. */
export interface ChecksUpdate {
  readonly type: 'checks';
  readonly version: number;
  readonly rules: readonly RuleView[];
  /** How many places are mended without being looked at, on request. */
  readonly safeFixes: number;
}

/** What the user has chosen to see. */
export interface ChecksChoice {
  /** Off for a clean read. */
  readonly isOn: boolean;
  readonly isListOpen?: boolean;
  readonly hidden: readonly Severity[];
  /** The only group that is shown, if there is one. */
  readonly group?: CheckGroup;
  /** The rules whose places are listed, by key. */
  readonly expanded: readonly string[];
}

/** What the user chose before, in this workspace. It comes before the first problems. */
export interface ChecksChosen {
  readonly type: 'checksChosen';
  readonly choice: ChecksChoice;
}

/** A command for the page that has the focus. */
export interface ChecksCommand {
  readonly type: 'checksCommand';
  readonly command: 'next' | 'previous' | 'toggle';
}

/** A problem of another extension. */
export interface ForeignPlace {
  readonly version: number;
  readonly start: number;
  readonly end: number;
  readonly message: string;
}

/** What that extension offers. */
export interface ForeignFixes extends ForeignPlace {
  readonly type: 'foreignFixes';
  readonly titles: readonly string[];
}

export type ChecksToPage = ChecksUpdate | ChecksChosen | ChecksCommand | ForeignFixes;

/** Apply the fix of a rule, of one of its problems, or of one of the places of that. */
export interface Fix {
  readonly type: 'fix';
  readonly version: number;
  readonly rule: string;
  readonly problem?: number;
  readonly place?: number;
  /** As the user read it: another one is not applied. */
  readonly title: string;
}

export interface FixAllSafe {
  readonly type: 'fixAllSafe';
}

export interface AskForFixes extends ForeignPlace {
  readonly type: 'askForFixes';
}

/** Apply what was offered. */
export interface ForeignFix extends ForeignPlace {
  readonly type: 'foreignFix';
  readonly title: string;
}

/** Open the list of keywords. */
export interface SuggestKeywords {
  readonly type: 'suggestKeywords';
}

/** Show the page about a rule, by its key. */
export interface ShowRule {
  readonly type: 'showRule';
  readonly rule: string;
}

/** The user went to a place of a problem. */
export interface PlaceShown {
  readonly type: 'placeShown';
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

export interface KeepChecksChoice {
  readonly type: 'keepChecksChoice';
  readonly choice: ChecksChoice;
}

export type ChecksRequest =
  Fix | FixAllSafe | AskForFixes | ForeignFix | SuggestKeywords | ShowRule | KeepChecksChoice;

export type ChecksReport = PlaceShown;

/** A text for one, and a text for more with `{0}` for the number. */
export type CountStrings = readonly [one: string, more: string];

export interface ChecksStrings {
  readonly checks: string;
  readonly noProblems: string;
  readonly severities: Readonly<Record<Severity, string>>;
  readonly counts: Readonly<Record<Severity, CountStrings>>;
  readonly groups: Readonly<Record<CheckGroup, string>>;
  readonly allGroups: string;
  readonly filterByGroup: string;
  readonly filterBySeverity: string;
  readonly filtered: CountStrings;
  readonly showAll: string;
  readonly places: CountStrings;
  readonly more: string;
  readonly problem: string;
  readonly close: string;
  readonly next: string;
  readonly previous: string;
  readonly fixAllSafe: CountStrings;
  readonly goToText: string;
  readonly suggestKeywords: string;
  readonly showRule: string;
  readonly showChecks: string;
  readonly showList: string;
  /** Joins two counts, `{0}` and `{1}`. */
  readonly and: string;
}
