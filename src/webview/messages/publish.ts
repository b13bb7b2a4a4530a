/** What leaves the preview for a site. The body goes as formatted text or as its source. */
export type PublishAction =
  'richText' | 'body' | 'title' | 'tagLines' | 'tagCommas' | 'tagMarks' | 'page' | 'print';

/** Do it, or say why not yet. */
export interface Publish {
  readonly type: 'publish';
  readonly action: PublishAction;
  /** The writer knows of the errors that remain. */
  readonly isConfirmed: boolean;
}

/** Only the page can put formatted text on the clipboard. */
export interface CopyRichText {
  readonly type: 'copyRichText';
  readonly html: string;
  readonly text: string;
}

/** Errors remain: ask before the action is done. */
export interface AskToPublish {
  readonly type: 'askToPublish';
  readonly action: PublishAction;
  readonly question: string;
  /** The first of them. */
  readonly error: { readonly start: number; readonly end: number };
}

/** There is nothing to copy, or it is done; the text says so. */
export interface PublishDone {
  readonly type: 'publishDone';
  readonly text: string;
}

export type PublishToPage = CopyRichText | AskToPublish | PublishDone;

/** What became of the formatted text. */
export interface RichTextCopied {
  readonly type: 'richTextCopied';
  readonly isCopied: boolean;
  readonly html: string;
}

export type PublishRequest = Publish | RichTextCopied;

export interface PublishStrings {
  readonly publish: string;
  readonly actions: Readonly<Record<PublishAction, string>>;
  readonly anyway: string;
  readonly showError: string;
  readonly cancel: string;
  /** The page may only write to the clipboard when it is clicked. */
  readonly clickToCopy: string;
  readonly copy: string;
}
