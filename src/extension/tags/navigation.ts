import * as vscode from 'vscode';
import { placesOfTag, tagAt } from '../../core/tags/places';
import type { TagUse } from '../../core/tags/store';
import type { CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { LANGUAGE } from '../language';
import type { TagIndex } from './tag-index';

/** From a tag, or a word of the text that is one: to the tag, to the bulletins that have it, and to all its places here. */
export function registerTagNavigation(documents: CheckedDocuments, index: TagIndex): vscode.Disposable {
  const find = (document: vscode.TextDocument, position: vscode.Position) =>
    tagAt(documents.get(document).article, document.offsetAt(position));
  return vscode.Disposable.from(
    vscode.languages.registerDefinitionProvider(LANGUAGE, {
      provideDefinition(document, position) {
        const found = find(document, position);
        if (!found) return undefined;
        const target = toRange(document, found.tag);
        const originSelectionRange = toRange(document, found);
        return [{ targetUri: document.uri, targetRange: target, originSelectionRange }];
      },
    }),
    vscode.languages.registerReferenceProvider(LANGUAGE, {
      async provideReferences(document, position, _context, token) {
        const found = find(document, position);
        if (!found) return undefined;
        const store = await index.load(token);
        return store.find(found.tag.text)?.uses.map(locationOf);
      },
    }),
    vscode.languages.registerDocumentHighlightProvider(LANGUAGE, {
      provideDocumentHighlights(document, position) {
        const found = find(document, position);
        // Nothing at all, or VS Code would mark every place of the word under the cursor.
        if (!found) return [];
        const { tags, title, body } = placesOfTag(documents.get(document).article, found.tag.text);
        const { Read, Write } = vscode.DocumentHighlightKind;
        return [
          ...tags.map((place) => new vscode.DocumentHighlight(toRange(document, place), Write)),
          ...[...title, ...body].map((place) => new vscode.DocumentHighlight(toRange(document, place), Read)),
        ];
      },
    }),
  );
}

export function locationOf({ file, place: { line, column, text } }: TagUse): vscode.Location {
  const range = new vscode.Range(line, column, line, column + text.length);
  return new vscode.Location(vscode.Uri.parse(file), range);
}
