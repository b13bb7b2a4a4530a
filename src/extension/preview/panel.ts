import * as vscode from 'vscode';
import type { FromPage, Report, ToPage } from '../../webview/messages';
import type { CheckedDocuments } from '../checked-documents';
import type { PreviewContext } from './context';
import { answer, isRequest } from './handlers';
import { pageHtml } from './page';
import { PARTS } from './parts';
import { webviewOptions } from './resources';
import { securityLevel } from './security';

/** A preview in a panel. A dynamic one follows the bulletin that is edited, a locked one keeps its own. */
export interface PreviewPanel extends vscode.Disposable {
  readonly document: vscode.TextDocument;
  readonly column: vscode.ViewColumn | undefined;
  readonly isActive: boolean;
  isLocked: boolean;
  show(document: vscode.TextDocument): void;
  reveal(column: vscode.ViewColumn): void;
  /** Gives it the focus, and says something to its page as soon as that listens. */
  tell(message: ToPage): void;
  /** Makes the page anew. */
  refresh(): void;
  post(message: ToPage): void;
  readonly onDidDispose: vscode.Event<void>;
  readonly onDidChangeState: vscode.Event<unknown>;
}

/** What a preview needs of the extension. */
export interface PreviewHost {
  readonly extensionUri: vscode.Uri;
  readonly documents: CheckedDocuments;
  readonly workspaceState: vscode.Memento;
}

export function createPreviewPanel(
  host: PreviewHost,
  panel: vscode.WebviewPanel,
  first: vscode.TextDocument,
  locked: boolean,
): PreviewPanel {
  let document = first;
  let isLocked = locked;
  const name = createTitle(panel);
  const setTitle = (note?: string) => name(document, isLocked, note);
  const show = (next: vscode.TextDocument) => {
    if (next === document) return;
    document = next;
    setTitle();
    if (mayLoadFrom(panel.webview, host.extensionUri, document)) page.start();
    else page.load();
  };
  const sendState = () => page.post({ type: 'panelState', uri: document.uri.toString(), isLocked });
  const page = connect(host, panel.webview, () => document, setTitle);
  // A text that was closed and is opened again is another document.
  const reopening = vscode.workspace.onDidOpenTextDocument((opened) => {
    if (opened.uri.toString() === document.uri.toString()) show(opened);
  });
  panel.onDidDispose(() => vscode.Disposable.from(page, reopening).dispose());
  page.onDidStart(sendState);
  setTitle();
  page.load();

  return {
    get document() {
      return document;
    },
    get column() {
      return panel.viewColumn;
    },
    get isActive() {
      return panel.active;
    },
    get isLocked() {
      return isLocked;
    },
    set isLocked(value) {
      isLocked = value;
      setTitle();
      sendState();
    },
    show,
    reveal: (column) => panel.reveal(column, true),
    tell(message) {
      panel.reveal(undefined, false);
      page.tell(message);
    },
    refresh: page.load,
    post: page.post,
    onDidDispose: panel.onDidDispose,
    onDidChangeState: panel.onDidChangeViewState,
    dispose: () => panel.dispose(),
  };
}

/** Whether the page can show what lies beside the document; it has to be made anew where it cannot. */
function mayLoadFrom(
  webview: vscode.Webview,
  extensionUri: vscode.Uri,
  document: vscode.TextDocument,
): boolean {
  return JSON.stringify(webviewOptions(extensionUri, document)) === JSON.stringify(webview.options);
}

/** The extension's end of a page and everything that is said over it. */
function connect(
  { documents, extensionUri, workspaceState }: PreviewHost,
  webview: vscode.Webview,
  documentShown: () => vscode.TextDocument,
  setNote: (note: string) => void,
) {
  const didStart = new vscode.EventEmitter<void>();
  const didReport = new vscode.EventEmitter<Report>();
  // Messages that are posted before the page listens are lost.
  let isReady = false;
  const waiting: ToPage[] = [];
  const context: PreviewContext = {
    get document() {
      return documentShown();
    },
    documents,
    webview,
    workspaceState,
    post(message) {
      if (isReady) void webview.postMessage(message);
    },
    setNote,
    onDidStart: didStart.event,
    onReport: (type, listener) =>
      didReport.event((report) => {
        if (report.type === type) listener(report as Parameters<typeof listener>[0]);
      }),
  };
  const subscription = vscode.Disposable.from(
    didStart,
    didReport,
    ...PARTS.map((part) => part(context)),
    webview.onDidReceiveMessage((message: FromPage) => {
      if (isRequest(message)) return void answer(message, context);
      if (message.type === 'ready') {
        isReady = true;
        didStart.fire();
        for (const each of waiting.splice(0)) context.post(each);
      }
      didReport.fire(message);
    }),
  );
  return {
    load() {
      isReady = false;
      webview.options = webviewOptions(extensionUri, documentShown());
      webview.html = pageHtml(webview, extensionUri, securityLevel(workspaceState));
    },
    tell(message: ToPage) {
      if (isReady) context.post(message);
      else waiting.push(message);
    },
    start: () => didStart.fire(),
    onDidStart: didStart.event,
    post: context.post,
    dispose: () => subscription.dispose(),
  };
}

/** Names the panel; what is not said anew stays. */
function createTitle(panel: vscode.WebviewPanel) {
  let note = '';
  return (document: vscode.TextDocument, isLocked: boolean, nextNote = note) => {
    note = nextNote;
    const title = titleOf(document, isLocked, note);
    if (panel.title !== title) panel.title = title;
  };
}

function titleOf({ uri }: vscode.TextDocument, isLocked: boolean, note: string): string {
  const name = uri.path.split('/').at(-1) ?? '';
  const title = isLocked ? vscode.l10n.t('[Preview] {0}', name) : vscode.l10n.t('Preview {0}', name);
  return note ? vscode.l10n.t('{0} ({1})', title, note) : title;
}
