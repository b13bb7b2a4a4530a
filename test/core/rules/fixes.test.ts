import assert from 'node:assert/strict';
import fc from 'fast-check';
import { PRESETS } from '../../../src/core/config/presets';
import { resolveSettings } from '../../../src/core/config/resolve';
import { RULES } from '../../../src/core/rules';
import { sampleArticle } from '../../../src/core/rules/sample';
import { DEFAULT_SETTINGS, type Settings } from '../../../src/core/settings';
import { TARGETS, type TargetId } from '../../../src/core/targets';
import { corpusArticles, realArticle, samples } from '../../corpus';
import { parseMarked } from '../marked';
import { damaged } from './damage';
import { brokenPromises } from './fix-promises';

/** Everything is checked where this is set, which takes long; else a part of it, always the same. */
const IS_WHOLE = process.env.BULLETIN_ALL_FIXES === '1';
const DAMAGED_TEXTS = IS_WHOLE ? 20_000 : 60;
const SEED = 20200515;

const PRESET_SETTINGS: readonly Settings[] = PRESETS.map((preset) =>
  resolveSettings([{ config: { extends: [preset] }, folder: '/a' }], '/a/b.bulletin', 'en'),
);
const TARGET_SETTINGS = TARGETS.map(({ id }) => ({ ...DEFAULT_SETTINGS, target: id as TargetId }));
const ALL_SETTINGS: readonly Settings[] = [...PRESET_SETTINGS, ...TARGET_SETTINGS];

/** Each text is checked under other settings than its neighbours; under all of them where everything is. */
function settingsFor(index: number): readonly Settings[] {
  return IS_WHOLE ? ALL_SETTINGS : [ALL_SETTINGS[index % ALL_SETTINGS.length]];
}

/** The first and the last of the fixes of a problem, which may have thousands of places. */
function some<T>(all: readonly T[]): readonly T[] {
  if (IS_WHOLE || all.length <= 2) return all;
  return [all[0], all[all.length - 1]];
}

function check(text: string, settings: readonly Settings[]): void {
  for (const each of settings) assert.deepEqual(brokenPromises(text, each, some), []);
}

const SAMPLES = RULES.flatMap(({ bad, good }) => [...bad, ...good]).map(
  (sample) => parseMarked(sampleArticle(sample)).text,
);

describe('the fixes keep what they promise', function () {
  this.timeout(IS_WHOLE ? 0 : 60_000);

  it('in the samples of the rules', () => {
    for (const { bad, sampleTarget: target = DEFAULT_SETTINGS.target } of RULES) {
      for (const sample of bad)
        check(parseMarked(sampleArticle(sample)).text, [{ ...DEFAULT_SETTINGS, target }]);
    }
    SAMPLES.forEach((text, index) => check(text, IS_WHOLE || index % 20 === 0 ? settingsFor(index) : []));
  });

  it('in the sample bulletins', () => {
    samples().forEach(({ text }, index) => check(text, settingsFor(index)));
  });

  it('in real articles', () => {
    const articles = [...realArticle(), ...corpusArticles()];
    articles.forEach(({ text }, index) =>
      check(text, IS_WHOLE || index % 100 === 0 ? settingsFor(index) : []),
    );
  });

  it('in damaged texts', () => {
    const settings = fc.constantFrom(...ALL_SETTINGS);
    fc.assert(
      fc.property(damaged(SAMPLES), settings, (text, each) => check(text, [each])),
      { numRuns: DAMAGED_TEXTS, seed: SEED },
    );
  });
});
