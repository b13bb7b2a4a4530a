import { readBlock, type BlockContent } from './article/content';
import type { Article } from './article/model';
import { RULES } from './rules';
import {
  formatText,
  type ArticleRule,
  type BlockRule,
  type BlockView,
  type Finding,
  type Fix,
  type Rule,
  type Severity,
} from './rules/rule';
import { severityOf, type Settings } from './settings';
import { createStyleChecker, type StyleChecker } from './style/check';
import { styleUses } from './style/uses';
import { shift, type Edit, type Range } from './text';

export interface ProblemFix {
  readonly title: string;
  readonly safe: boolean;
  readonly edits: readonly Edit[];
}

/** One of the places of a problem. */
export interface Place extends Range {
  readonly message: string;
  /** Mends this place alone. */
  readonly fix?: ProblemFix;
}

/** What an editor reads as one thing that is wrong, at one place or at many. The range is its main place. */
export interface Problem extends Range {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  /** All places in order, the main one first. */
  readonly places: readonly Place[];
  /** Mends all places. */
  readonly fix?: ProblemFix;
}

/** What is known of blocks and styles that have been checked, by their source text. One per document. */
export interface LintCache {
  blocks: Map<string, KnownBlock>;
  readonly checkStyle: StyleChecker;
}

interface KnownBlock {
  readonly content: BlockContent;
  readonly findings: Map<string, readonly Finding[]>;
  readonly summaries: Map<string, unknown>;
}

/** From this number on, findings of a rule that are mended in the same way are one problem. */
const AGGREGATE_FROM = 5;

export function createLintCache(): LintCache {
  return { blocks: new Map(), checkStyle: createStyleChecker() };
}

/** Checks an article: the problems in order of their main place. Pure but for the cache, which only saves time. */
export function lint(article: Article, settings: Settings, cache: LintCache = createLintCache()): Problem[] {
  const views = viewBlocks(article, cache);
  const styles = styleUses(article.source, article.body?.html.children ?? []);
  const problems = RULES.flatMap((rule) => {
    const severity = severityOf(settings, rule.id);
    if (severity === 'off') return [];
    const findings =
      rule.scope === 'block'
        ? checkBlocks(rule, article, views)
        : rule.check({ article, styles, checkStyle: cache.checkStyle, blocks: summarize(rule, views) });
    return toProblems(rule, findings, severity, settings);
  });
  return problems.sort((a, b) => a.start - b.start || a.end - b.end);
}

type KnownBlockView = Omit<BlockView<unknown>, 'summary'> & { readonly known: KnownBlock };

function viewBlocks({ source, body }: Article, cache: LintCache): KnownBlockView[] {
  const current = new Map<string, KnownBlock>();
  const views: KnownBlockView[] = [];
  let number = 0;
  for (const block of body?.blocks ?? []) {
    const known = lookUp(cache, current, source.slice(block.start, block.end), block.element !== undefined);
    const hasText = known.content.text.text.trim() !== '';
    if (hasText) number++;
    views.push({ block, known, content: known.content, number: hasText ? number : 0 });
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
  return { content: readBlock(source, isElement), findings: new Map(), summaries: new Map() };
}

function checkBlocks(rule: BlockRule, { title }: Article, views: readonly KnownBlockView[]): Finding[] {
  const inBody = views.flatMap(({ block, known }) =>
    findingsOf(rule, known).map((finding) => shiftFinding(finding, block.start)),
  );
  if (!rule.inTitle || !title) return inBody;
  const inTitle = rule
    .check(readBlock(title.text, false))
    .map((finding) => shiftFinding(finding, title.start));
  return [...inTitle, ...inBody];
}

function findingsOf(rule: BlockRule, { content, findings }: KnownBlock): readonly Finding[] {
  const known = findings.get(rule.id);
  if (known) return known;
  const found = rule.check(content);
  findings.set(rule.id, found);
  return found;
}

function summarize(rule: ArticleRule, views: readonly KnownBlockView[]): BlockView<unknown>[] {
  return views.map(({ known, ...view }) => ({ ...view, summary: summaryOf(rule, known) }));
}

function summaryOf(rule: ArticleRule, { content, summaries }: KnownBlock): unknown {
  if (!rule.summarize) return undefined;
  if (!summaries.has(rule.id)) summaries.set(rule.id, rule.summarize(content));
  return summaries.get(rule.id);
}

function shiftFinding(finding: Finding, by: number): Finding {
  const { places, fix } = finding;
  const edits = fix?.edits.map((edit) => ({ ...shift(edit, by), text: edit.text }));
  return {
    ...finding,
    ...shift(finding, by),
    places: places?.map((place) => shift(place, by)),
    fix: fix && edits && { ...fix, edits },
  };
}

function toProblems(
  rule: Rule,
  findings: readonly Finding[],
  severity: Severity,
  settings: Settings,
): Problem[] {
  const classes = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = String(finding.fix?.safe);
    const group = classes.get(key);
    if (group) group.push(finding);
    else classes.set(key, [finding]);
  }
  return [...classes.values()].flatMap((group) =>
    group.length < AGGREGATE_FROM
      ? group.map((finding) => toProblem(rule, finding, severity, settings))
      : [aggregate(rule, group, severity, settings)],
  );
}

function toProblem(rule: Rule, finding: Finding, severity: Severity, { locale }: Settings): Problem {
  const { start, end, message, data, fix, places = [finding] } = finding;
  const text = formatText(message, locale, { ...data, count: places.length });
  const problemFix = fix && toFix(fix, finding, places.length, locale);
  return {
    rule: rule.id,
    severity,
    message: text,
    start,
    end,
    places: places.map((place) => ({
      start: place.start,
      end: place.end,
      message: text,
      fix: places.length === 1 ? problemFix : undefined,
    })),
    fix: problemFix,
  };
}

/** The findings are of one rule and are all mended safely, all unsafely or not at all. */
function aggregate(
  rule: Rule,
  findings: readonly Finding[],
  severity: Severity,
  settings: Settings,
): Problem {
  const { locale } = settings;
  const sorted = [...findings].sort((a, b) => a.start - b.start);
  const [main] = sorted;
  const places = sorted.flatMap((finding) => toProblem(rule, finding, severity, settings).places);
  const edits = sorted.flatMap(({ fix }) => fix?.edits ?? []).sort((a, b) => a.start - b.start);
  const fix = main.fix && {
    title: formatText(FIX_ALL, locale, { count: sorted.length }),
    safe: main.fix.safe,
    edits,
  };
  const message = formatText(rule.many, locale, { count: sorted.length });
  return { rule: rule.id, severity, message, start: main.start, end: main.end, places, fix };
}

const FIX_ALL = { en: 'Fix all {count} places', zh: '全部修正（{count} 处）' };

function toFix(fix: Fix, { data }: Finding, count: number, locale: Settings['locale']): ProblemFix {
  return { title: formatText(fix.title, locale, { ...data, count }), safe: fix.safe, edits: fix.edits };
}
