import * as vscode from 'vscode';
import type { Article } from '../core/article/model';
import type { Range } from '../core/text';
import type { CheckedDocuments, ReadDocument } from './checked-documents';
import { toRange } from './convert';
import { LANGUAGE } from './language';
import { toldTokens, type ToldTokens } from './told-tokens';

const LEGEND = new vscode.SemanticTokensLegend([
  'bulletinTitle',
  'bulletinByline',
  'bulletinText',
  'bulletinTag',
]);

/** Tells apart what the grammar, which reads line by line, cannot: a tag and a plain line inside the body. */
export function registerSemanticTokens(documents: CheckedDocuments): vscode.Disposable {
  const told = new WeakMap<vscode.TextDocument, ToldTokens>();
  let count = 0;
  const tell = (document: vscode.TextDocument, data: Uint32Array) => {
    const resultId = String(++count);
    told.set(document, toldTokens(resultId, data));
    return new vscode.SemanticTokens(data, resultId);
  };
  const provider: vscode.DocumentSemanticTokensProvider = {
    provideDocumentSemanticTokens: (document) => tell(document, dataOf(documents.read(document))),
    provideDocumentSemanticTokensEdits(document, previousResultId) {
      const last = told.get(document);
      const data = dataOf(documents.read(document));
      // Any answer makes VS Code draw all lines and look through the whole text for brackets; without one it keeps its tokens.
      if (last?.resultId === previousResultId && last.areStill(data)) throw new vscode.CancellationError();
      return tell(document, data);
    },
  };
  return vscode.Disposable.from(
    vscode.languages.registerDocumentSemanticTokensProvider(LANGUAGE, provider, LEGEND),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      const last = told.get(document);
      for (const { range, text } of contentChanges) {
        last?.noteEdit({ start: range.start.line, end: range.end.line, text });
      }
    }),
  );
}

function dataOf({ document, article }: ReadDocument): Uint32Array {
  const builder = new vscode.SemanticTokensBuilder(LEGEND);
  for (const { type, range } of tokensOf(article)) builder.push(toRange(document, range), type);
  return builder.build().data;
}

function tokensOf({ source, title, byline, body, tags }: Article): { type: string; range: Range }[] {
  return [
    ...(title ? [{ type: 'bulletinTitle', range: title }] : []),
    ...(byline ? [{ type: 'bulletinByline', range: byline }] : []),
    ...(body ? plainLines(source, body).map((range) => ({ type: 'bulletinText', range })) : []),
    ...tags.map((range) => ({ type: 'bulletinTag', range })),
  ];
}

/** Lines of the body without markup. */
function plainLines(source: string, { start, end }: Range): Range[] {
  return [...source.slice(start, end).matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) =>
    /[<>&]/.test(line) || line.trim() === ''
      ? []
      : [{ start: start + index, end: start + index + line.length }],
  );
}
