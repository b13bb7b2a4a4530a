import * as vscode from 'vscode';
import { parseHtml, walk } from '../core/article/html';
import type { Article } from '../core/article/model';
import type { CheckedDocuments } from './checked-documents';
import { LANGUAGE } from './language';
import type { Range } from '../core/text';

/** Folds the body, the tags, and elements and comments that span lines. */
export function registerFolding(documents: CheckedDocuments): vscode.Disposable {
  return vscode.languages.registerFoldingRangeProvider(LANGUAGE, {
    provideFoldingRanges(document) {
      const lineOf = (offset: number) => document.positionAt(offset).line;
      return foldable(documents.read(document).article)
        .map(({ start, end }) => new vscode.FoldingRange(lineOf(start), lineOf(end)))
        .filter(({ start, end }) => start < end);
    },
  });
}

function foldable({ source, body, tags }: Article): Range[] {
  const parts: Range[] = body ? [body] : [];
  const last = tags.at(-1);
  if (last) parts.push({ start: tags[0].start, end: last.end });
  for (const node of walk(body ? parseHtml(source, body).children : [])) {
    if (node.kind !== 'text') parts.push(node);
  }
  return parts;
}
