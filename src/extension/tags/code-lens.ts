import * as vscode from 'vscode';
import type { Article } from '../../core/article/model';
import type { CheckedDocuments } from '../checked-documents';
import { LANGUAGE } from '../language';

const SETTING = 'bulletin.codeLens.enabled';

/** "Suggest keywords" where the tags of a bulletin will stand, as long as there are none. */
export function registerTagCodeLens(documents: CheckedDocuments): vscode.Disposable {
  const didChange = new vscode.EventEmitter<void>();
  return vscode.Disposable.from(
    didChange,
    vscode.workspace.onDidChangeConfiguration((event) => {
      if (event.affectsConfiguration(SETTING)) didChange.fire();
    }),
    vscode.languages.registerCodeLensProvider(LANGUAGE, {
      onDidChangeCodeLenses: didChange.event,
      provideCodeLenses(document) {
        if (!vscode.workspace.getConfiguration(undefined, document).get(SETTING, true)) return [];
        const line = lineFor(document, documents.get(document).article);
        if (line === undefined) return [];
        const title = `$(tag) ${vscode.l10n.t('Suggest keywords')}`;
        const command = { title, command: 'bulletin.suggestKeywords' };
        return [new vscode.CodeLens(new vscode.Range(line, 0, line, 0), command)];
      },
    }),
  );
}

/** The last line, which is empty where the file ends as files do. Over a body that is one long line it would be far up. */
function lineFor(document: vscode.TextDocument, { body, tags }: Article): number | undefined {
  return body && tags.length === 0 ? document.lineCount - 1 : undefined;
}
