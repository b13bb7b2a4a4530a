import * as vscode from 'vscode';
import type { Change } from '../../core/publish/change';
import { publishHtml } from '../../core/publish/publish';
import { siteOf, type Site } from '../../core/publish/site';
import { formatText } from '../../core/localized-text';
import { localeOf } from '../../core/settings';
import type { ChangeView } from '../../webview/messages/view';
import type { PreviewContext } from './context';
import type { Present } from './update';

/** In which form the body is shown, as its switch in the page says. */
export interface Form extends vscode.Disposable {
  readonly present: Present;
  /** All of it is to be shown anew. */
  readonly onDidChange: vscode.Event<void>;
}

export function createForm(preview: PreviewContext): Form {
  const didChange = new vscode.EventEmitter<void>();
  let isPublished = false;
  /** By which what is shown was made. */
  let site: Site | undefined;
  const siteNow = () => siteOf(preview.documents.settings(preview.document));
  const subscription = vscode.Disposable.from(
    didChange,
    preview.onReport('showForm', (report) => {
      if (report.isPublished === isPublished) return;
      isPublished = report.isPublished;
      didChange.fire();
    }),
    preview.documents.onDidCheck(({ document }) => {
      if (!isPublished || document !== preview.document) return;
      if (JSON.stringify(siteNow()) !== JSON.stringify(site)) didChange.fire();
    }),
  );
  return {
    present(html) {
      if (!isPublished) return { html };
      site = siteNow();
      const published = publishHtml(html, site, 'marked');
      return { html: published.html, changes: published.changes.map(viewOf) };
    },
    onDidChange: didChange.event,
    dispose: () => subscription.dispose(),
  };
}

function viewOf({ kind, isCertain, reason, data }: Change): ChangeView {
  const text = formatText(reason, localeOf(vscode.env.language), data);
  return { kind, isCertain, reason: text, label: kind === 'removed' ? `<${data.name}>` : '' };
}
