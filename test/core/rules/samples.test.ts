import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { articleText } from '../../../src/core/article/plain-text';
import { applyEdits } from '../../../src/core/edits';
import { lint, type Problem } from '../../../src/core/lint';
import { RULES } from '../../../src/core/rules';
import type { Rule } from '../../../src/core/rules/rule';
import { sampleArticle } from '../../../src/core/rules/sample';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { problemsEdits } from '../../../src/core/fix';
import type { Range } from '../../../src/core/text';
import { mark, parseMarked } from '../marked';

function problemsOf({ id, sampleTarget: target = DEFAULT_SETTINGS.target }: Rule, text: string): Problem[] {
  return lint(parseArticle(text), { ...DEFAULT_SETTINGS, target }).filter(({ rule }) => rule === id);
}

/** Each rule by its own samples, which its documentation prints. */
for (const rule of RULES) {
  describe(`rule ${rule.id}`, () => {
    rule.good.forEach((sample, index) => {
      it(`is silent on good sample ${index + 1}`, () => {
        assert.deepEqual(problemsOf(rule, sampleArticle(sample)), []);
      });
    });

    rule.bad.forEach((sample, index) => {
      const { text, ranges } = parseMarked(sampleArticle(sample));

      it(`reports what is marked in bad sample ${index + 1}`, () => {
        const places = problemsOf(rule, text).flatMap((problem): readonly Range[] => problem.places);
        assert.equal(mark(text, places), mark(text, ranges));
      });

      it(`writes whole messages for bad sample ${index + 1}, in both languages`, () => {
        const { sampleTarget: target = DEFAULT_SETTINGS.target } = rule;
        for (const locale of ['en', 'zh'] as const) {
          for (const problem of lint(parseArticle(text), { ...DEFAULT_SETTINGS, target, locale })) {
            const texts = [
              problem.message,
              problem.fix?.title ?? '',
              ...problem.places.map(({ message }) => message),
            ];
            for (const written of texts) assert.doesNotMatch(written, /\{\w+\}|undefined/);
            assert.doesNotMatch(problem.message, /[.。]$/);
          }
        }
      });

      it(`mends bad sample ${index + 1} for good`, () => {
        const fixable = problemsOf(rule, text).filter(({ fix }) => fix);
        if (fixable.length === 0) return;
        const fixed = applyEdits(text, problemsEdits(fixable));
        assert.deepEqual(
          problemsOf(rule, fixed).filter(({ fix }) => fix),
          [],
        );
        const isSafe = fixable.every(({ fix }) => fix?.safe);
        if (isSafe && !rule.changesText) {
          assert.deepEqual(articleText(parseArticle(fixed)), articleText(parseArticle(text)));
        }
      });
    });
  });
}
