import assert from 'node:assert/strict';
import { parseArticle } from '../../../src/core/article/parse';
import { applyEdits } from '../../../src/core/edits';
import { safeEdits } from '../../../src/core/fix';
import { lint } from '../../../src/core/lint';
import type { Options } from '../../../src/core/rules/rule';
import { DEFAULT_SETTINGS } from '../../../src/core/settings';
import { realArticle } from '../../corpus';
import { mark, parseMarked } from '../marked';

const frame = (title: string) => `${title}\n\n作者\n\n<p>会议召开。</p>\n\n甲\n\n乙\n\n丙`;

function placesOf(rule: string, text: string, options: Options = {}) {
  const settings = { ...DEFAULT_SETTINGS, options: { [rule]: options } };
  return lint(parseArticle(text), settings)
    .filter((problem) => problem.rule === rule)
    .flatMap(({ places }) => places);
}

function check(rule: string, marked: string, options?: Options): void {
  const { text, ranges } = parseMarked(frame(marked));
  assert.equal(mark(text, placesOf(rule, text, options)), mark(text, ranges));
}

describe('title-length', () => {
  const checkLength = (marked: string, options?: Options) => check('title-length', marked, options);

  it('takes as many characters as the limits say', () => {
    checkLength('字'.repeat(6));
    checkLength('字'.repeat(32));
    checkLength(`⟦${'字'.repeat(5)}⟧`);
    checkLength(`${'字'.repeat(32)}⟦字⟧`);
  });
  it('counts characters as a reader does, not code units', () => {
    const family = '\u{1f468}\u200d\u{1f469}\u200d\u{1f467}';
    const flag = '\u{1f1e8}\u{1f1f3}';
    checkLength(`𠮷${'字'.repeat(31)}`);
    checkLength(`${family}${flag}❤️👍🏽e\u0301${'字'.repeat(27)}⟦字⟧`);
    checkLength(`⟦${family}${flag}𠮷𠮷字⟧`);
  });
  it('counts references and tags as what they show', () => {
    checkLength(`<b>${'字'.repeat(30)}</b>&amp;&#65;`);
    checkLength(`<b>${'字'.repeat(31)}</b>&amp;⟦&#65;⟧`);
  });
  it('counts nothing around the title', () => {
    checkLength(`\u3000${'字'.repeat(32)}  `);
  });
  it('heeds its options', () => {
    checkLength('⟦清河县召开会议⟧', { min: 8 });
    checkLength('清河县⟦召开会议⟧', { max: 3, min: 1 });
  });
  it('leaves a missing title to title-missing', () => {
    assert.deepEqual(placesOf('title-length', '<p>会议召开。</p>'), []);
  });
});

describe('title-trailing-punctuation', () => {
  /** `fixed` is the title after all safe fixes; without it nothing is changed. */
  function checkMarks(marked: string, fixed?: string, options?: Options): void {
    check('title-trailing-punctuation', marked, options);
    const { text } = parseMarked(frame(marked));
    const own = lint(parseArticle(text), DEFAULT_SETTINGS).filter(
      ({ rule }) => rule === 'title-trailing-punctuation',
    );
    assert.equal(applyEdits(text, safeEdits(own)), fixed === undefined ? text : frame(fixed));
  }

  const silent = [
    ['marks that a title may end with', '谁来守护孩子？'],
    ['an exclamation', '清河县教育工作又获佳绩！'],
    ['ellipses', '那一年我们在清河……'],
    ['home-made ellipses', '那一年我们在清河...'],
    ['quotes, brackets and titles of books', '清河县举行“读书节”（第二季）学习《论语》'],
    ['abbreviations', '走进清河 Qinghe Inc.'],
    ['one space between the halves', '凝心聚力开新局 清河县召开会议'],
    ['a full-width space between the halves', '凝心聚力开新局　清河县召开会议'],
    ['a space before a dash', '清河县召开会议 ——学习贯彻上级精神'],
    ['versions', '教育云平台5.2.0'],
  ];
  for (const [name, title] of silent) it(`leaves alone: ${name}`, () => checkMarks(title));

  it('deletes the mark at the end', () => {
    for (const mark of '。，、；．') checkMarks(`清河县召开会议⟦${mark}⟧`, '清河县召开会议');
    checkMarks('清河县召开会议⟦.⟧', '清河县召开会议');
  });
  it('deletes a colon only when asked to', () => {
    checkMarks('清河县召开会议⟦：⟧');
  });
  it('deletes spaces beside marks, and all but one of others', () => {
    checkMarks('清河县⟦ ⟧：召开⟦  ⟧“读书”⟦ ⟧！', '清河县：召开 “读书”！');
    checkMarks('清河县：⟦ ⟧召开⟦　　⟧会议', '清河县：召开　会议');
  });
  it('keeps tags', () => {
    checkMarks('<b>清河县召开会议⟦。⟧</b>', '<b>清河县召开会议</b>');
    checkMarks('清河县⟦&nbsp; ⟧召开会议');
  });
  it('heeds its option', () => {
    check('title-trailing-punctuation', '清河县召开会议：', { allow: ['：'] });
  });
});

for (const { name, text } of realArticle()) {
  describe(name, () => {
    for (const rule of ['title-length', 'title-trailing-punctuation', 'valid-date', 'no-personal-info']) {
      it(`has nothing for ${rule}`, () => assert.deepEqual(placesOf(rule, text), []));
    }
    it('has one slip', () => {
      const [place, ...others] = placesOf('common-typo', text);
      assert.equal(parseArticle(text).source.slice(place.start, place.end), '扎实有效的开展');
      assert.deepEqual(others, []);
    });
  });
}
