import * as vscode from 'vscode';
import type { Tag, TagUse } from '../../core/tags/store';
import { locationOf } from './navigation';
import type { TagIndex } from './tag-index';

/** A tag, or a bulletin under the tag that it has. */
export type TagNode =
  | { readonly kind: 'tag'; readonly tag: Tag }
  | { readonly kind: 'use'; readonly tag: Tag; readonly use: TagUse };

export interface TagTree extends vscode.TreeDataProvider<TagNode>, vscode.Disposable {
  /** Only tags with these characters in them; all where it is empty. */
  filter: string;
}

export function createTagTree(index: TagIndex): TagTree {
  const didChange = new vscode.EventEmitter<undefined>();
  const change = index.onDidChange(() => didChange.fire(undefined));
  let filter = '';
  return {
    onDidChangeTreeData: didChange.event,
    get filter() {
      return filter;
    },
    set filter(text) {
      filter = text.trim().toLowerCase();
      didChange.fire(undefined);
    },
    async getChildren(node) {
      if (node) return node.kind === 'tag' ? usesOf(node.tag) : [];
      const store = await index.load();
      return store
        .all()
        .filter(({ name }) => name.toLowerCase().includes(filter))
        .map((tag) => ({ kind: 'tag', tag }));
    },
    getTreeItem: (node) => (node.kind === 'tag' ? tagItem(node.tag) : useItem(node.use)),
    getParent: (node) => (node.kind === 'use' ? { kind: 'tag', tag: node.tag } : undefined),
    dispose: () => vscode.Disposable.from(didChange, change).dispose(),
  };
}

/** Each bulletin once, though it may have the tag twice. */
function usesOf(tag: Tag): TagNode[] {
  const byFile = new Map<string, TagUse>();
  for (const use of tag.uses) if (!byFile.has(use.file)) byFile.set(use.file, use);
  return [...byFile.values()]
    .sort((a, b) => (a.file < b.file ? -1 : 1))
    .map((use) => ({ kind: 'use', tag, use }));
}

function tagItem({ name, files }: Tag): vscode.TreeItem {
  const item = new vscode.TreeItem(name, vscode.TreeItemCollapsibleState.Collapsed);
  item.id = name;
  item.description = String(files);
  item.iconPath = new vscode.ThemeIcon('tag');
  item.contextValue = 'tag';
  const count = files === 1 ? vscode.l10n.t('1 bulletin') : vscode.l10n.t('{0} bulletins', files);
  item.tooltip = `${name}: ${count}`;
  item.accessibilityInformation = { label: `${name}, ${count}` };
  return item;
}

function useItem(use: TagUse): vscode.TreeItem {
  const { uri, range } = locationOf(use);
  const path = vscode.workspace.asRelativePath(uri);
  const item = new vscode.TreeItem(use.title || path);
  item.resourceUri = uri;
  item.iconPath = vscode.ThemeIcon.File;
  item.description = path;
  item.tooltip = path;
  item.contextValue = 'taggedBulletin';
  item.accessibilityInformation = { label: `${use.title}, ${path}` };
  item.command = {
    title: vscode.l10n.t('Open'),
    command: 'vscode.open',
    arguments: [uri, { selection: range }],
  };
  return item;
}
