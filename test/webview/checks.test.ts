import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createChecksSource } from '../../src/extension/preview/check-views';
import { parseArticle } from '../../src/core/article/parse';
import { lint } from '../../src/core/lint';
import { DEFAULT_SETTINGS, type Settings } from '../../src/core/settings';
import type { ForeignProblem } from '../../src/extension/foreign-problems';
import {
  chosenRules,
  SHOW_ALL,
  withGroup,
  withoutFilter,
  withSeverity,
} from '../../src/webview/checks/filter';
import {
  countByGroup,
  countBySeverity,
  countPlaces,
  NO_CHECKS,
  updated,
  type Checks,
} from '../../src/webview/checks/model';
import { nextStart, placesAt, placesOf } from '../../src/webview/checks/places';
import { checkLinearTime } from '../linear-time';

const SETTINGS: Settings = { ...DEFAULT_SETTINGS, locale: 'zh' };
const article = (body: string) => `学校教师举行开学典礼\n\n周明远\n\n${body}\n\n开学典礼\n\n教师\n\n学校\n`;

/** What a page knows that was told of the bodies one after the other. */
function checksOf(...bodies: string[]): Checks {
  const source = createChecksSource();
  return bodies.reduce((checks, body, index) => {
    const text = article(body);
    const problems = lint(parseArticle(text), SETTINGS);
    const found = { version: index, source: text, problems, foreign: [], settings: SETTINGS };
    return updated(checks, source.next(found));
  }, NO_CHECKS);
}

function withForeign(foreign: ForeignProblem[]): Checks {
  const found = { version: 1, source: '', problems: [], foreign, settings: SETTINGS };
  return updated(NO_CHECKS, createChecksSource().next(found));
}

const MISTAKES = '<p>会上,大家发言!</p><p><b>会后<i>参观。</b></i></p><p>&nbsp;&nbsp;散会。</p>';
const textAt = (body: string, start: number, end: number) => article(body).slice(start, end);

describe('The checks in the page', () => {
  it('are told by rule, in plain words', () => {
    const { rules } = checksOf(MISTAKES);
    const found = rules.map(({ name, title, group, problems }) => [name, title, group, problems.length]);
    assert.deepEqual(found.sort(), [
      ['half-width-punctuation', '中文里用了半角标点。', 'text', 2],
      ['no-nbsp-indent', '用空格顶出首行缩进。', 'style', 1],
      ['tag-nesting', '标签交叉了。', 'html', 1],
    ]);
    assert.deepEqual(countBySeverity(rules), { error: 1, warning: 3, info: 0, hint: 0 });
    assert.deepEqual(Object.fromEntries(countByGroup(rules)), { text: 2, style: 1, html: 1 });
  });

  it('offer the fix of all problems of a rule, with the number of places', () => {
    const [rule] = checksOf('<p>会上,大家发言!</p>').rules;
    assert.equal(rule.fix, '全部改为全角标点（2 处）');
    assert.equal(checksOf('<p>会上,大家发言。</p>').rules[0].fix, undefined);
  });

  it('count the places that are mended without being looked at', () => {
    assert.equal(checksOf('<p>会上,大家发言!</p>').safeFixes, 2);
    assert.equal(checksOf('<p>会上，大家发言。</p>').safeFixes, 0);
    const source = article('<p>会上,大家发言!</p>');
    const problems = lint(parseArticle(source), SETTINGS);
    const settings = { ...SETTINGS, manual: new Set(['half-width-punctuation']) };
    const { safeFixes } = createChecksSource().next({ version: 1, source, problems, foreign: [], settings });
    assert.equal(safeFixes, 0, 'but not of a rule that is left out of fixing all');
  });

  it('say which problems the list of keywords helps to mend', () => {
    const text = '学校教师举行开学典礼\n\n周明远\n\n<p>会上,大家发言。</p>';
    const problems = lint(parseArticle(text), SETTINGS);
    const found = { version: 1, source: text, problems, foreign: [], settings: SETTINGS };
    const { rules } = createChecksSource().next(found);
    const mended = rules.filter(({ isMendedByKeywords }) => isMendedByKeywords);
    assert.deepEqual(
      mended.map(({ key }) => key),
      ['keyword-count'],
    );
    assert.ok(rules.length > mended.length);
  });

  it('know end tags, which belong to the text before them', () => {
    const places = checksOf('<p>一</b></p><p>二<b>三</p>').rules.flatMap(({ problems }) =>
      problems.flatMap((problem) => problem.places),
    );
    assert.deepEqual(
      places.map(({ start, isEndTag }) => [
        article('<p>一</b></p><p>二<b>三</p>')[start + 1],
        isEndTag ?? false,
      ]),
      [
        ['/', true],
        ['b', false],
      ],
    );
  });

  it('show what another extension finds, by its name', () => {
    const at = { start: 3, end: 5, severity: 'info' } as const;
    const { rules } = withForeign([
      { ...at, source: 'cSpell', code: 'unknown', message: 'Unknown word “a”' },
      { ...at, source: 'cSpell', code: 'unknown', message: 'Unknown word “b”' },
      { ...at, source: 'links', message: 'Dead link' },
    ]);
    assert.deepEqual(
      rules.map(({ name, title, group, hasPage, problems }) => [
        name,
        title,
        group,
        hasPage,
        problems.length,
      ]),
      [
        ['cSpell(unknown)', 'cSpell', 'other', false, 2],
        ['links', 'Dead link', 'other', false, 1],
      ],
    );
  });
});

