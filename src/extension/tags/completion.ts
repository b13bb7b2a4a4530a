import * as vscode from 'vscode';
import { tagKey } from '../../core/tags/name';
import { isInTagsPart } from '../../core/tags/part';
import type { Suggestion } from '../../core/keywords/suggest';
import type { CheckedDocuments } from '../checked-documents';
import { LANGUAGE } from '../language';
import { withPatience } from '../slices';
import { factsOf, usedBy } from './facts';
import type { KeywordSource } from './keyword-source';
import type { TagIndex } from './tag-index';

const MAX_PROPOSALS = 40;
const MAX_TAGS = 1000;
/** How long the list waits for the tags of the other bulletins, in ms. */
const PATIENCE = 100;

/** In the tags part: the keywords of the text, then the tags of the other bulletins. Elsewhere nothing. */
export function registerTagCompletion(
  documents: CheckedDocuments,
  index: TagIndex,
  keywords: KeywordSource,
): vscode.Disposable {
  return vscode.languages.registerCompletionItemProvider(LANGUAGE, {
    async provideCompletionItems(document, position) {
      const { article } = documents.read(document);
      if (!isInTagsPart(article, document.offsetAt(position))) return undefined;
      const settings = documents.settings(document);
      const range = tagRange(document, position);
      const [proposals] = await Promise.all([
        keywords.suggest({ uri: document.uri, article, settings }, { count: MAX_PROPOSALS }).catch(() => []),
        withPatience(index.load(), PATIENCE),
      ]);
      const usage = index.now().usage(document.uri.toString());
      // The line that is being written may be one of them.
      const others = article.tags.filter(({ start }) => document.positionAt(start).line !== position.line);
      const taken = new Set(others.map(({ text }) => tagKey(text)));
      const items = [...proposalItems(proposals, usage), ...tagItems(usage)].filter(({ label }) => {
        const isNew = !taken.has(tagKey(label.label));
        taken.add(tagKey(label.label));
        return isNew;
      });
      return items.map((item, order) => ({ ...item, range, sortText: String(order).padStart(5, '0') }));
    },
  });
}

/** The whole tag is replaced, whatever a word is in it. */
function tagRange(document: vscode.TextDocument, { line }: vscode.Position): vscode.Range {
  const { text } = document.lineAt(line);
  return new vscode.Range(line, text.length - text.trimStart().length, line, text.trimEnd().length);
}

type Item = vscode.CompletionItem & { readonly label: vscode.CompletionItemLabel };

function proposalItems(proposals: readonly Suggestion[], usage: ReadonlyMap<string, number>): Item[] {
  const files = new Map([...usage].map(([name, count]) => [tagKey(name), count]));
  return proposals.map((proposal) => ({
    label: { label: proposal.word, description: factsOf(proposal, files.get(tagKey(proposal.word)) ?? 0) },
    kind: vscode.CompletionItemKind.Keyword,
  }));
}

function tagItems(usage: ReadonlyMap<string, number>): Item[] {
  return [...usage].slice(0, MAX_TAGS).map(([name, files]) => ({
    label: { label: name, description: usedBy(files) },
    kind: vscode.CompletionItemKind.Value,
  }));
}
