import * as vscode from 'vscode';
import { isBulletinText } from '../core/article/recognise';
import { LANGUAGE } from './language';

const DECISIONS = 'recognisedFiles';

/** Longer plain texts are logs and data, not bulletins; they are not read. In UTF-16 code units. */
const MAX_LENGTH = 2_000_000;

/** Offers to open a `.txt` in the format as a bulletin; the answer is remembered for the file. */
export function recogniseTextFiles(memory: vscode.Memento): vscode.Disposable {
  const decisions = () => memory.get<Record<string, boolean>>(DECISIONS, {});
  const decide = async (document: vscode.TextDocument, accepted: boolean) => {
    await memory.update(DECISIONS, { ...decisions(), [document.uri.toString()]: accepted });
  };
  const consider = async (document: vscode.TextDocument | undefined) => {
    if (!document || document.languageId !== 'plaintext' || !/\.txt$/i.test(document.uri.path)) return;
    const decision = decisions()[document.uri.toString()];
    if (decision === false) return;
    if (decision === undefined) {
      const text = document.getText();
      if (text.length > MAX_LENGTH || !isBulletinText(text)) return;
      const answer = await ask();
      if (answer === undefined) return;
      await decide(document, answer);
      if (!answer) return;
    }
    if (!document.isClosed) await vscode.languages.setTextDocumentLanguage(document, LANGUAGE);
  };
  void consider(vscode.window.activeTextEditor?.document);
  return vscode.window.onDidChangeActiveTextEditor((editor) => void consider(editor?.document));
}

/** Undefined where the question was closed without an answer; it is asked again then. */
async function ask(): Promise<boolean | undefined> {
  const yes = vscode.l10n.t('Open as Bulletin');
  const no = vscode.l10n.t('Keep as Plain Text');
  const question = vscode.l10n.t(
    'This text file looks like a bulletin. Open it as one, with preview and checks?',
  );
  const answer = await vscode.window.showInformationMessage(question, yes, no);
  return answer === undefined ? undefined : answer === yes;
}
