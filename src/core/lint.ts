import type { Block } from './article/blocks';
import { readBlock, type BlockContent } from './article/content';
import type { Article } from './article/model';
import { localize, shiftFinding, toProblems, type LocalizedFinding, type Problem } from './problem';
import { RULES } from './rules';
import type { ArticleRule, BlockRule, BlockView, Locale, Rule } from './rules/rule';
import { severityOf, type Settings } from './settings';
import { createStyleChecker, type StyleChecker } from './style/check';
import { styleUses } from './style/uses';

export type { Place, Problem, ProblemFix } from './problem';

/** What is known of blocks and styles that have been checked, by their source text. One per document and language. */
export interface LintCache {
  blocks: Map<string, KnownBlock>;
  readonly checkStyle: StyleChecker;
}

interface KnownBlock {
  readonly content: BlockContent;
  /** By rule id; offsets count from the beginning of the block. */
  readonly findings: Map<string, readonly LocalizedFinding[]>;
  readonly summaries: Map<string, unknown>;
  /** The findings as they were seen from the article, at the place where the block stood then. */
  placed: { readonly start: number; readonly findings: Map<string, readonly LocalizedFinding[]> };
}

export function createLintCache(): LintCache {
  return { blocks: new Map(), checkStyle: createStyleChecker() };
}

/** Checks an article: the problems in order of their main place. Pure but for the cache, which only saves time. */
export function lint(article: Article, settings: Settings, cache: LintCache = createLintCache()): Problem[] {
  const { locale } = settings;
  const views = viewBlocks(article, cache);
  const styles = styleUses(article.source, article.body?.html.children ?? []);
  const findingsOf = (rule: Rule): LocalizedFinding[] => {
    if (rule.scope === 'block') return checkBlocks(rule, article, views, locale);
    const view = { article, styles, checkStyle: cache.checkStyle, blocks: summarize(rule, views) };
    return rule.check(view).map((finding) => localize(finding, locale));
  };
  const problems = RULES.flatMap((rule) => {
    const severity = severityOf(settings, rule.id);
    return severity === 'off' ? [] : toProblems(rule, findingsOf(rule), severity, locale);
  });
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

interface KnownBlockView {
  readonly block: Block;
  readonly known: KnownBlock;
  readonly number: number;
}

function viewBlocks({ source, body }: Article, cache: LintCache): KnownBlockView[] {
  const current = new Map<string, KnownBlock>();
  const views: KnownBlockView[] = [];
  let number = 0;
  for (const block of body?.blocks ?? []) {
    const known = lookUp(cache, current, source.slice(block.start, block.end), block.element !== undefined);
    if (known.content.hasText) number++;
    views.push({ block, known, number: known.content.hasText ? number : 0 });
  }
  // Only blocks that are still in the article are remembered.
  cache.blocks = current;
  return views;
}

function lookUp(
  cache: LintCache,
  current: Map<string, KnownBlock>,
  source: string,
  isElement: boolean,
): KnownBlock {
  const key = isElement ? source : `inline ${source}`;
  const known = current.get(key) ?? cache.blocks.get(key) ?? newBlock(source, isElement);
  current.set(key, known);
  return known;
}

function newBlock(source: string, isElement: boolean): KnownBlock {
  const placed = { start: 0, findings: new Map() };
  return { content: readBlock(source, isElement), findings: new Map(), summaries: new Map(), placed };
}

function checkBlocks(
  rule: BlockRule,
  { title }: Article,
  views: readonly KnownBlockView[],
  locale: Locale,
): LocalizedFinding[] {
  const found: LocalizedFinding[] = [];
  if (rule.inTitle && title) {
    const block = newBlock(title.text, false);
    found.push(...placedFindings(rule, block, title.start, locale));
  }
  for (const { block, known } of views) found.push(...placedFindings(rule, known, block.start, locale));
  return found;
}

/** An edit moves the blocks after it only, so those before it are asked for the same findings again. */
function placedFindings(
  rule: BlockRule,
  known: KnownBlock,
  start: number,
  locale: Locale,
): readonly LocalizedFinding[] {
  if (known.placed.start !== start) known.placed = { start, findings: new Map() };
  const placed = known.placed.findings.get(rule.id);
  if (placed) return placed;
  const shifted = findingsOf(rule, known, locale).map((finding) => shiftFinding(finding, start));
  known.placed.findings.set(rule.id, shifted);
  return shifted;
}

function findingsOf(rule: BlockRule, { content, findings }: KnownBlock, locale: Locale) {
  const known = findings.get(rule.id);
  if (known) return known;
  const found = rule.check(content).map((finding) => localize(finding, locale));
  findings.set(rule.id, found);
  return found;
}

function summarize(rule: ArticleRule, views: readonly KnownBlockView[]): BlockView<unknown>[] {
  return views.map(({ block, known, number }) => ({
    block,
    number,
    content: known.content,
    summary: summaryOf(rule, known),
  }));
}

function summaryOf(rule: ArticleRule, { content, summaries }: KnownBlock): unknown {
  if (!rule.summarize) return undefined;
  if (!summaries.has(rule.id)) summaries.set(rule.id, rule.summarize(content));
  return summaries.get(rule.id);
}
