import type * as vscode from 'vscode';
import type { MessageOf, Report, Request, ToPage } from '../../webview/messages';
import type { CheckedDocuments } from '../checked-documents';

/** One preview, as its parts and the handlers of its messages see it. */
export interface PreviewContext {
  /** The bulletin that is shown now. */
  readonly document: vscode.TextDocument;
  readonly documents: CheckedDocuments;
  readonly webview: vscode.Webview;
  /** What is remembered for this workspace. */
  readonly workspaceState: vscode.Memento;
  /** A message that comes before the page listens is dropped: what the page needs is sent when it starts. */
  post(message: ToPage): void;
  /** Says in the title of the tab how the bulletin stands; nothing where empty. */
  setNote(note: string): void;
  /** The page listens and shows nothing yet, or another bulletin is to be shown. */
  readonly onDidStart: vscode.Event<void>;
  /** Something happened in the page. */
  onReport<T extends Report['type']>(
    type: T,
    listener: (report: MessageOf<Report, T>) => void,
  ): vscode.Disposable;
}

/** Something that a preview does of its own accord as long as it is open. */
export type PreviewPart = (preview: PreviewContext) => vscode.Disposable;

/** Answers a request of the page. */
export type Handler<T extends Request['type']> = (
  message: MessageOf<Request, T>,
  preview: PreviewContext,
) => unknown;
