import type { CountStrings } from './checks';

/** How the body is shown: as it is written, or as the site that it goes to will keep it. */
export interface ShowForm {
  readonly type: 'showForm';
  readonly isPublished: boolean;
}

/** Something that the site will not keep. */
export interface ChangeView {
  /** What becomes of it; the name of a style. */
  readonly kind: string;
  readonly isCertain: boolean;
  readonly reason: string;
  /** What stands in the place of something that cannot be shown. */
  readonly label: string;
}

export type ViewReport = ShowForm;

export interface ViewStrings {
  readonly width: string;
  readonly phone: readonly [text: string, title: string];
  readonly column: readonly [text: string, title: string];
  readonly page: readonly [text: string, title: string];
  readonly zoom: string;
  readonly zoomIn: string;
  readonly zoomOut: string;
  readonly resetZoom: string;
  readonly darkPaper: readonly [text: string, title: string];
  readonly asPublished: readonly [text: string, title: string];
  readonly changes: CountStrings;
  readonly noChanges: string;
}
