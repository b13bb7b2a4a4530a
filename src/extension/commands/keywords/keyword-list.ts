import * as vscode from 'vscode';
import { wordsOf } from '../../../core/rules/shared/tags/keyword-words';
import { tagKey } from '../../../core/tags/name';
import type { Suggestion } from '../../../core/keywords/suggest';
import { additionOf, isAddition, itemsOf, ownItem, type KeywordItem } from './keyword-items';

/** How many proposals are picked where the bulletin has no tags. */
const PICKED = 10;

export interface ListRequest {
  /** Those that there are. */
  readonly tags: readonly string[];
  /** By tag, how many other bulletins have it. */
  usage(): ReadonlyMap<string, number>;
  suggest(): Promise<readonly Suggestion[]>;
  /** Other words are picked. */
  onChange(words: readonly string[]): void;
}

/** Opens the list at once and fills it when the proposals are there. Undefined where it was cancelled. */
export function pickKeywords(request: ListRequest): Promise<string[] | undefined> {
  const list = vscode.window.createQuickPick<KeywordItem>();
  list.title = vscode.l10n.t('Keywords');
  list.placeholder = vscode.l10n.t('Pick the words that become the tags, or type one to add it');
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.busy = true;
  const tags = createTagItems(list);
  const picked = new Promise<string[] | undefined>((resolve) => {
    list.onDidChangeValue(tags.offerAddition);
    list.onDidChangeSelection((selected) => {
      if (selected.some(isAddition)) tags.add(selected);
      else request.onChange(wordsIn(selected));
    });
    list.onDidAccept(() => {
      // While nothing but the typed word is listed, Enter adds it.
      if (tags.isOnlyAddition()) return tags.add(list.selectedItems);
      if (!list.busy) resolve(wordsIn(list.selectedItems));
      list.hide();
    });
    list.onDidHide(() => {
      resolve(undefined);
      list.dispose();
    });
  });
  list.show();
  request.suggest().then(
    (suggestions) => {
      const items = itemsOf(request.tags, suggestions, request.usage());
      tags.set(items, items.slice(0, request.tags.length > 0 ? request.tags.length : PICKED));
      list.busy = false;
      request.onChange(wordsIn(list.selectedItems));
    },
    (error: unknown) => {
      list.hide();
      void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    },
  );
  return picked;
}

function wordsIn(items: readonly KeywordItem[]): string[] {
  return items.map(({ word }) => word);
}

/** The items of the list: proposals, words that were typed, and the offer to add the one that is being typed. */
function createTagItems(list: vscode.QuickPick<KeywordItem>) {
  let items: readonly KeywordItem[] = [];
  let isFiltered = false;
  const show = (addition: readonly KeywordItem[], selected: readonly KeywordItem[]) => {
    list.items = [...items, ...addition];
    list.selectedItems = selected;
  };
  const isKnown = (word: string) => items.some((item) => tagKey(item.word) === tagKey(word));
  return {
    set(all: readonly KeywordItem[], selected: readonly KeywordItem[]) {
      items = all;
      show([], selected);
    },
    offerAddition(value: string) {
      const words = wordsOf(value).filter((word) => !isKnown(word));
      isFiltered = items.some(({ label, description }) =>
        `${label}\n${description ?? ''}`.includes(value.trim()),
      );
      show(
        words.length > 0 && !list.busy ? [additionOf(words)] : [],
        list.selectedItems.filter((item) => !isAddition(item)),
      );
    },
    isOnlyAddition: () => !isFiltered && list.items.some(isAddition),
    add(selected: readonly KeywordItem[]) {
      const own = wordsOf(list.value)
        .filter((word) => !isKnown(word))
        .map(ownItem);
      // After those that are picked, in the order of the tags that they will be.
      const before = items.filter((item) => selected.includes(item));
      items = [...before, ...own, ...items.filter((item) => !selected.includes(item))];
      list.value = '';
      isFiltered = true;
      show([], [...before, ...own]);
    },
  };
}
