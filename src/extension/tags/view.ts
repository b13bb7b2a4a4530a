import * as vscode from 'vscode';
import { createTagTree, type TagNode } from './tree';
import type { TagIndex } from './tag-index';

const VIEW = 'bulletin.tags';

/** The tags of the workspace in the Explorer. */
export interface TagsView extends vscode.Disposable {
  /** The tag that a command of the view is for: the one that was clicked, else the selected one. */
  tagFor(node: unknown): string | undefined;
  /** Asks what tags to show. */
  filter(): Promise<void>;
  clearFilter(): void;
}

export function createTagsView(index: TagIndex): TagsView {
  const tree = createTagTree(index);
  const view = vscode.window.createTreeView(VIEW, { treeDataProvider: tree, showCollapseAll: true });
  // From here on the view is there; in a workspace without bulletins nobody looks for tags.
  setContext('bulletin.isActive', true);
  const setFilter = (text: string) => {
    tree.filter = text;
    view.message = tree.filter === '' ? undefined : vscode.l10n.t('Tags with “{0}”', text.trim());
    setContext('bulletin.tagsAreFiltered', tree.filter !== '');
  };
  return {
    tagFor: (node) => (isTagNode(node) ? node : view.selection.at(0))?.tag.name,
    async filter() {
      const text = await vscode.window.showInputBox({
        title: vscode.l10n.t('Filter Tags'),
        prompt: vscode.l10n.t('Show the tags that have these characters'),
        value: tree.filter,
      });
      if (text !== undefined) setFilter(text);
    },
    clearFilter: () => setFilter(''),
    dispose: () => vscode.Disposable.from(view, tree).dispose(),
  };
}

function setContext(key: string, value: boolean): void {
  void vscode.commands.executeCommand('setContext', key, value);
}

function isTagNode(node: unknown): node is TagNode {
  return typeof node === 'object' && node !== null && 'tag' in node;
}
