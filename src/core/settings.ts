import { RULES } from './rules';
import type { Locale, Severity } from './rules/rule';

export interface Settings {
  /** The language of messages and fix titles. */
  readonly locale: Locale;
  /** By rule id; a rule that is not listed has its own default. */
  readonly severities: Readonly<Record<string, Severity | 'off'>>;
}

export const DEFAULT_SETTINGS: Settings = { locale: 'en', severities: {} };

export function severityOf(settings: Settings, ruleId: string): Severity | 'off' {
  return settings.severities[ruleId] ?? RULES.find(({ id }) => id === ruleId)?.severity ?? 'off';
}

/** The language of messages for a locale name such as `zh-cn`, `zh_CN.UTF-8` or `en-GB`. */
export function localeOf(name: string): Locale {
  return /^zh/i.test(name) ? 'zh' : 'en';
}