describe('An update of the checks', () => {
  const paragraphs = Array.from({ length: 40 }, (_, index) => `<p>第${index}段,完!</p>`);

  it('says only what is new', () => {
    const source = createChecksSource();
    const next = (body: string) => {
      const text = article(body);
      const problems = lint(parseArticle(text), SETTINGS);
      const found = { version: 1, source: text, problems, foreign: [], settings: SETTINGS };
      return source.next(found).rules[0].problems[0].places;
    };
    next(paragraphs.join(''));
    assert.deepEqual(
      next(paragraphs.join('').replace('第20段', '第20段新')),
      { kept: 40, inserted: [], moved: 40, by: 1 },
      'a key in the middle',
    );
    const { inserted } = next(paragraphs.join('').replace('第20段', '第20段,新'));
    assert.equal(inserted.length, 1, 'a new problem in the middle');
    source.reset();
    assert.equal(next(paragraphs.join('')).inserted.length, 80, 'a page that shows nothing');
  });

  it('makes the same of every change as if the page were new', () => {
    const bodies = fc.array(
      fc.array(fc.constantFrom(...paragraphs.slice(0, 6), '<p>好。</p>', '<p><b>坏,</p>'), { maxLength: 12 }),
      { minLength: 1, maxLength: 4 },
    );
    fc.assert(
      fc.property(bodies, (lists) => {
        const texts = lists.map((list) => list.join(''));
        const { rules } = checksOf(...texts);
        assert.deepEqual(rules, checksOf(texts[texts.length - 1]).rules);
      }),
      { numRuns: 60 },
    );
  });

  it('takes time in proportion to the places', () => {
    checkLinearTime((count) => {
      const foreign = Array.from({ length: count }, (_, index) => ({
        source: 'x',
        severity: 'info' as const,
        message: 'm',
        start: index,
        end: index + 1,
      }));
      const source = createChecksSource();
      const found = { version: 1, source: '', problems: [], settings: SETTINGS };
      const before = updated(NO_CHECKS, source.next({ ...found, foreign }));
      const after = updated(before, source.next({ ...found, foreign: foreign.slice(1) }));
      const { rules } = after;
      assert.equal(nextStart(chosenRules(rules, SHOW_ALL), 5, 'next'), 6);
    }, 2000);
  });
});

