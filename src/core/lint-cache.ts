import { readContent, type Content } from './article/content';
import type { Line } from './article/model';
import { isBlock, type Piece } from './article/pieces';
import { localize, type LocalizedFinding } from './problem';
import { RULES } from './rules';
import type { BlockRule, Finding, MarkupRule, Rule, RuleContext, Severity } from './rules/rule';
import { optionsOf, severityOf, type Settings } from './settings';
import { createStyleChecker } from './style/check';
import { targetOf } from './targets';

/** What is known of pieces that have been checked. It serves one kind of settings at a time. */
export interface LintCache {
  knowledge?: Knowledge;
}

export interface Knowledge {
  readonly settings: Settings;
  readonly rules: readonly ActiveRule[];
  piece(piece: Piece): PieceKnowledge;
  title(title: Line): PieceKnowledge;
}

export interface PieceKnowledge {
  /** Of the rules for single pieces, each with the position of its rule. Offsets count from the beginning of the piece. */
  readonly findings: readonly (readonly [rule: number, finding: LocalizedFinding])[];
  /** What an article rule takes of the piece, by the position of the rule. */
  summary(rule: number): unknown;
}

/** A rule that is on. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly context: RuleContext;
  localize(finding: Finding): LocalizedFinding;
}

export function createLintCache(): LintCache {
  return {};
}

/** What the cache knows under these settings. */
export function knowledgeOf(cache: LintCache, settings: Settings): Knowledge {
  if (cache.knowledge?.settings !== settings) cache.knowledge = createKnowledge(settings);
  return cache.knowledge;
}

function activeRules(settings: Settings): ActiveRule[] {
  const shared = { target: targetOf(settings.target), checkStyle: createStyleChecker() };
  return RULES.flatMap((rule) => {
    const severity = severityOf(settings, rule.id);
    if (severity === 'off') return [];
    const isSet = settings.severities[rule.id] !== undefined;
    const localizeFor = (finding: Finding) =>
      localize(finding, settings.locale, isSet ? severity : finding.severity);
    const context = { ...shared, options: optionsOf(settings, rule) };
    return [{ rule, severity, context, localize: localizeFor }];
  });
}

function createKnowledge(settings: Settings): Knowledge {
  const rules = activeRules(settings);
  const pieces = new WeakMap<Content, PieceKnowledge>();
  let titleContent: Content | undefined;
  const knowledgeOfContent = (content: Content, isMeant: (rule: BlockRule | MarkupRule) => boolean) => {
    let known = pieces.get(content);
    if (!known) {
      known = { findings: findIn(content, rules, isMeant), summary: createSummaries(content, rules) };
      pieces.set(content, known);
    }
    return known;
  };
  return {
    settings,
    rules,
    piece: (piece) => knowledgeOfContent(piece.content, ({ scope }) => scope === 'markup' || isBlock(piece)),
    title({ text }) {
      if (titleContent?.source !== text) titleContent = readContent(text, false);
      return knowledgeOfContent(titleContent, (rule) => rule.scope === 'block' && rule.inTitle);
    },
  };
}

function findIn(
  content: Content,
  rules: readonly ActiveRule[],
  isMeant: (rule: BlockRule | MarkupRule) => boolean,
): PieceKnowledge['findings'] {
  return rules.flatMap(({ rule, context, localize: localizeFor }, index) => {
    if (rule.scope === 'article' || rule.scope === 'directives' || !isMeant(rule)) return [];
    const findings = rule.check(content, context).sort((a, b) => a.start - b.start);
    return findings.map((finding) => [index, localizeFor(finding)] as const);
  });
}

function createSummaries(content: Content, rules: readonly ActiveRule[]): PieceKnowledge['summary'] {
  const known: unknown[] = [];
  const isKnown: boolean[] = [];
  return (index) => {
    if (isKnown[index]) return known[index];
    const { rule, context } = rules[index];
    if (rule.scope === 'article') known[index] = rule.summarize?.(content, context);
    isKnown[index] = true;
    return known[index];
  };
}
