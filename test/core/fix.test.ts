import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseArticle } from '../../src/core/article/parse';
import { articleText, textOf } from '../../src/core/article/plain-text';
import { applyEdits } from '../../src/core/edits';
import { fixAll, fixAllEdits, problemsEdits, ruleFix } from '../../src/core/fix';
import { createLintCache, lint, type Problem } from '../../src/core/lint';
import { DEFAULT_SETTINGS } from '../../src/core/settings';
import { corpusArticles, realArticle, samples } from '../corpus';

const articles = [...realArticle(), ...samples(), ...corpusArticles().slice(0, 8)];
const PUNCTUATION = /[,.:;!?()，。：；！？（）、…·\s\p{Cc}\p{Cf}]/gu;

/** The words, without what punctuation and spacing rules may change. */
function wordsOf(source: string): string {
  const article = parseArticle(source);
  const { title, body } = articleText(article);
  const lines = [title, article.byline, body, ...article.tags].map((part) =>
    typeof part === 'string' ? part : textOf(part?.text ?? ''),
  );
  return lines.join('').replace(PUNCTUATION, '').normalize('NFKC');
}

/** These take a second tag of the same name away, and split a line of several. */
const TAG_RULES = { 'keyword-duplicate': 'off', 'keyword-format': 'off' } as const;

describe('fixAll', () => {
  it('ends at a fixed point and leaves the words, for every article and for damaged ones', function () {
    this.timeout(60_000);
    const damage = fc.record({
      article: fc.nat(articles.length - 1),
      at: fc.double({ min: 0, max: 1, noNaN: true }),
      remove: fc.nat(8),
      insert: fc.constantFrom(
        '',
        '<b>',
        '</b>',
        '<p>',
        '</p>',
        '&nbsp;',
        ',',
        '(',
        ')',
        '"',
        '<i><b></i>',
        '：',
      ),
    });
    const check = (text: string) => {
      const fixed = fixAll(text, DEFAULT_SETTINGS);
      assert.equal(fixAll(fixed, DEFAULT_SETTINGS), fixed);
      assert.deepEqual(
        lint(parseArticle(fixed), DEFAULT_SETTINGS).filter(({ fix }) => fix?.safe),
        [],
      );
      const withoutTagRules = fixAll(text, { ...DEFAULT_SETTINGS, severities: TAG_RULES });
      assert.equal(wordsOf(withoutTagRules), wordsOf(text));
      assert.equal(applyEdits(text, fixAllEdits(text, DEFAULT_SETTINGS)), fixed);
    };
    for (const { text } of articles) check(text);
    fc.assert(
      fc.property(damage, ({ article, at, remove, insert }) => {
        const { text } = articles[article];
        const start = Math.floor(at * text.length);
        check(text.slice(0, start) + insert + text.slice(start + remove));
      }),
      { numRuns: 20 },
    );
  });

  it('gives the real article its marks and nothing else', () => {
    for (const { text } of realArticle()) {
      const fixed = fixAll(text, DEFAULT_SETTINGS);
      const body = articleText(parseArticle(fixed)).body;
      assert.equal((body.match(/[,:!()]/g) ?? []).length, 0);
      const marks = new Map([...'，：！（）'].map((mark) => [mark, body.split(mark).length - 1]));
      assert.deepEqual(Object.fromEntries(marks), { '，': 47, '：': 2, '！': 1, '（': 1, '）': 1 });
    }
  });
});