describe('The filter of the checks', () => {
  const { rules } = checksOf(MISTAKES);
  const names = (choice: typeof SHOW_ALL) => chosenRules(rules, choice).map(({ name }) => name);

  it('shows all, the most severe first, then in the order of the text', () => {
    assert.deepEqual(names(SHOW_ALL), ['tag-nesting', 'half-width-punctuation', 'no-nbsp-indent']);
  });

  it('hides a severity and shows it again', () => {
    const withoutErrors = withSeverity(SHOW_ALL, 'error', false);
    assert.deepEqual(names(withoutErrors), ['half-width-punctuation', 'no-nbsp-indent']);
    assert.deepEqual(names(withSeverity(withoutErrors, 'error', true)), names(SHOW_ALL));
  });

  it('shows one group', () => {
    assert.deepEqual(names(withGroup(SHOW_ALL, 'style')), ['no-nbsp-indent']);
    assert.deepEqual(names(withoutFilter(withGroup(SHOW_ALL, 'style'))), names(SHOW_ALL));
  });

  it('shows nothing for a clean read', () => {
    assert.deepEqual(names({ ...SHOW_ALL, isOn: false }), []);
  });

  it('keeps the number of a problem by which the extension knows it', () => {
    const at = { start: 1, end: 2, source: 'x', message: 'm' };
    const mixed = withForeign([
      { ...at, severity: 'error' },
      { ...at, severity: 'info' },
    ]).rules;
    const [rule] = chosenRules(mixed, withSeverity(SHOW_ALL, 'error', false));
    assert.deepEqual(
      rule.problems.map(({ index }) => index),
      [1],
    );
  });
});

describe('The way from problem to problem', () => {
  const body = '<p>会上,大家<b>发言!</p>';
  const { rules } = checksOf(body);
  const starts = [',', '<b>', '!'].map((text) => article(body).indexOf(text));

  it('goes in the order of the text, around its end', () => {
    const visited = [0];
    for (let i = 0; i < 4; i++) visited.push(nextStart(rules, visited[visited.length - 1], 'next') ?? -1);
    assert.deepEqual(visited.slice(1), [...starts, starts[0]]);
  });

  it('goes back, around the beginning', () => {
    assert.equal(nextStart(rules, starts[1], 'previous'), starts[0]);
    assert.equal(nextStart(rules, starts[0], 'previous'), starts[2]);
  });

  it('stays where the only problem is, and leads nowhere without one', () => {
    const [rule] = checksOf('<p>会上,大家发言。</p>').rules;
    const [{ place }] = placesOf(rule, 1);
    assert.equal(nextStart([rule], place.start, 'next'), place.start);
    assert.equal(nextStart([], 0, 'next'), undefined);
  });

  it('finds what is wrong at a character, the most severe first', () => {
    const at = (offset: number) =>
      placesAt(rules, offset).map(({ place }) => textAt(body, place.start, place.end));
    assert.deepEqual(at(starts[0]), [',']);
    assert.deepEqual(at(starts[0] + 1), []);
    const same = { start: 4, source: 'x', message: 'm' };
    const both = withForeign([
      { ...same, end: 6, severity: 'info' },
      { ...same, end: 4, severity: 'error' },
    ]);
    assert.deepEqual(
      placesAt(both.rules, 4).map(({ problem }) => problem.severity),
      ['error', 'info'],
      'an empty place is at what follows it',
    );
  });

  it('lists the places of a rule in the order of the text', () => {
    const [rule] = checksOf('<p>会上,大家发言!</p>'.repeat(4)).rules;
    const offsets = placesOf(rule, Infinity).map(({ place }) => place.start);
    assert.equal(offsets.length, countPlaces(rule));
    assert.deepEqual(
      offsets,
      [...offsets].sort((a, b) => a - b),
    );
    const foreign = [3, 1, 2, 5].map((start) => ({
      source: 'x',
      message: `${start}`,
      severity: 'info' as const,
      start,
      end: start + 1,
    }));
    const first = placesOf(withForeign(foreign).rules[0], 3).map(({ place }) => place.start);
    assert.deepEqual(first, [1, 2, 3], 'over its problems');
  });
});
