import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits, safeEdits } from '../../../src/core/fix';
import { lint, type Problem } from '../../../src/core/lint';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import type { TargetId } from '../../../src/core/targets';
import { mark, parseMarked } from '../marked';

export interface Checked {
  /** Without the marks. */
  readonly text: string;
  /** Those of the rule. */
  readonly problems: readonly Problem[];
}

/** Whether the rule reports what is marked with `⟦…⟧` in an article, and nothing else. */
export function checkPlaces(rule: string, marked: string, settings: Partial<Settings> = {}): Checked {
  const { text, ranges } = parseMarked(marked);
  const all = lint(parseArticle(text), { ...DEFAULT_SETTINGS, ...settings });
  const problems = all.filter((problem) => problem.rule === rule);
  const places = problems.flatMap((problem) => problem.places);
  assert.equal(mark(text, places), mark(text, ranges));
  return { text, problems };
}

export interface Fixed {
  /** The body after all safe fixes of the rule. Without it, they change nothing. */
  readonly safely?: string;
  /** The body after all fixes of the rule. Without it, they change no more than the safe ones. */
  readonly wholly?: string;
}

export interface RuleCheck {
  /** Whether the rule reports what is marked with `⟦…⟧` in a body, and mends it as is said. */
  check(marked: string, fixed?: Fixed, settings?: Partial<Settings>): void;
  /** The same for a whole article, without its fixes. */
  checkArticle(marked: string): void;
}

/** An article with nothing to report in it but what is in the body. */
export const frame = (body: string) => `标题\n\n作者\n\n${body}\n\n甲\n\n乙\n\n丙`;

/** Checks one rule and its fixes, without those of the others. */
export function checkOf(rule: string): RuleCheck {
  return {
    check(marked, fixed = {}, settings = {}) {
      const { text, problems } = checkPlaces(rule, frame(marked), settings);
      const safely = fixed.safely === undefined ? text : frame(fixed.safely);
      assert.equal(applyEdits(text, safeEdits(problems)), safely);
      const wholly = fixed.wholly === undefined ? safely : frame(fixed.wholly);
      assert.equal(applyEdits(text, problemsEdits(problems)), wholly);
    },
    checkArticle: (marked) => void checkPlaces(rule, marked),
  };
}

/** What a rule about a platform reports of a body; `fixed` is the body after its fixes, without it there are none. */
export type TargetCheck = (target: TargetId, marked: string, fixed?: string) => readonly Problem[];

export function targetCheckOf(rule: string): TargetCheck {
  return (target, marked, fixed) => {
    const { text, problems } = checkPlaces(rule, frame(marked), { target });
    assert.equal(applyEdits(text, problemsEdits(problems)), fixed === undefined ? text : frame(fixed));
    return problems;
  };
}
