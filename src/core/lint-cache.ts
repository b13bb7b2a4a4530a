import { readContent, type Content } from './article/content';
import type { Line } from './article/model';
import { isBlock, type Piece } from './article/pieces';
import { groupByKind, type FindingGroup } from './found';
import { createSlot } from './kept';
import { RULES } from './rules';
import type { ArticleRule, Finding, Rule, RuleContext, Severity } from './rules/rule';
import {
  createSections,
  type PieceKnowledge,
  type RuleGroup,
  type RuleSummary,
  type Section,
} from './sections';
import { optionsOf, severityOf, type Settings } from './settings';
import { createStyleChecker } from './style/check';
import { targetOf } from './targets';
import { sortByStart } from './text';

/** What is known of pieces that have been checked. It serves one kind of settings at a time. */
export interface LintCache {
  knowledge?: Knowledge;
}

/** Rules are named by their position in the list of those that are on. */
export interface Knowledge {
  readonly settings: Settings;
  readonly rules: readonly ActiveRule[];
  /** The pieces of a body, in order, with what is known of them. */
  sections(pieces: readonly Piece[]): Section[];
  title(title: Line): readonly RuleGroup[];
}

/** A rule that is on. */
export interface ActiveRule {
  readonly rule: Rule;
  readonly severity: Severity;
  readonly context: RuleContext;
  /** In order. */
  localize(findings: Finding[]): FindingGroup[];
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
    // What a user sets for the rule holds for all its findings.
    const setSeverity = settings.severities[rule.id] === undefined ? undefined : severity;
    const context = { ...shared, options: optionsOf(settings, rule) };
    const localize = (findings: Finding[]) => {
      const sorted = sortByStart(findings, ({ start }) => start);
      return groupByKind(sorted, settings.locale, setSeverity);
    };
    return [{ rule, severity, context, localize }];
  });
}

function createKnowledge(settings: Settings): Knowledge {
  const rules = activeRules(settings);
  const forBlocks = checksOf(rules, ({ scope }) => scope === 'block' || scope === 'markup');
  const forOthers = checksOf(rules, ({ scope }) => scope === 'markup');
  const forTitle = checksOf(rules, (rule) => rule.scope === 'block' && rule.inTitle);
  const summarizers = summarizersOf(rules, () => true);
  const inMarkup = summarizersOf(rules, (rule) => rule.inMarkup === true);
  const read = (piece: Piece): PieceKnowledge => {
    const { content } = piece;
    const known = knownPieces.get(content);
    if (known?.by === rules) return known;
    const groups = findIn(content, isBlock(piece) ? forBlocks : forOthers);
    const summaries = summarize(content, isBlock(piece) ? summarizers : inMarkup);
    const knowledge = { by: rules, groups, summaries };
    knownPieces.set(content, knowledge);
    return knowledge;
  };
  let title: { readonly text: string; readonly groups: readonly RuleGroup[] } | undefined;
  return {
    settings,
    rules,
    sections: createSections(read),
    title({ text }) {
      if (title?.text !== text) {
        const content = readContent(text, false);
        title = { text, groups: findIn(content, forTitle) };
      }
      return title.groups;
    },
  };
}

/** The last to read a content is the one who asks again: the texts of an editor are checked under one kind of settings. */
const knownPieces = createSlot<PieceKnowledge & { readonly by: readonly ActiveRule[] }>();

/** A rule for single pieces. */
interface PieceCheck {
  readonly rule: number;
  check(content: Content): Finding[];
  localize(findings: Finding[]): FindingGroup[];
}

function checksOf(rules: readonly ActiveRule[], isMeant: (rule: Rule) => boolean): PieceCheck[] {
  return rules.flatMap(({ rule, context, localize }, index) => {
    if ((rule.scope !== 'block' && rule.scope !== 'markup') || !isMeant(rule)) return [];
    return [{ rule: index, check: (content: Content) => rule.check(content, context), localize }];
  });
}

function findIn(content: Content, checks: readonly PieceCheck[]): RuleGroup[] {
  const groups: RuleGroup[] = [];
  for (const { rule, check, localize } of checks) {
    const findings = check(content);
    if (findings.length === 0) continue;
    for (const group of localize(findings)) groups.push({ rule, group });
  }
  return groups;
}

interface Summarizer {
  readonly rule: number;
  summarize(content: Content): unknown;
}

function summarizersOf(rules: readonly ActiveRule[], isMeant: (rule: ArticleRule) => boolean): Summarizer[] {
  return rules.flatMap(({ rule, context }, index) => {
    if (rule.scope !== 'article' || !rule.summarize || !isMeant(rule)) return [];
    return [{ rule: index, summarize: (content: Content) => rule.summarize?.(content, context) }];
  });
}

function summarize(content: Content, summarizers: readonly Summarizer[]): RuleSummary[] {
  const summaries: RuleSummary[] = [];
  for (const { rule, summarize: summarizeContent } of summarizers) {
    const summary = summarizeContent(content);
    if (summary !== undefined) summaries.push({ rule, summary });
  }
  return summaries;
}
