import { NO_HOUSE_WORDS, type HouseWords } from './keywords/house-words';
import { findRule } from './rules';
import type { Locale } from './localized-text';
import { optionsIn, type Options, type Rule, type Severity } from './rules/rule';
import type { TargetId } from './targets';

export interface Settings {
  /** The language of messages and fix titles. */
  readonly locale: Locale;
  /** By rule id; a rule that is not listed has its own default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
  /** By rule id; an option that is not listed has its default. */
  readonly options: Readonly<Record<string, Options>>;
  /** Where the bulletin is published. */
  readonly target: TargetId;
  /** Problems that weigh less are not shown, unless a configuration names their rule. */
  readonly least: Severity;
  readonly named: ReadonlySet<string>;
  /** Findings that are meant: of a rule, or of all, where the text found is this. */
  readonly ignore: readonly { readonly rule?: string; readonly text: string }[];
  /** The rules that are left out of fixing all. */
  readonly manual: ReadonlySet<string>;
  /** What keywords are proposed by; the same object for equal words. */
  readonly keywords: HouseWords;
}

export const DEFAULT_SETTINGS: Settings = {
  locale: 'en',
  severities: {},
  options: {},
  target: 'generic',
  least: 'hint',
  named: new Set(),
  ignore: [],
  manual: new Set(),
  keywords: NO_HOUSE_WORDS,
};

/** The options of a rule: what is set, else the defaults. */
export function optionsOf({ options }: Settings, rule: Rule): Options {
  const defaults = Object.entries(optionsIn(rule)).map(([name, option]) => [name, option.default] as const);
  return { ...Object.fromEntries(defaults), ...options[rule.id] };
}

/** The severity of the findings of a rule; one may have its own where the user has not set one for the rule. */
export function severityOf(settings: Settings, ruleId: string): Severity | 'off' {
  return settings.severities[ruleId] ?? findRule(ruleId)?.severity ?? 'off';
}

/** The language of messages for a locale name such as `zh-cn`, `zh_CN.UTF-8` or `en-GB`. */
export function localeOf(name: string): Locale {
  return /^zh/i.test(name) ? 'zh' : 'en';
}
