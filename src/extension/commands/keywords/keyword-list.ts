import * as vscode from 'vscode';
import { wordsOf } from '../../../core/rules/shared/tags/keyword-words';
import { tagKey } from '../../../core/tags/name';
import type { Suggestion } from '../../../core/keywords/suggest';
import type { Stopwatch } from '../../log';
import { additionOf, isAddition, itemsOf, ownItem, type KeywordItem } from './keyword-items';

/** How many proposals are picked where the bulletin has no tags. */
const PICKED = 10;

/**
 * So long the list waits for its proposals before it opens without them, in ms. VS Code needs a tenth of a second and more
 * to show a list, and as long again to fill one that is open.
 */
const GRACE = 100;

export interface ListRequest {
  /** Those that there are. */
  readonly tags: readonly string[];
  /** By tag, how many other bulletins have it, as far as is known. */
  usage(): ReadonlyMap<string, number>;
  /** Comes when all of that is known. */
  loadUsage(): Promise<unknown>;
  suggest(): Promise<readonly Suggestion[]>;
  /** Other words are picked. */
  onChange(words: readonly string[]): void;
  readonly watch: Stopwatch;
}

/** Shows the proposals as soon as they are there, to be picked from. Undefined where that was cancelled. */
export async function pickKeywords(request: ListRequest): Promise<string[] | undefined> {
  const list = createList();
  const tags = createTagItems(list);
  try {
    let isOpen = true;
    const picked = pickedFrom(list, tags, request).finally(() => (isOpen = false));
    const filled = fill(list, tags, request);
    await Promise.race([filled, new Promise((resolve) => setTimeout(resolve, GRACE))]);
    list.show();
    request.watch.lap('opened');
    const complete = async () => {
      const suggestions = await filled;
      if (isOpen) request.onChange(wordsIn(list.selectedItems));
      await request.loadUsage();
      if (isOpen) tags.describe(itemsOf(request.tags, suggestions, request.usage()));
      return picked;
    };
    return await Promise.race([picked, complete()]);
  } catch (error) {
    void vscode.window.showErrorMessage(error instanceof Error ? error.message : String(error));
    return undefined;
  } finally {
    list.dispose();
  }
}

function createList(): vscode.QuickPick<KeywordItem> {
  const list = vscode.window.createQuickPick<KeywordItem>();
  list.title = vscode.l10n.t('Keywords');
  list.placeholder = vscode.l10n.t('Pick the words that become the tags, or type one to add it');
  list.canSelectMany = true;
  list.matchOnDescription = true;
  list.keepScrollPosition = true;
  list.busy = true;
  return list;
}

/** What the user accepts; undefined where the list is closed. */
function pickedFrom(
  list: vscode.QuickPick<KeywordItem>,
  tags: TagItems,
  request: ListRequest,
): Promise<string[] | undefined> {
  return new Promise((resolve) => {
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
    list.onDidHide(() => resolve(undefined));
  });
}

async function fill(
  list: vscode.QuickPick<KeywordItem>,
  tags: TagItems,
  request: ListRequest,
): Promise<readonly Suggestion[]> {
  const suggestions = await request.suggest();
  request.watch.lap('proposed');
  const items = itemsOf(request.tags, suggestions, request.usage());
  // What the text does not have is for the user to choose.
  const proposed = items.filter(({ isBorrowed }) => !isBorrowed);
  tags.set(items, request.tags.length > 0 ? items.slice(0, request.tags.length) : proposed.slice(0, PICKED));
  list.busy = false;
  request.watch.lap('listed');
  return suggestions;
}

function wordsIn(items: readonly KeywordItem[]): string[] {
  return items.map(({ word }) => word);
}

type TagItems = ReturnType<typeof createTagItems>;

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
    /** Says of the same words what is known by now; their order and what is picked stays as it is. */
    describe(known: readonly KeywordItem[]) {
      const byWord = new Map(known.map((item) => [item.word, item]));
      const describe = (item: KeywordItem): KeywordItem => {
        const description = byWord.get(item.word)?.description ?? item.description;
        return description === item.description ? item : { ...item, description };
      };
      const all = items.map(describe);
      if (all.every((item, i) => item === items[i])) return;
      const renewed = new Map(items.map((item, i) => [item, all[i]]));
      const renew = (item: KeywordItem) => renewed.get(item) ?? item;
      const { activeItems, selectedItems } = list;
      items = all;
      show(list.items.filter(isAddition), selectedItems.map(renew));
      list.activeItems = activeItems.map(renew);
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
