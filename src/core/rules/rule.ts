import type { Content } from '../article/content';
import type { Article } from '../article/model';
import type { Piece } from '../article/pieces';
import type { Directive } from '../directives';
import type { StyleChecker } from '../style/check';
import type { TargetId } from '../targets';
import type { Target } from '../targets/target';
import type { LocalizedText, MessageData } from '../localized-text';
import type { Edit, Range } from '../text';

export type { LocalizedText } from '../localized-text';

export const SEVERITIES = ['error', 'warning', 'info', 'hint'] as const;
export type Severity = (typeof SEVERITIES)[number];

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
  /** For the placeholders of the message and of the fix's title; `count` is the number of places. */
  readonly data?: MessageData;
  /** All places of the finding where it has more than its main one; the first is the main one. */
  readonly places?: readonly Range[];
  readonly fix?: Fix;
  /** Where it differs from the default of the rule. What a user sets for the rule holds for all its findings. */
  readonly severity?: Severity;
}

/** What a rule rests on. Only messages of the first two may say “应”; the others recommend. */
export type Basis = 'standard' | 'regulation' | 'platform' | 'practice';
export type RuleGroup = 'structure' | 'html' | 'style' | 'text' | 'platform' | 'accessibility' | 'security';

/** What can be set about a rule besides its severity. The type of the value is that of the default. */
export interface Option<Value> {
  readonly description: LocalizedText;
  readonly default: Value;
  /** For a number. */
  readonly minimum?: number;
  /** All values there are, for a word. */
  readonly values?: readonly Value[];
}

export type OptionValue = number | boolean | string | readonly string[];
export type Options = Readonly<Record<string, OptionValue>>;

/** What a rule knows besides the text that it checks. */
export interface RuleContext<O = object> {
  readonly options: O;
  /** What the site that the bulletin goes to does to it. */
  readonly target: Target;
  /** Remembers styles over runs. */
  readonly checkStyle: StyleChecker;
}

interface RuleBase<O> {
  /** Also the name of the file, of the documentation page and of the setting. */
  readonly id: string;
  readonly group: RuleGroup;
  readonly basis: Basis;
  /** The default. */
  readonly severity: Severity;
  readonly options?: { readonly [Name in keyof O]: Option<O[Name]> };
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
  /** The platform for which the samples are checked, where it takes one. */
  readonly sampleTarget?: TargetId;
  /** What a safe fix changes in the visible text; without it, safe fixes leave the text as it is. */
  readonly changesText?: LocalizedText;
}

/** A rule that looks at one block at a time. Its findings depend on nothing else, so they are kept while it is unchanged. */
export interface BlockRule<O = object> extends RuleBase<O> {
  readonly scope: 'block';
  /** Whether the title is checked as well, as a block of its own. */
  readonly inTitle: boolean;
  /** Offsets count from the beginning of the block. */
  check(block: Content, context: RuleContext<O>): Finding[];
}

/**
 * A rule that looks at tags, attributes and comments, whatever stands in them. It is given the body piece by piece, with
 * what stands outside of blocks. Its findings depend on nothing else, so they are kept while the piece is unchanged.
 */
export interface MarkupRule<O = object> extends RuleBase<O> {
  readonly scope: 'markup';
  /** Offsets count from the beginning of the piece. */
  check(piece: Content, context: RuleContext<O>): Finding[];
}

/** A block within its article; any piece for a rule that is `inMarkup`. */
export interface BlockView<Summary> {
  readonly piece: Piece;
  /** The number of blocks before it. */
  readonly position: number;
  /** Position among the blocks that hold text, from 1, as an editor counts paragraphs; 0 for a block without text. */
  readonly number: number;
  readonly summary: Summary;
}

export interface ArticleView<Summary> {
  readonly article: Article;
  /** The blocks of the body of which the rule has a summary, in order. They are good until the rule returns. */
  readonly blocks: readonly BlockView<Summary>[];
}

/** A rule that compares blocks or looks at parts. What it needs of a block it takes from a summary, which is kept. */
export interface ArticleRule<Summary = unknown, O = object> extends RuleBase<O> {
  readonly scope: 'article';
  /** Whether `summarize` is asked about every piece of the body, as tags stand outside of blocks too. */
  readonly inMarkup?: boolean;
  /** Nothing for a block that says nothing to the rule. Offsets in a summary count from the beginning of the block. */
  summarize?(block: Content, context: RuleContext<O>): Summary | undefined;
  /** Offsets are those of the article. */
  check(view: ArticleView<Summary>, context: RuleContext<O>): Finding[];
}

/** The comments that turn checks off, after all other rules have run. */
export interface DirectiveView {
  readonly directives: readonly Directive[];
  /** What is wrong in the configurations that they hold. */
  readonly problems: readonly (Range & { readonly message: LocalizedText; readonly data?: MessageData })[];
  /** Whether the directive suppressed a finding, of this rule if one is given. */
  isUsed(directive: Directive, rule?: string): boolean;
  isKnown(rule: string): boolean;
  isOn(rule: string): boolean;
}

/** A rule about the comments that turn rules off or set them. */
export interface DirectiveRule<O = object> extends RuleBase<O> {
  readonly scope: 'directives';
  /** Offsets are those of the article. */
  check(view: DirectiveView, context: RuleContext<O>): Finding[];
}

export type Rule = BlockRule | MarkupRule | ArticleRule | DirectiveRule;

/** The options of a rule by name; the type of a rule does not say which it has. */
export function optionsIn({ options = {} }: Rule): Readonly<Record<string, Option<OptionValue>>> {
  return options as Readonly<Record<string, Option<OptionValue>>>;
}
