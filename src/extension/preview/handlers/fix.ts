import * as vscode from 'vscode';
import { fixEdit } from '../../fix-edit';
import type { Handler } from '../context';

/** Offsets of an older version would change the wrong text, so a fix for one is left alone: the page is about to follow. */
export const fix: Handler<'fix'> = async ({ version, problem, place }, { document, documents }) => {
  const checked = documents.get(document);
  if (version !== checked.version) return;
  const found = checked.problems.at(problem);
  const wanted = place === undefined ? found?.fix : found?.places.at(place)?.fix;
  if (wanted) await vscode.workspace.applyEdit(fixEdit(checked, wanted));
};
