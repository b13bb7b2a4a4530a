import { readContent, type Content } from './article/content';
import type { Line } from './article/model';
import { isBlock, type Piece } from './article/pieces';
import { groupByKind, LocalizedFinding, type FindingGroup } from './found';
import { createSlot } from './kept';
import { RULES } from './rules';
import type { Finding, Rule, RuleContext, Severity } from './rules/rule';
import { optionsOf, severityOf, type Settings } from './settings';
import { createStyleChecker } from './style/check';
import { targetOf } from './targets';

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

/** Findings of a rule for single pieces. Offsets count from the beginning of the piece. */
export interface RuleGroup extends FindingGroup {
  readonly rule: number;
}

/**
 * A few dozen pieces in a row with what is known of them. It is put together once for as long as they are the same:
 * fetching what is known of thousands of pieces from all over the memory would take most of the time of a key.
 */
export interface Section extends SectionKnowledge {
  readonly pieces: readonly Piece[];
}

interface SectionKnowledge {
  readonly groups: readonly PlacedGroup[];
  readonly summaries: readonly PlacedSummary[];
  /** The number of blocks in it, and of those with text. */
  readonly blockCount: number;
  readonly textCount: number;
}

interface PlacedGroup extends RuleGroup {
  /** The index of the piece in the section. */
  readonly at: number;
}

/** What an article rule takes of a block. Rules to which it says nothing are left out. */
interface PlacedSummary {
  readonly rule: number;
  readonly summary: unknown;
  readonly at: number;
  /** Among the blocks of the section, from 0. */
  readonly position: number;
  /** Among those with text, from 1; 0 without text. */
  readonly number: number;
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
      const sorted = findings.length > 1 ? findings.sort((a, b) => a.start - b.start) : findings;
      return groupByKind(sorted.map((each) => new LocalizedFinding(each, settings.locale, setSeverity)));
    };
    return [{ rule, severity, context, localize }];
  });
}

function createKnowledge(settings: Settings): Knowledge {
  const rules = activeRules(settings);
  const forBlocks = checksOf(rules, ({ scope }) => scope === 'block' || scope === 'markup');
  const forOthers = checksOf(rules, ({ scope }) => scope === 'markup');
  const forTitle = checksOf(rules, (rule) => rule.scope === 'block' && rule.inTitle);
  const summarizers = summarizersOf(rules);
  const read = (piece: Piece): PieceKnowledge => {
    const { content } = piece;
    const known = knownPieces.get(content);
    if (known?.by === rules) return known;
    const groups = findIn(content, isBlock(piece) ? forBlocks : forOthers);
    const summaries = isBlock(piece) ? summarize(content, summarizers) : [];
    const knowledge = { by: rules, groups, summaries };
    knownPieces.set(content, knowledge);
    return knowledge;
  };
  let title: { readonly text: string; readonly groups: readonly RuleGroup[] } | undefined;
  return {
    settings,
    rules,
    sections: (pieces) =>
      cut(pieces).map((section) => {
        const known = knownSections.get(section[0].content);
        if (known?.by === rules && isSame(known, section)) return { ...known.knowledge, pieces: section };
        const knowledge = readSection(section, read);
        const contents = section.map(({ content }) => content);
        const kinds = section.map(({ kind }) => kind);
        knownSections.set(contents[0], { by: rules, contents, kinds, knowledge });
        return { ...knowledge, pieces: section };
      }),
    title({ text }) {
      if (title?.text !== text) {
        const content = readContent(text, false);
        title = { text, groups: findIn(content, forTitle) };
      }
      return title.groups;
    },
  };
}

const SECTION_LENGTH = 64;

function cut(pieces: readonly Piece[]): Piece[][] {
  const count = Math.ceil(pieces.length / SECTION_LENGTH);
  return Array.from({ length: count }, (_, i) => pieces.slice(i * SECTION_LENGTH, (i + 1) * SECTION_LENGTH));
}

interface KnownSection {
  readonly by: readonly ActiveRule[];
  readonly contents: readonly Content[];
  readonly kinds: readonly Piece['kind'][];
  readonly knowledge: SectionKnowledge;
}

function isSame({ contents, kinds }: KnownSection, pieces: readonly Piece[]): boolean {
  return (
    contents.length === pieces.length &&
    pieces.every(({ content, kind }, i) => content === contents[i] && kind === kinds[i])
  );
}

function readSection(pieces: readonly Piece[], read: (piece: Piece) => PieceKnowledge): SectionKnowledge {
  const groups: PlacedGroup[] = [];
  const summaries: PlacedSummary[] = [];
  let blockCount = 0;
  let textCount = 0;
  pieces.forEach((piece, at) => {
    const known = read(piece);
    for (const { rule, kind, findings } of known.groups) groups.push({ rule, kind, findings, at });
    if (!isBlock(piece)) return;
    const position = blockCount++;
    const number = piece.content.hasText ? ++textCount : 0;
    for (const { rule, summary } of known.summaries) summaries.push({ rule, summary, at, position, number });
  });
  return { groups, summaries, blockCount, textCount };
}

/** What the rules say of a piece, which depends on its content alone. */
interface PieceKnowledge {
  readonly by: readonly ActiveRule[];
  readonly groups: readonly RuleGroup[];
  readonly summaries: readonly RuleSummary[];
}

/** The last to read a content is the one who asks again: the texts of an editor are checked under one kind of settings. */
const knownPieces = createSlot<PieceKnowledge>();
/** Of sections, with the content of their first piece. */
const knownSections = createSlot<KnownSection>();

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
    for (const group of localize(findings)) groups.push({ ...group, rule });
  }
  return groups;
}

interface Summarizer {
  readonly rule: number;
  summarize(content: Content): unknown;
}

function summarizersOf(rules: readonly ActiveRule[]): Summarizer[] {
  return rules.flatMap(({ rule, context }, index) => {
    if (rule.scope !== 'article' || !rule.summarize) return [];
    return [{ rule: index, summarize: (content: Content) => rule.summarize?.(content, context) }];
  });
}

interface RuleSummary {
  readonly rule: number;
  readonly summary: unknown;
}

function summarize(content: Content, summarizers: readonly Summarizer[]): RuleSummary[] {
  const summaries: RuleSummary[] = [];
  for (const { rule, summarize: summarizeContent } of summarizers) {
    const summary = summarizeContent(content);
    if (summary !== undefined) summaries.push({ rule, summary });
  }
  return summaries;
}
