import * as vscode from 'vscode';
import { openDictionary, type Dictionary } from '../core/keywords/dictionary';

/** Gives the dictionary, which is read when it is first needed. */
export type DictionarySource = () => Promise<Dictionary>;

/** Rejects with a message for people where the file is missing or damaged; asking again tries again. */
export function createDictionarySource(extensionUri: vscode.Uri): DictionarySource {
  let loading: Promise<Dictionary> | undefined;
  return () => {
    loading ??= load(extensionUri).catch((error: unknown) => {
      loading = undefined;
      throw error;
    });
    return loading;
  };
}

async function load(extensionUri: vscode.Uri): Promise<Dictionary> {
  const file = vscode.Uri.joinPath(extensionUri, 'dist', 'keywords.dict');
  const dictionary = openDictionary(await vscode.workspace.fs.readFile(file));
  if (!dictionary) {
    throw new Error(vscode.l10n.t('The keyword dictionary is damaged. Install the extension again.'));
  }
  return dictionary;
}
