/** What may be loaded from elsewhere: nothing, by https only, or by http too. */
export type SecurityLevel = 'strict' | 'default' | 'insecure';

export interface Appearance {
  /** Each empty or 0 where the article keeps its own. */
  readonly fontFamily: string;
  readonly fontSize: number;
  readonly lineHeight: number;
  /** Addresses of the user's style sheets, in order. */
  readonly styles: readonly string[];
}

export interface AppearanceUpdate {
  readonly type: 'appearance';
  readonly appearance: Appearance;
}

/** Where pictures are looked for, and whence they may come. It comes before the article. */
export interface Resources {
  readonly type: 'resources';
  readonly level: SecurityLevel;
  /** What relative addresses begin with. */
  readonly folder?: string;
  /** What addresses that begin with a slash are relative to. */
  readonly root?: string;
}

/** What the page remembers over a reload of the window. */
export interface PanelState {
  readonly type: 'panelState';
  readonly uri: string;
  readonly isLocked: boolean;
}

/** The file of a picture is another one now. */
export interface ImageChanged {
  readonly type: 'imageChanged';
  /** As the article writes it. */
  readonly source: string;
}

/** Put a picture on the clipboard. */
export interface CopyImage {
  readonly type: 'copyImage';
  readonly image: number;
}

export type AppearanceToPage = AppearanceUpdate | Resources | PanelState | ImageChanged | CopyImage;

/** Choose what may be loaded. */
export interface ChooseSecurity {
  readonly type: 'chooseSecurity';
}

/** Style sheets that could not be loaded. */
export interface StylesFailed {
  readonly type: 'stylesFailed';
  readonly styles: readonly string[];
}

export interface ImageNotCopied {
  readonly type: 'imageNotCopied';
}

/** The article shows a picture of the user's folders for the first time. */
export interface LocalImage {
  readonly type: 'localImage';
  /** As the article writes it. */
  readonly source: string;
}

export type AppearanceReport = LocalImage;

export type AppearanceRequest = ChooseSecurity | StylesFailed | ImageNotCopied;

export interface AppearanceStrings {
  /** What stands in the place of a picture that is not loaded; `{0}` is its address. */
  readonly heldBack: string;
  readonly blocked: string;
  readonly chooseSecurity: string;
}
