import * as vscode from 'vscode';
import { locationOf } from './navigation';
import type { TagIndex } from './tag-index';

/** VS Code shows a few hundred at most. */
const MAX_SYMBOLS = 500;

/** The tags of all bulletins in "Go to Symbol in Workspace". */
export function registerWorkspaceSymbols(index: TagIndex): vscode.Disposable {
  return vscode.languages.registerWorkspaceSymbolProvider({
    async provideWorkspaceSymbols(query, token) {
      const store = await index.load(token);
      const matching = store.all().filter(({ name }) => hasInOrder(name.toLowerCase(), query.toLowerCase()));
      return matching
        .flatMap(({ uses }) => uses)
        .slice(0, MAX_SYMBOLS)
        .map((use) => {
          const { place, title } = use;
          return new vscode.SymbolInformation(place.text, vscode.SymbolKind.Key, title, locationOf(use));
        });
    },
  });
}

/** Whether the text has the characters of the query in their order; VS Code ranks what has. */
function hasInOrder(text: string, query: string): boolean {
  let at = 0;
  for (const character of query.replace(/\s/g, '')) {
    at = text.indexOf(character, at) + 1;
    if (at === 0) return false;
  }
  return true;
}