describe('lint', () => {
  it('finds the problems of the real article, each at its places', () => {
    for (const { text } of realArticle()) {
      const found = lint(parseArticle(text), DEFAULT_SETTINGS).map(
        ({ rule, severity, places, start, end, fix }) => [
          rule,
          severity,
          places.length,
          text.slice(start, end).slice(0, 20),
          fix?.edits.length,
        ],
      );
      const spaces = '&nbsp;&nbsp;&nbsp;&n';
      assert.deepEqual(found.sort(), [
        ['common-typo', 'warning', 1, '扎实有效的开展', 1],
        ['date-missing-year', 'info', 1, '5月15日', undefined],
        ['enumeration-comma', 'info', 1, '、', 1],
        ['half-width-punctuation', 'warning', 51, ',', 52],
        ['inconsistent-indent', 'warning', 1, spaces, 1],
        ['inconsistent-indent', 'warning', 1, spaces, 1],
        ['inconsistent-text-color', 'warning', 1, 'color: rgb(1, 1, 1)', 1],
        ['keyword-title-coverage', 'info', 3, '沁县', undefined],
        ['keyword-too-generic', 'info', 1, '会议', undefined],
        ['keyword-too-generic', 'info', 1, '全县', undefined],
        ['keyword-too-generic', 'info', 1, '工作', undefined],
        ['keyword-too-generic', 'info', 1, '部署', undefined],
        ['no-nbsp-indent', 'warning', 15, spaces, 30],
        ['redundant-inline-style', 'info', 15, 'font-size: 20px', 44],
      ]);
    }
  });

  it('says the same with a cache as without, whatever was edited', () => {
    const cache = createLintCache();
    for (const { text } of articles.slice(0, 8)) {
      for (const at of [0, 0.2, 0.5, 0.9]) {
        const start = Math.floor(at * text.length);
        const edited = `${text.slice(0, start)},会<b>${text.slice(start)}`;
        for (const version of [text, edited, text]) {
          const article = parseArticle(version);
          assert.deepEqual(lint(article, DEFAULT_SETTINGS, cache), lint(article, DEFAULT_SETTINGS));
        }
      }
    }
  });

  it('says the same to two who ask in turn under settings of their own', () => {
    const { text } = samples()[0];
    const [english, chinese] = [DEFAULT_SETTINGS, { ...DEFAULT_SETTINGS, locale: 'zh' } as const];
    const article = parseArticle(text);
    const [one, other] = [createLintCache(), createLintCache()];
    for (let turn = 0; turn < 2; turn++) {
      assert.deepEqual(lint(article, english, one), lint(parseArticle(text), english));
      assert.deepEqual(lint(article, chinese, other), lint(parseArticle(text), chinese));
    }
  });

  it('tells equal paragraphs apart, however many there are', () => {
    const paragraph = '<p style="color: #000">会议召开，大家踊跃发言。</p>';
    const rest = '<p style="color: #333">会议结束。</p>'.repeat(300);
    const text = `会议\n\n周明远\n\n${paragraph.repeat(130)}${rest}`;
    const before = parseArticle(text);
    const cache = createLintCache();
    lint(before, DEFAULT_SETTINGS, cache);
    // Equal paragraphs share what is known of them from the second reading on.
    const article = parseArticle(`${text}\n\n会议`, before);
    const places = (problems: readonly Problem[]) =>
      problems.map(({ rule, message, places }) => [rule, message, places.map(({ start }) => start)]);
    assert.deepEqual(places(lint(article, DEFAULT_SETTINGS, cache)), places(lint(article, DEFAULT_SETTINGS)));
    const colours = lint(article, DEFAULT_SETTINGS, cache).filter(
      ({ rule }) => rule === 'inconsistent-text-color',
    );
    assert.equal(new Set(colours.flatMap(({ places }) => places.map(({ start }) => start))).size, 130);
  });

  it('turns rules off and changes their severity', () => {
    const article = parseArticle('标题\n\n<p>文</p>');
    const severities = { 'byline-missing': 'off', 'title-length': 'off', 'keyword-count': 'hint' } as const;
    const found = lint(article, { ...DEFAULT_SETTINGS, severities });
    assert.deepEqual(
      found.map(({ rule, severity }) => [rule, severity]),
      [['keyword-count', 'hint']],
    );
  });

  it('mends every problem of every sample by its own fix, safe or not', () => {
    for (const { text } of samples()) {
      for (const problem of lint(parseArticle(text), DEFAULT_SETTINGS)) {
        if (!problem.fix) continue;
        const fixed = applyEdits(text, problemsEdits([problem]));
        const left = lint(parseArticle(fixed), DEFAULT_SETTINGS).filter(
          ({ rule, fix }) => rule === problem.rule && fix,
        );
        const before = lint(parseArticle(text), DEFAULT_SETTINGS).filter(
          ({ rule, fix }) => rule === problem.rule && fix,
        );
        assert.ok(left.length < before.length, problem.message);
      }
    }
  });
});

describe('ruleFix', () => {
  const found = (body: string) =>
    lint(parseArticle(`题目在这里\n\n${body}`), DEFAULT_SETTINGS).filter(
      ({ rule }) => rule === 'half-width-punctuation',
    );

  it('mends all problems of a rule that can be mended, and says how many places that is', () => {
    const problems = found('<p>会上,大家发言!</p><p>会后,参观。</p>');
    const fix = ruleFix(problems, 'en');
    assert.deepEqual([fix?.title, fix?.edits.length], ['Change all 3 marks to full-width', 3]);
  });

  it('is not there for one that can be mended, which has a fix of its own', () => {
    const [problem] = found('<p>会上,大家发言。</p>');
    assert.equal(ruleFix([problem, { ...problem, fix: undefined }], 'en'), undefined);
  });
});
