import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { problemsEdits } from '../../../src/core/fix';
import { lint, type Problem } from '../../../src/core/lint';
import type { Options } from '../../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { checkPlaces } from './check';

/** The rules about tags, of which one mistake must have one. */
const TAG_RULES = new Set([
  'unclosed-tag',
  'stray-end-tag',
  'tag-nesting',
  'malformed-tag',
  'fullwidth-markup',
  'no-self-closing',
  'permitted-content',
]);

const frame = (body: string) =>
  body.includes('\n\n') ? body : `标题\n\n作者\n\n${body}\n\n教育\n\n校园\n\n学校`;

interface Check {
  /** The body, or the article where it has blank lines, with marks around what the rule must report. */
  (marked: string, fixed?: string, options?: Options): readonly Problem[];
}

/** A check of one rule; `fixed` is what its fixes make of the text, safe or not. */
export function tagCheckOf(rule: string): Check {
  return (marked, fixed, options) => {
    const settings = options ? { options: { [rule]: options } } : {};
    const { text, problems: own } = checkPlaces(rule, frame(marked), settings);
    if (fixed !== undefined) assert.equal(applyEdits(text, problemsEdits(own)), frame(fixed));
    if (TAG_RULES.has(rule) && own.length > 0) {
      const problems = lint(parseArticle(text), { ...DEFAULT_SETTINGS, ...settings });
      const others = problems.filter((problem) => TAG_RULES.has(problem.rule) && problem.rule !== rule);
      assert.deepEqual(
        others.map((problem) => problem.message),
        [],
      );
    }
    return own;
  };
}
