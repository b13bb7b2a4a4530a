import * as vscode from 'vscode';
import type { Article } from '../core/article/model';
import type { CheckedDocuments } from './checked-documents';
import { LANGUAGE } from './language';
import type { Range } from '../core/text';

const LEGEND = new vscode.SemanticTokensLegend([
  'bulletinTitle',
  'bulletinByline',
  'bulletinText',
  'bulletinTag',
]);

/** Tells apart what the grammar, which reads line by line, cannot: a tag and a plain line inside the body. */
export function registerSemanticTokens(documents: CheckedDocuments): vscode.Disposable {
  return vscode.languages.registerDocumentSemanticTokensProvider(
    LANGUAGE,
    {
      provideDocumentSemanticTokens(document) {
        const builder = new vscode.SemanticTokensBuilder(LEGEND);
        for (const { type, range } of tokensOf(documents.read(document).article)) {
          const start = document.positionAt(range.start);
          const end = document.positionAt(range.end);
          builder.push(new vscode.Range(start, end), type);
        }
        return builder.build();
      },
    },
    LEGEND,
  );
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
