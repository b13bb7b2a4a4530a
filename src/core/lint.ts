import type { Article } from './article/model';
import { configured, configureFileProblems } from './config/configure-file';
import { createSuppression, readDirectives, type Directive, type Suppression } from './directives';
import { createLintCache, knowledgeOf, type ActiveRule, type Knowledge, type LintCache } from './lint-cache';
import { placeGroup, withoutFindings, type PlacedGroup } from './found';
import { toProblems, type Problem } from './problem';
import { RULES } from './rules';
import { SEVERITIES, type BlockView } from './rules/rule';
import type { Settings } from './settings';
import type { Range } from './text';

export { createLintCache, type LintCache } from './lint-cache';
export type { Place, Problem, ProblemFix } from './problem';

/** Checks an article: the problems in order of their main place. Pure but for the cache, which only saves time. */
export function lint(article: Article, given: Settings, cache: LintCache = createLintCache()): Problem[] {
  const directives = readDirectives(article);
  const settings = configured(given, directives);
  const knowledge = knowledgeOf(cache, settings);
  const suppression = createSuppression(directives);
  const found = findAll(article, knowledge);
  const shown = found.map((groups, index) =>
    withoutMeant(groups, knowledge.rules[index], article, settings, directives, suppression),
  );
  addUnused(shown, knowledge, directives, suppression);
  const problems = knowledge.rules.flatMap(({ rule, severity }, index) =>
    toProblems(rule, shown[index], severity, settings.locale),
  );
  const least = SEVERITIES.indexOf(settings.least);
  return problems
    .filter(({ rule, severity }) => settings.named.has(rule) || SEVERITIES.indexOf(severity) <= least)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The findings of all rules but those about directives, by the position of the rule, in the order of the text. */
function findAll(article: Article, knowledge: Knowledge): (readonly PlacedGroup[])[] {
  const { found, blocks } = gather(article, knowledge);
  return knowledge.rules.map(({ rule, context, localize }, index) => {
    if (rule.scope !== 'article') return found[index];
    const findings = rule.check({ article, blocks: blocks[index] }, context);
    return localize(findings).map((group) => placeGroup(group, 0));
  });
}

/** What is known of the pieces of an article, by the position of the rule that it is for. */
interface Gathered {
  readonly found: PlacedGroup[][];
  readonly blocks: BlockView<unknown>[][];
}

/** Goes over all pieces once: there may be thousands, of which most say nothing to most rules. */
function gather({ title, body }: Article, knowledge: Knowledge): Gathered {
  const found: PlacedGroup[][] = knowledge.rules.map(() => []);
  const views: (readonly BlockView<unknown>[])[][] = knowledge.rules.map(() => []);
  if (title) {
    for (const { rule, group } of knowledge.title(title)) found[rule].push(placeGroup(group, title.start));
  }
  for (const section of knowledge.sections(body?.pieces ?? [])) {
    const { pieces, groups } = section;
    for (const { rule, kind, count, parts } of groups) found[rule].push({ kind, count, parts, pieces });
    for (const [rule, ofRule] of section.views) views[rule].push(ofRule);
  }
  // By far the fastest way to join arrays; there are tens of thousands of views for each key.
  return { found, blocks: views.map((ofRule) => ([] as BlockView<unknown>[]).concat(...ofRule)) };
}

/** Without the findings that a comment or the configuration says are meant. */
function withoutMeant(
  groups: readonly PlacedGroup[],
  { rule }: ActiveRule,
  { source }: Article,
  { ignore }: Settings,
  directives: readonly Directive[],
  { isSuppressed }: Suppression,
): readonly PlacedGroup[] {
  const texts = new Set(ignore.filter((each) => (each.rule ?? rule.id) === rule.id).map(({ text }) => text));
  if (texts.size === 0 && directives.length === 0) return groups;
  const isMeant = ({ start, end }: Range) =>
    (texts.size > 0 && texts.has(source.slice(start, end))) || isSuppressed(rule.id, start);
  return groups.map((group) => withoutFindings(group, isMeant));
}

/** What the rules about directives find, in their positions. */
function addUnused(
  shown: (readonly PlacedGroup[])[],
  { rules }: Knowledge,
  directives: readonly Directive[],
  { isUsed }: Suppression,
): void {
  if (directives.length === 0) return;
  const problems = configureFileProblems(directives);
  const isKnown = (name: string) => RULES.some(({ id }) => id === name);
  const isOn = (name: string) => rules.some(({ rule }) => rule.id === name);
  rules.forEach(({ rule, context, localize }, index) => {
    if (rule.scope !== 'directives') return;
    const findings = rule.check({ directives, problems, isUsed, isKnown, isOn }, context);
    shown[index] = localize(findings).map((group) => placeGroup(group, 0));
  });
}
