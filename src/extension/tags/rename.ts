import * as vscode from 'vscode';
import type { Locale } from '../../core/localized-text';
import { whyNoTag } from '../../core/tags/check-name';
import { tagAt } from '../../core/tags/places';
import type { CheckedDocuments } from '../checked-documents';
import { toRange } from '../convert';
import { LANGUAGE } from '../language';
import type { TagIndex } from './tag-index';
import { renaming, tagEdit, tellOfLeft } from './tag-edit';

/** Renames a tag in every bulletin of the workspace; where a bulletin has both names, they become one. */
export function registerTagRename(
  documents: CheckedDocuments,
  index: TagIndex,
  locale: Locale,
): vscode.Disposable {
  /** Only in the tags part: what the text says stays as it is. */
  const find = (document: vscode.TextDocument, position: vscode.Position) => {
    const found = tagAt(documents.get(document).article, document.offsetAt(position));
    if (!found || found.start !== found.tag.start)
      throw new Error(vscode.l10n.t('Put the cursor on a tag, below the body, to rename it.'));
    return found.tag;
  };
  return vscode.languages.registerRenameProvider(LANGUAGE, {
    prepareRename(document, position) {
      const tag = find(document, position);
      return { range: toRange(document, tag), placeholder: tag.text };
    },
    async provideRenameEdits(document, position, newName, token) {
      const tag = find(document, position);
      const reason = whyNoTag(newName);
      if (reason) throw new Error(reason[locale]);
      const { edit, left } = await tagEdit(
        index,
        [tag.text],
        renaming(tag.text, newName.trim()),
        undefined,
        token,
      );
      tellOfLeft(left);
      return edit;
    },
  });
}
