/** How the preview and the editors of its bulletin follow each other. */
export interface SyncSettings {
  readonly scrollPreviewWithEditor: boolean;
  readonly scrollEditorWithPreview: boolean;
  readonly markEditorSelection: boolean;
  readonly doubleClickToSwitchToEditor: boolean;
  /** Whether the end of the text can be scrolled to the top, as in the editor. */
  readonly scrollBeyondLastLine: boolean;
}

export interface SyncSettingsUpdate {
  readonly type: 'syncSettings';
  readonly settings: SyncSettings;
}

/** Where the cursor of the editor is, and what is selected there. */
export interface EditorSelection {
  readonly type: 'editorSelection';
  readonly version: number;
  readonly active: number;
  readonly start: number;
  readonly end: number;
}

/** The first character that the editor shows. */
export interface EditorScroll {
  readonly type: 'editorScroll';
  readonly version: number;
  readonly top: number;
}

export type SyncToPage = SyncSettingsUpdate | EditorSelection | EditorScroll;

/** The user scrolled: this is the first character that is shown. */
export interface Scrolled {
  readonly type: 'scrolled';
  readonly version: number;
  readonly top: number;
}

/** The user selected text. */
export interface Selected {
  readonly type: 'selected';
  readonly version: number;
  readonly start: number;
  readonly end: number;
}

export type SyncReport = Scrolled | Selected;
