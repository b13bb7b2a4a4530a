import * as vscode from 'vscode';
import { ruleFix } from '../../../core/fix';
import type { ProblemFix } from '../../../core/lint';
import type { Fix } from '../../../webview/messages/checks';
import type { CheckedDocument } from '../../checked-documents';
import { fixEdit } from '../../fix-edit';
import type { Handler } from '../context';

/**
 * Applies a fix if it still is what the user has read. One for an older version would change the wrong text, and is left
 * alone: the page is about to follow.
 */
export const fix: Handler<'fix'> = async (message, { document, documents }) => {
  const checked = documents.get(document);
  if (message.version !== checked.version) return;
  const found = findFix(message, checked);
  if (found?.title === message.title) await vscode.workspace.applyEdit(fixEdit(checked, found));
};

function findFix(
  { rule, problem, place }: Fix,
  { problems, settings }: CheckedDocument,
): ProblemFix | undefined {
  const ofRule = problems.filter((each) => each.rule === rule);
  if (problem === undefined) return ruleFix(ofRule, settings.locale);
  const found = ofRule.at(problem);
  return place === undefined ? found?.fix : found?.places.at(place)?.fix;
}
