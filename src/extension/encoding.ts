import * as vscode from 'vscode';
import type { CheckedDocuments } from './checked-documents';

/** The encoding of Chinese texts that are not in UTF-8, under VS Code's name. It includes GBK and GB2312. */
const GB18030 = 'gb18030';

/** What a decoder puts where bytes are no characters. */
const REPLACEMENT = '\ufffd';

/** How much of a text is looked at, in UTF-16 code units: a wrong encoding shows at once. */
const LOOKED_AT = 100_000;

/** Where a bulletin in GB18030 was read as UTF-8, offers to read it again; once for each time it is opened. */
export function offerToReopenGarbled(documents: CheckedDocuments): vscode.Disposable {
  const seen = new Set<string>();
  return vscode.Disposable.from(
    documents.onDidCheck(({ document }) => {
      const key = document.uri.toString();
      if (seen.has(key)) return;
      seen.add(key);
      if (looksGarbled(document)) void offer(document);
    }),
    documents.onDidClose(({ uri }) => seen.delete(uri.toString())),
  );
}

function looksGarbled(document: vscode.TextDocument): boolean {
  if (document.isUntitled || document.encoding === GB18030) return false;
  return document.getText().slice(0, LOOKED_AT).includes(REPLACEMENT);
}

async function offer(document: vscode.TextDocument): Promise<void> {
  if (!(await isGb18030(document.uri))) return;
  const reopen = vscode.l10n.t('Reopen as GB18030');
  const message = vscode.l10n.t(
    'This file is not in UTF-8. Its text looks garbled, and saving it now would lose characters.',
  );
  if ((await vscode.window.showWarningMessage(message, reopen)) !== reopen) return;
  if (document.isDirty) {
    // VS Code refuses then, and would advise to save, which is what must not be done.
    void vscode.window.showErrorMessage(vscode.l10n.t('Undo your changes first, so that nothing is lost.'));
    return;
  }
  await vscode.workspace.openTextDocument(document.uri, { encoding: GB18030 });
}

/** The damage may also be in the file itself; then no encoding helps, and nothing is offered. */
async function isGb18030(uri: vscode.Uri): Promise<boolean> {
  try {
    const bytes = await vscode.workspace.fs.readFile(uri);
    return decodeUtf8(bytes) === undefined && (await decodeGb18030(bytes)) !== undefined;
  } catch {
    // The file is gone.
    return false;
  }
}

/** The text of a file in UTF-8 or GB18030, without its byte order mark; undefined where it is neither. */
export async function decodeBulletin(bytes: Uint8Array): Promise<string | undefined> {
  const text = decodeUtf8(bytes) ?? (await decodeGb18030(bytes));
  // No text holds a null character; UTF-16 and pictures do.
  return text?.includes('\0') ? undefined : text;
}

function decodeUtf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

async function decodeGb18030(bytes: Uint8Array): Promise<string | undefined> {
  try {
    const text = await vscode.workspace.decode(bytes, { encoding: GB18030 });
    return text.includes(REPLACEMENT) ? undefined : text;
  } catch {
    // It is no text.
    return undefined;
  }
}
