import * as vscode from 'vscode';
import { swatches } from '../core/style/swatches';
import type { CheckedDocuments } from './checked-documents';
import { toRange } from './convert';
import { LANGUAGE } from './language';

/**
 * A swatch is a piece of text that VS Code puts into the line, and to draw a row of a wrapped line it then goes through
 * the whole of it: in a line that is longer than this, each key could be felt.
 */
const MAX_LINE = 10_000;

/** VS Code shows no more than so many (`editor.colorDecoratorsLimit`). */
const MAX_SWATCHES = 500;

/** Swatches before the colours of inline styles, and the picker that opens from them. */
export function registerColours(documents: CheckedDocuments): vscode.Disposable {
  return vscode.languages.registerColorProvider(LANGUAGE, {
    provideDocumentColors: (document) => coloursOf(document, documents),
    provideColorPresentations(colour, { document, range }) {
      const labels = [asFunction(colour), asHex(colour)];
      // In the notation of the author.
      if (document.getText(range).startsWith('#')) labels.reverse();
      return labels.map((label) => new vscode.ColorPresentation(label));
    },
  });
}

function coloursOf(document: vscode.TextDocument, documents: CheckedDocuments): vscode.ColorInformation[] {
  const { body } = documents.read(document).article;
  const colours: vscode.ColorInformation[] = [];
  for (const swatch of swatches(body?.pieces ?? [])) {
    const range = toRange(document, swatch);
    if (document.lineAt(range.start.line).text.length > MAX_LINE) continue;
    const [red, green, blue] = swatch.colour.map((channel) => channel / 255);
    colours.push(new vscode.ColorInformation(range, new vscode.Color(red, green, blue, swatch.alpha)));
    if (colours.length === MAX_SWATCHES) break;
  }
  return colours;
}

function asFunction({ red, green, blue, alpha }: vscode.Color): string {
  const channels = [red, green, blue].map((channel) => Math.round(channel * 255)).join(', ');
  return alpha === 1 ? `rgb(${channels})` : `rgba(${channels}, ${Number(alpha.toFixed(2))})`;
}

function asHex({ red, green, blue, alpha }: vscode.Color): string {
  const channels = alpha === 1 ? [red, green, blue] : [red, green, blue, alpha];
  const digits = (channel: number) =>
    Math.round(channel * 255)
      .toString(16)
      .padStart(2, '0');
  return `#${channels.map(digits).join('')}`;
}
