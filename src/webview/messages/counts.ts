/** A number with its unit, as it is read. */
export interface CountView {
  readonly text: string;
  readonly title: string;
}

/** How much of what the site takes is used. */
export interface MeterView {
  readonly label: string;
  readonly size: number;
  readonly limit: number;
}

/** The counts of a version. They follow its article, some time later. */
export interface CountsUpdate {
  readonly type: 'counts';
  readonly counts: readonly CountView[];
  readonly meters: readonly MeterView[];
  /** What the switch for the published form names. */
  readonly site: string;
}

export type CountsToPage = CountsUpdate;
