import type { Block } from '../article/blocks';
import type { BlockContent } from '../article/content';
import type { Article } from '../article/model';
import type { StyleChecker } from '../style/check';
import type { StyleUse } from '../style/uses';
import type { Edit, Range } from '../text';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

/** A text for people, in English and Simplified Chinese; `{name}` is replaced by the finding's datum of that name. */
export interface LocalizedText {
  readonly en: string;
  readonly zh: string;
}

export type Locale = keyof LocalizedText;
export type MessageData = Readonly<Record<string, string | number>>;

export interface Fix {
  readonly title: LocalizedText;
  /**
   * Whether the fix may be applied without being looked at, with all others, on save: it is right wherever the rule is,
   * and a reader sees nothing else changed.
   */
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One thing that a rule found. */
export interface Finding extends Range {
  readonly message: LocalizedText;
  /** For the placeholders of the message and of the fix's title. */
  readonly data?: MessageData;
  /** All places of the finding where it has more than its main one; the first is the main one. */
  readonly places?: readonly Range[];
  readonly fix?: Fix;
}

/** What a rule rests on. Only messages of the first two may say “应”; the others recommend. */
export type Basis = 'standard' | 'regulation' | 'platform' | 'practice';
export type RuleGroup = 'structure' | 'html' | 'style' | 'text';

interface RuleBase {
  /** Also the name of the file, of the documentation page and of the setting. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly basis: Basis;
  /** The default. */
  readonly severity: Severity;
  /** One sentence: what is wrong. */
  readonly summary: LocalizedText;
  /** Why it matters and what to do, for the documentation page. */
  readonly details: LocalizedText;
  /** The message where `{count}` findings of one kind are shown as one problem. */
  readonly many: LocalizedText;
  /** The title of the fix for `{count}` places or problems at once, where the rule has fixes. */
  readonly fixMany?: LocalizedText;
  /** Articles with `⟦…⟧` around what the rule must report. A sample that begins with `<` is only a body. */
  readonly bad: readonly string[];
  /** Articles in which the rule must find nothing. */
  readonly good: readonly string[];
  /** What a safe fix changes in the visible text; without it, safe fixes leave the text as it is. */
  readonly changesText?: LocalizedText;
}

/** A rule that looks at one block at a time. Its findings depend on nothing else, so they are kept while it is unchanged. */
export interface BlockRule extends RuleBase {
  readonly scope: 'block';
  /** Whether the title is checked as well, as a block of its own. */
  readonly inTitle: boolean;
  /** Offsets count from the beginning of the block. */
  check(block: BlockContent): Finding[];
}

/** A block within its article. */
export interface BlockView<Summary> {
  readonly block: Block;
  readonly content: BlockContent;
  /** Position among the blocks that hold text, from 1, as an editor counts paragraphs; 0 for a block without text. */
  readonly number: number;
  readonly summary: Summary;
}

export interface ArticleView<Summary> {
  readonly article: Article;
  readonly blocks: readonly BlockView<Summary>[];
  /** Every `style` attribute of the body, in order. */
  readonly styles: readonly StyleUse[];
  /** Remembers styles over runs. */
  readonly checkStyle: StyleChecker;
}

/** A rule that compares blocks or looks at parts. What it needs of a block it takes from a summary, which is kept. */
export interface ArticleRule<Summary = unknown> extends RuleBase {
  readonly scope: 'article';
  /** Offsets in a summary count from the beginning of the block. */
  summarize?(block: BlockContent): Summary;
  /** Offsets are those of the article. */
  check(view: ArticleView<Summary>): Finding[];
}

export type Rule = BlockRule | ArticleRule;

export function formatText(text: LocalizedText, locale: Locale, data: MessageData = {}): string {
  return text[locale].replace(/\{(\w+)\}/g, (placeholder, name: string) => String(data[name] ?? placeholder));
}
