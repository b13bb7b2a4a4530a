import * as vscode from 'vscode';
import type { Suggestion } from '../../../core/keywords/suggest';
import { tagKey } from '../../../core/tags/name';
import { factsOf, usedBy } from '../../tags/facts';

export interface KeywordItem extends vscode.QuickPickItem {
  readonly word: string;
  /** It is a tag of similar bulletins, which the text does not have. */
  readonly isBorrowed?: boolean;
  /** It stands for words that are not in the list yet. */
  readonly isAddition?: boolean;
}

export function isAddition(item: KeywordItem): boolean {
  return item.isAddition === true;
}

/** The tags that there are, in their order, then the proposals, the best first. */
export function itemsOf(
  tags: readonly string[],
  suggestions: readonly Suggestion[],
  usage: ReadonlyMap<string, number>,
): KeywordItem[] {
  const files = new Map([...usage].map(([name, count]) => [tagKey(name), count]));
  const proposed = new Map(suggestions.map((suggestion) => [tagKey(suggestion.word), suggestion]));
  const existing = new Map(tags.map((tag) => [tagKey(tag), tag]));
  const item = (word: string, isTag: boolean) => {
    const key = tagKey(word);
    return itemOf(word, proposed.get(key), files.get(key) ?? 0, isTag);
  };
  return [
    ...[...existing.values()].map((tag) => item(tag, true)),
    ...suggestions.filter(({ word }) => !existing.has(tagKey(word))).map(({ word }) => item(word, false)),
  ];
}

function itemOf(word: string, proposal: Suggestion | undefined, files: number, isTag: boolean): KeywordItem {
  const { l10n } = vscode;
  const facts = [
    ...(isTag ? [l10n.t('already a tag')] : []),
    proposal ? factsOf(proposal, files) : l10n.t('not among the proposals'),
    ...(proposal ? [] : files > 0 ? [usedBy(files)] : []),
    ...(proposal?.isVocabulary && files === 0 ? [l10n.t('in the vocabulary')] : []),
    ...(proposal ? [l10n.t('weight {0}', proposal.weight.toFixed(1))] : []),
  ];
  return {
    word,
    label: word,
    description: facts.join(' · '),
    iconPath: scoreBar(proposal?.score ?? 0),
    isBorrowed: proposal?.count === 0,
  };
}

/** A word that was typed. */
export function ownItem(word: string): KeywordItem {
  return { word, label: word, description: vscode.l10n.t('added by you'), iconPath: scoreBar(0) };
}

/** The offer to add what is typed. */
export function additionOf(words: readonly string[]): KeywordItem {
  const label = vscode.l10n.t('Add “{0}”', words.join('、'));
  return { word: '', label, iconPath: new vscode.ThemeIcon('add'), alwaysShow: true, isAddition: true };
}

/** How many steps a bar has; each is drawn once. */
const STEPS = 8;
const bars = new Map<number, { light: vscode.Uri; dark: vscode.Uri }>();

/** A bar as long as the score, from 0 to 1. A screen reader has the weight in the description. */
function scoreBar(score: number): { light: vscode.Uri; dark: vscode.Uri } {
  const step = Math.min(STEPS, Math.max(score > 0 ? 1 : 0, Math.round(score * STEPS)));
  const known = bars.get(step) ?? { light: drawBar(step, '#3b7ddd'), dark: drawBar(step, '#6ea8fe') };
  bars.set(step, known);
  return known;
}

function drawBar(step: number, colour: string): vscode.Uri {
  const bar = (width: number, opacity: number) =>
    `<rect x="0" y="6" width="${width}" height="4" rx="2" fill="${colour}" fill-opacity="${opacity}"/>`;
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16">${bar(16, 0.25)}${step > 0 ? bar((16 * step) / STEPS, 1) : ''}</svg>`;
  return vscode.Uri.parse(`data:image/svg+xml;base64,${btoa(svg)}`);
}
