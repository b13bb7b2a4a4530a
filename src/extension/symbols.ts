import * as vscode from 'vscode';
import type { Article, Body } from '../core/article/model';
import { isBlock } from '../core/article/pieces';
import type { Range } from '../core/text';
import type { CheckedDocuments } from './checked-documents';
import { toRange } from './convert';
import { LANGUAGE } from './language';

/** The four parts for the outline, breadcrumbs and "Go to Symbol". */
export function registerSymbols(documents: CheckedDocuments): vscode.Disposable {
  return vscode.languages.registerDocumentSymbolProvider(
    LANGUAGE,
    { provideDocumentSymbols: (document) => symbolsOf(document, documents.read(document).article) },
    { label: vscode.l10n.t('Bulletin') },
  );
}

function symbolsOf(document: vscode.TextDocument, { title, byline, body, tags }: Article) {
  const { l10n, SymbolKind } = vscode;
  const symbol = (name: string, detail: string, kind: vscode.SymbolKind, range: Range) => {
    const place = toRange(document, range);
    return new vscode.DocumentSymbol(name || ' ', detail, kind, place, place);
  };
  const symbols: vscode.DocumentSymbol[] = [];
  if (title) symbols.push(symbol(title.text, l10n.t('Title'), SymbolKind.String, title));
  if (byline) symbols.push(symbol(byline.text, l10n.t('Byline'), SymbolKind.Constant, byline));
  if (body) {
    const paragraphs = paragraphsOf(body);
    const detail = l10n.t('{0} paragraphs', paragraphs.length);
    const parent = symbol(l10n.t('Body'), detail, SymbolKind.Module, body);
    parent.children = paragraphs.map(({ text, isHeading, range }) =>
      symbol(text, '', isHeading ? SymbolKind.Class : SymbolKind.String, range),
    );
    symbols.push(parent);
  }
  const [first] = tags;
  const last = tags.at(-1);
  if (first && last) {
    const whole = { start: first.start, end: last.end };
    const parent = symbol(l10n.t('Tags'), String(tags.length), SymbolKind.Array, whole);
    parent.children = tags.map((tag) => symbol(tag.text, '', SymbolKind.Key, tag));
    symbols.push(parent);
  }
  return symbols;
}

const NAME_LENGTH = 24;

function paragraphsOf({ pieces }: Body) {
  return pieces.filter(isBlock).flatMap(({ start, end, content }) => {
    const text = content.text.text.trim();
    if (text === '') return [];
    const name = text.length > NAME_LENGTH ? `${text.slice(0, NAME_LENGTH)}…` : text;
    return [{ text: name, isHeading: /^h[1-6]$/.test(content.element?.name ?? ''), range: { start, end } }];
  });
}
