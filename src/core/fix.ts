import { parseArticle } from './article/parse';
import { applyEdits, difference, joinEdits } from './edits';
import { createLintCache, lint, type Problem, type ProblemFix } from './lint';
import { fixManyTitle } from './problem';
import { findRule, RULES } from './rules';
import type { Locale } from './localized-text';
import type { Settings } from './settings';
import type { Edit } from './text';

/**
 * The edits of all safe fixes that can be applied together. Where two touch the same text, the rule that comes first in
 * the list of rules wins; the other is for the next pass. Fixes of `manual` rules are left out.
 */
export function safeEdits(problems: readonly Problem[], manual: Settings['manual'] = new Set()): Edit[] {
  const order = new Map(RULES.map(({ id }, index) => [id, index]));
  const byRule = [...problems].sort((a, b) => (order.get(a.rule) ?? 0) - (order.get(b.rule) ?? 0));
  const fixes = byRule
    .filter(({ rule }) => !manual.has(rule))
    .flatMap(placeFixes)
    .filter(({ safe }) => safe);
  return joinEdits(fixes.map(({ edits }) => edits));
}

/** The edits that mend the given problems at all their places, safely or not. */
export function problemsEdits(problems: readonly Problem[]): Edit[] {
  return joinEdits(problems.flatMap(placeFixes).map(({ edits }) => edits));
}

/** The fix of several problems of a rule at once, where more than one of them can be mended. */
export function ruleFix(problems: readonly Problem[], locale: Locale): ProblemFix | undefined {
  const fixable = problems.filter(({ fix }) => fix);
  const rule = fixable.length > 1 ? findRule(fixable[0].rule) : undefined;
  if (!rule) return undefined;
  const count = fixable.reduce((sum, problem) => sum + placeFixes(problem).length, 0);
  return {
    title: fixManyTitle(rule, count, locale),
    safe: fixable.every(({ fix }) => fix?.safe),
    get edits() {
      return problemsEdits(fixable);
    },
  };
}

/** The smallest fixes of a problem: each place's own, or the problem's where places cannot be mended alone. */
function placeFixes({ places, fix }: Problem): ProblemFix[] {
  const own = places.flatMap((place) => (place.fix ? [place.fix] : []));
  if (own.length > 0) return own;
  return fix ? [fix] : [];
}

/** How often mending may bring up something new to mend; the rules need two or three passes at most. */
const MAX_PASSES = 10;

/** Applies every safe fix until none is left, so that doing it again changes nothing. */
export function fixAll(source: string, settings: Settings): string {
  const cache = createLintCache();
  let article = parseArticle(source);
  for (let pass = 0; pass < MAX_PASSES; pass++) {
    const edits = safeEdits(lint(article, settings, cache), settings.manual);
    if (edits.length === 0) break;
    article = parseArticle(applyEdits(article.source, edits), article);
  }
  return article.source;
}

/**
 * What fixAll changes, as edits. Mostly these are those of one pass, which keep the cursor and the folds of an editor;
 * where it takes more, the stretch between the first and the last difference is replaced.
 */
export function fixAllEdits(source: string, settings: Settings): Edit[] {
  const edits = safeEdits(lint(parseArticle(source), settings), settings.manual);
  const fixed = fixAll(source, settings);
  return applyEdits(source, edits) === fixed ? edits : [difference(source, fixed)];
}
